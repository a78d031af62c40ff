/** What people write into the minutes of a re-check, and the minutes written into a folder. */
@NullMarked
package vn.sipas.field.app.ui.recheck.minutes;

import org.jspecify.annotations.NullMarked;
