/** Which replacements of drawn cases are open, which comes next, and what is missing before it may be opened: pure. */
@NullMarked
package vn.sipas.field.survey.reserve;

import org.jspecify.annotations.NullMarked;
