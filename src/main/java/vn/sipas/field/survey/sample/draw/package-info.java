/**
 * A season's sampling rule as data, and the draw that it gives: one function of the rule, the numbers listed, the seed and the ids.
 * {@link vn.sipas.field.survey.sample.draw.SamplingRule} has the rule's text, {@link vn.sipas.field.survey.sample.draw.DrawPlan} what
 * it means step by step.
 */
@NullMarked
package vn.sipas.field.survey.sample.draw;

import org.jspecify.annotations.NullMarked;
