/**
 * Lists of people read from tables: which column says what, every row checked and brought into one form, and what came of it shown
 * before anything is kept. Names, addresses and telephone numbers leave this package in lines of the frame and in previews only,
 * never in a fault.
 */
@NullMarked
package vn.sipas.field.survey.frame.reading;

import org.jspecify.annotations.NullMarked;
