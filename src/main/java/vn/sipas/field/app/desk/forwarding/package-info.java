/** What a supervisor holds passed on to the department, with receipts for those who wrote it. */
@NullMarked
package vn.sipas.field.app.desk.forwarding;

import org.jspecify.annotations.NullMarked;
