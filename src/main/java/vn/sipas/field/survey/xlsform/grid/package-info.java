/** Sheets, headings in their many spellings, and rows of cells that know where they stand. */
@NullMarked
package vn.sipas.field.survey.xlsform.grid;

import org.jspecify.annotations.NullMarked;
