/** Sticks and folders of other people's files taken in: which files there are, what came of each, and what is to be done about it. */
@NullMarked
package vn.sipas.field.app.desk.receiving;

import org.jspecify.annotations.NullMarked;
