/**
 * One opened form: its questions, choices, answers and rules. The only package that sees JavaRosa; what comes out are
 * immutable pages of questions, what goes in are answers as text.
 */
@NullMarked
package vn.sipas.field.survey.form;

import org.jspecify.annotations.NullMarked;
