/**
 * An XLSForm workbook turned into the text of an XForm, or refused with every error: sheet, row, column, what is wrong
 * and what to do. It follows what pyxform 4.5.0 makes of the same workbook. The work goes through six rooms: {@code grid}
 * reads sheets and their headings, {@code row} understands single rows, {@code read} puts them together to a {@code tree},
 * {@code check} judges the whole, {@code write} writes it.
 * Pure: no clock, no files, the same bytes on every machine.
 */
@NullMarked
package vn.sipas.field.survey.xlsform;

import org.jspecify.annotations.NullMarked;
