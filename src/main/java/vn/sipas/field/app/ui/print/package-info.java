/** A form on paper: in which languages, how many numbered copies, and where the files go. */
@NullMarked
package vn.sipas.field.app.ui.print;

import org.jspecify.annotations.NullMarked;
