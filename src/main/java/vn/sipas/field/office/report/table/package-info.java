/**
 * The tables of a season's index as values, once for paper, workbook, text file and screen: so a number that stands in several
 * of them is the same number.
 */
@NullMarked
package vn.sipas.field.office.report.table;

import org.jspecify.annotations.NullMarked;
