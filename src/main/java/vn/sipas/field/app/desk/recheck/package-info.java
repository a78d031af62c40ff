/** The re-check at a desk: what a monitor does step by step, and what the department gives him for it. */
@NullMarked
package vn.sipas.field.app.desk.recheck;

import org.jspecify.annotations.NullMarked;
