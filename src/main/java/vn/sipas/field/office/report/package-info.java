/** What is printed: the blank form on paper and the show-cards of its scales; with the season's tables, charts and report in rooms of their own; the only package that sees PDFBox and JFreeChart. */
@NullMarked
package vn.sipas.field.office.report;

import org.jspecify.annotations.NullMarked;
