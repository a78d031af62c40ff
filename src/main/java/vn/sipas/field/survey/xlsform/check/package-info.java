/** Judgements of a workbook as a whole, once its rows are read: headings, languages, names, lists, references. */
@NullMarked
package vn.sipas.field.survey.xlsform.check;

import org.jspecify.annotations.NullMarked;
