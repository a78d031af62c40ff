/**
 * What is drawn from in a re-check, and how: the interviews that stood when a monitor committed to them, the commitment signed for by
 * the department, the seed, and every ticket. Anybody who holds the same books draws the same again.
 */
@NullMarked
package vn.sipas.field.office.recheck.pool;

import org.jspecify.annotations.NullMarked;
