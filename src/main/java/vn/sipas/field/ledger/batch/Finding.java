package vn.sipas.field.ledger.batch;

import vn.sipas.field.base.language.Reason;

/**
 * Something found in a batch file.
 *
 * @param line the line's number in the file, from 1; behind a section's last line where the section as a whole is meant; 0
 *     for the file as a whole
 */
public record Finding(Reason reason, long line) {}
