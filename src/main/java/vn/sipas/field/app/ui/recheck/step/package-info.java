/**
 * What every room of the re-check stands on: a panel, work that is done one piece at a time with what is said of it, and the foot with
 * what can be done besides.
 */
@NullMarked
package vn.sipas.field.app.ui.recheck.step;

import org.jspecify.annotations.NullMarked;
