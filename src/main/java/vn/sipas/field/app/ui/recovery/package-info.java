/** A forgotten password: the records rescued with the recovery key, and a new key that goes on. */
@NullMarked
package vn.sipas.field.app.ui.recovery;

import org.jspecify.annotations.NullMarked;
