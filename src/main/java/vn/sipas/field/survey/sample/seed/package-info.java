/** Where a draw's seed comes from: dice thrown before witnesses, or a lottery draw named beforehand. */
@NullMarked
package vn.sipas.field.survey.sample.seed;

import org.jspecify.annotations.NullMarked;
