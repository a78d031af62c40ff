/** Which interviews and whose work to look at first, at the desks that merge. */
@NullMarked
package vn.sipas.field.app.desk.quality;

import org.jspecify.annotations.NullMarked;
