/**
 * Lists settled and drawn from, and what is read from a draw: the tickets in their order, how far the verdict is, in words and as a
 * picture.
 */
@NullMarked
package vn.sipas.field.app.ui.recheck.draw;

import org.jspecify.annotations.NullMarked;
