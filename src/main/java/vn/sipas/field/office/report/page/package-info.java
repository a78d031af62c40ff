/** Paper: faces, lines, blocks and pages of a PDF file, in points from a page's upper left corner. */
@NullMarked
package vn.sipas.field.office.report.page;

import org.jspecify.annotations.NullMarked;
