/**
 * Who is who in a season, with which key and role, and who might write what, from which position to which.
 *
 * <p>{@link Card} is how somebody asks to be listed, {@link RosterHistory} what the department's book lists from point to
 * point, {@link Judging} holds stretches of other books against it. Pure but for the card's signature: what comes in has
 * been verified, no file and no store is seen.
 */
@NullMarked
package vn.sipas.field.ledger.roster;

import org.jspecify.annotations.NullMarked;
