/** Interviews reviewed one by one: the list, what one of them says, and what is decided about it. */
@NullMarked
package vn.sipas.field.app.ui.review;

import org.jspecify.annotations.NullMarked;
