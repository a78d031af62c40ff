/** What goes with a form's words: pictures shown, sounds played. Files come by name, from those that lie in the form's record. */
@NullMarked
package vn.sipas.field.app.ui.interview.media;

import org.jspecify.annotations.NullMarked;
