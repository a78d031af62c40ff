/**
 * "Phúc tra" at a monitor's desk: eight steps, the one thing to do next with its one button, and what stands below it. What comes next is
 * said by the board of {@code office.recheck}; nothing here decides it. What each step is about has a room of its own; a room knows the
 * others as little as the whole screen.
 */
@NullMarked
package vn.sipas.field.app.ui.recheck;

import org.jspecify.annotations.NullMarked;
