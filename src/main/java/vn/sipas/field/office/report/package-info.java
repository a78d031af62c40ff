/** What is printed: the blank form on paper and the show-cards of its scales; the only package that sees PDFBox. */
@NullMarked
package vn.sipas.field.office.report;

import org.jspecify.annotations.NullMarked;
