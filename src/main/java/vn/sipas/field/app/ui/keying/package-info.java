/** Paper forms of others typed in a second time: which are due, and the two typings side by side. */
@NullMarked
package vn.sipas.field.app.ui.keying;

import org.jspecify.annotations.NullMarked;
