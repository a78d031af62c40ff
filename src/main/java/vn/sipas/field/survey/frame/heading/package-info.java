/** The headings of lists of people: which are known, in Vietnamese and English, and which somebody named. */
@NullMarked
package vn.sipas.field.survey.frame.heading;

import org.jspecify.annotations.NullMarked;
