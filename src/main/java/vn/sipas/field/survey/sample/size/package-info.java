/** How many people are wanted, and how many where: Slovin's number beside the design's own, margins, and whole numbers over strata. */
@NullMarked
package vn.sipas.field.survey.sample.size;

import org.jspecify.annotations.NullMarked;
