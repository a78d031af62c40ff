/** When a replacement may be visited, and the code by which a supervisor allows it over the telephone. */
@NullMarked
package vn.sipas.field.survey.sample.reserve;

import org.jspecify.annotations.NullMarked;
