/**
 * The blind re-interview (phúc tra): its form and what that asks for, what may come of a call or a visit, and which of the two comes
 * next. The rule is pure: it knows no store and no clock.
 */
@NullMarked
package vn.sipas.field.survey.interview.recheck;

import org.jspecify.annotations.NullMarked;
