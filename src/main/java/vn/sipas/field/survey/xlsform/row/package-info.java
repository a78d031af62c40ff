/** What single rows say, by the type of question: parameters, choices, ranges, files; and the lists of choices. */
@NullMarked
package vn.sipas.field.survey.xlsform.row;

import org.jspecify.annotations.NullMarked;
