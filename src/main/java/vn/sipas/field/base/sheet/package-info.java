/** Workbooks and CSV files read under limits into plain grids of text; the only package that sees the workbook library. */
@NullMarked
package vn.sipas.field.base.sheet;

import org.jspecify.annotations.NullMarked;
