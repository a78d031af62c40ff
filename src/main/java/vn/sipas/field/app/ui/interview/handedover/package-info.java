/** What is on screen while a laptop is handed over: before, in the person's hands, and when it comes back. */
@NullMarked
package vn.sipas.field.app.ui.interview.handedover;

import org.jspecify.annotations.NullMarked;
