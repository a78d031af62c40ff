/** What goes between a monitor and the department on a stick: files taken in, heads signed, the own book copied. */
@NullMarked
package vn.sipas.field.app.ui.recheck.files;

import org.jspecify.annotations.NullMarked;
