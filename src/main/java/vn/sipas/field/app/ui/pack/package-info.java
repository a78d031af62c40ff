/** The season's pack: looked at, its fingerprint compared by voice, and opened. */
@NullMarked
package vn.sipas.field.app.ui.pack;

import org.jspecify.annotations.NullMarked;
