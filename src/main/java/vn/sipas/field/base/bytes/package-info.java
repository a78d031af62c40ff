/**
 * Octets and how they are written: SHA-256 values, strict Base64, hexadecimal; and a file that is
 * there whole or not at all.
 *
 * <p>The record grammar needs hashes and the signed notes need Base64, and neither may see the other; so both stand here.
 */
@NullMarked
package vn.sipas.field.base.bytes;

import org.jspecify.annotations.NullMarked;
