/**
 * Administrative units (communes, wards, special zones) as the tables that ship with the program have them: by code on a day, by
 * name within a province without accents.
 */
@NullMarked
package vn.sipas.field.survey.frame.unit;

import org.jspecify.annotations.NullMarked;
