/** What a supervisor holds passed on to the department, in one file, with receipts for his team beside it. */
@NullMarked
package vn.sipas.field.app.ui.forward;

import org.jspecify.annotations.NullMarked;
