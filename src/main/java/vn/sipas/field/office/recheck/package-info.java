/**
 * The re-check (phúc tra) of a season by a monitor: what is drawn, who is interviewed again without anybody having seen the original,
 * which originals are opened for that, what is found, and what comes next. Everything follows from the books of monitor and department;
 * nothing here accuses anybody.
 */
@NullMarked
package vn.sipas.field.office.recheck;

import org.jspecify.annotations.NullMarked;
