/** Who somebody is to others: the fingerprint, the card as a file and as a QR code, the password. */
@NullMarked
package vn.sipas.field.app.ui.account;

import org.jspecify.annotations.NullMarked;
