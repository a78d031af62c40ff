/** Who is who in a season, with which key and role, and who may write which kind of record. */
@NullMarked
package vn.sipas.field.ledger.roster;

import org.jspecify.annotations.NullMarked;
