/**
 * The minutes of a re-check (biên bản phúc tra) on paper and as plain text: both are made from one list of parts, so that they
 * say the same. It computes no number and has no place for a respondent's name, address or telephone number.
 */
@NullMarked
package vn.sipas.field.office.report.minutes;

import org.jspecify.annotations.NullMarked;
