/** Interviews reviewed at a supervisor's and the department's desk: read one by one, decided about, and the decision taken back. */
@NullMarked
package vn.sipas.field.app.desk.review;

import org.jspecify.annotations.NullMarked;
