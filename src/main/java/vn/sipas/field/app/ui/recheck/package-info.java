/**
 * "Phúc tra" at a monitor's desk: eight steps, the one thing to do next with its one button, and what is read from the draw. What comes
 * next is said by the board of {@code office.recheck}; nothing here decides it.
 */
@NullMarked
package vn.sipas.field.app.ui.recheck;

import org.jspecify.annotations.NullMarked;
