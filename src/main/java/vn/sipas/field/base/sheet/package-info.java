/** Workbooks and CSV files read under limits into plain grids of text, and written; the only package that sees the workbook library. */
@NullMarked
package vn.sipas.field.base.sheet;

import org.jspecify.annotations.NullMarked;
