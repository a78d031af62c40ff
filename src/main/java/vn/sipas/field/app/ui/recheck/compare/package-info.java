/** An original beside its re-interview, and what follows written down. */
@NullMarked
package vn.sipas.field.app.ui.recheck.compare;

import org.jspecify.annotations.NullMarked;
