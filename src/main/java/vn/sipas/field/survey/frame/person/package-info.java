/** What lists say of people, brought into one form: names, telephone numbers, dates of birth, and texts compared as people would. */
@NullMarked
package vn.sipas.field.survey.frame.person;

import org.jspecify.annotations.NullMarked;
