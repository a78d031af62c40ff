/** Whom to call and to visit for a re-interview, and how each attempt ended; visits that decide about a form. Nothing of an original is here. */
@NullMarked
package vn.sipas.field.app.ui.recheck.people;

import org.jspecify.annotations.NullMarked;
