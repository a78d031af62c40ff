/** {@code sipas review}: interviews listed, shown and decided about. */
@NullMarked
package vn.sipas.field.app.cli.review;

import org.jspecify.annotations.NullMarked;
