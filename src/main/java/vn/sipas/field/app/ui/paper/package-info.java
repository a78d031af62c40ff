/** Numbered paper forms: where each is, what has to be fetched first, one key an act. */
@NullMarked
package vn.sipas.field.app.ui.paper;

import org.jspecify.annotations.NullMarked;
