/** A backup made the store again, and a store that is an older copy made whole or gone on from. */
@NullMarked
package vn.sipas.field.app.ui.safekeeping;

import org.jspecify.annotations.NullMarked;
