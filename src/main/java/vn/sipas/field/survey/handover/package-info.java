/**
 * Answers that people give in private, on a laptop handed over to them (trả lời kín): the text they are kept as, its sealing to
 * the department, and its opening there. Nobody else's key opens it.
 */
@NullMarked
package vn.sipas.field.survey.handover;

import org.jspecify.annotations.NullMarked;
