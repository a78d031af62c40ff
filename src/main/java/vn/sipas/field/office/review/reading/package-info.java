/** A filled-in form as those who review read it: words instead of codes, what was answered in private left sealed. */
@NullMarked
package vn.sipas.field.office.review.reading;

import org.jspecify.annotations.NullMarked;
