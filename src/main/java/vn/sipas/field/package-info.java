/** The root of SIPAS Field: {@link vn.sipas.field.Launcher} alone. The five floors lie below it. */
@NullMarked
package vn.sipas.field;

import org.jspecify.annotations.NullMarked;
