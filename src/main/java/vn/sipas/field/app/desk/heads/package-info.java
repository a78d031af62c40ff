/** Heads given and taken, as files and as pictures of QR codes: receipts, witnesses, and who has seen which book. */
@NullMarked
package vn.sipas.field.app.desk.heads;

import org.jspecify.annotations.NullMarked;
