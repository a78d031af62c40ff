/** How far the fieldwork is, as tables and charts: the same numbers for screen, workbook, text file and command. */
@NullMarked
package vn.sipas.field.office.report.progress;

import org.jspecify.annotations.NullMarked;
