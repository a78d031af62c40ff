/** An original beside its re-interview: facts first, then what both said of the same questions. Facts alone decide, opinions never do. */
@NullMarked
package vn.sipas.field.office.recheck.compare;

import org.jspecify.annotations.NullMarked;
