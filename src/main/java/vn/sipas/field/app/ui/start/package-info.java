/** Who sits at this machine: people with their own books and passwords, and the way into a practice season. */
@NullMarked
package vn.sipas.field.app.ui.start;

import org.jspecify.annotations.NullMarked;
