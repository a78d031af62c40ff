/** Measures what the design promises in numbers, always beside something plainer in the same run. */
@NullMarked
package vn.sipas.field.bench;

import org.jspecify.annotations.NullMarked;
