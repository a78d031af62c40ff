/**
 * How each type of question is drawn and answered: rows of a matrix, lists of choices, fields to type in. Nothing here knows
 * the visit: a question comes in, what was chosen or typed goes out.
 */
@NullMarked
package vn.sipas.field.app.ui.interview.question;

import org.jspecify.annotations.NullMarked;
