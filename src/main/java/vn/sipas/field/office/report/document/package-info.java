/** A season's report: its chapters in words, tables and charts, on A4 as the administration lays its papers out. */
@NullMarked
package vn.sipas.field.office.report.document;

import org.jspecify.annotations.NullMarked;
