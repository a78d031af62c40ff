/** Other people's files taken in: what of each was new, what waits, and which cases two people interviewed. */
@NullMarked
package vn.sipas.field.app.ui.receive;

import org.jspecify.annotations.NullMarked;
