/**
 * The satisfaction index (chỉ số hài lòng, SIPAS) with honest margins: the rules that make it, what it is broken down by, what
 * may not be published. Rows come in from {@code answers}, figures go out as values that a report, a screen and a command line
 * only lay out. It computes everything that is printed, so that they compute nothing.
 */
@NullMarked
package vn.sipas.field.office.index;

import org.jspecify.annotations.NullMarked;
