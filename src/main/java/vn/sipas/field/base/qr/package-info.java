/** Bytes to a QR code and back from a picture; the only package that sees zxing. */
@NullMarked
package vn.sipas.field.base.qr;

import org.jspecify.annotations.NullMarked;
