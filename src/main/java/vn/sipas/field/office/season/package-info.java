/**
 * A season set up by the department: its people from their cards, the roster, the forms, the cases handed out and taken back.
 */
@NullMarked
package vn.sipas.field.office.season;

import org.jspecify.annotations.NullMarked;
