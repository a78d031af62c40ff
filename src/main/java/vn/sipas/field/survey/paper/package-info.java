/** Numbered paper forms: where each of them is, as a function of the records about it. */
@NullMarked
package vn.sipas.field.survey.paper;

import org.jspecify.annotations.NullMarked;
