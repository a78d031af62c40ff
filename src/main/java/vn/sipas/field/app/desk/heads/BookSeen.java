package vn.sipas.field.app.desk.heads;

import java.time.LocalDateTime;
import java.util.Optional;
import vn.sipas.field.ledger.record.Role;

/**
 * What this store has seen of somebody's book.
 *
 * @param book the book's name
 * @param person its owner's name by the roster, or the book's name
 * @param role by the roster; nothing if it does not have the book
 * @param held so many records lie here
 * @param signed so many the store's owner signed for, at most; 0 if none
 * @param at when that was
 * @param code what stands in that signed head's QR code
 */
public record BookSeen(
        String book,
        String person,
        String unit,
        Optional<Role> role,
        long held,
        long signed,
        Optional<LocalDateTime> at,
        Optional<String> code) {}
