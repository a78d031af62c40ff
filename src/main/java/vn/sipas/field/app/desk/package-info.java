/**
 * Every job both front ends offer, on one opened store and its owner; and the wiring of the whole program in one place,
 * {@link vn.sipas.field.app.desk.Field}. The only package that asks for the time and for randomness.
 */
@NullMarked
package vn.sipas.field.app.desk;

import org.jspecify.annotations.NullMarked;
