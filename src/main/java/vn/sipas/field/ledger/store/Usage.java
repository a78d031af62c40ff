package vn.sipas.field.ledger.store;

import java.util.Optional;

/**
 * How far a store was used, as it can be told without a password.
 *
 * @param any whether the owner's book has records of the kind asked for at all
 * @param uncopied how many of them lie in no file that was read back
 * @param last when the newest record of the book says that it was written, as records write a time; nothing while it is empty
 */
public record Usage(boolean any, long uncopied, Optional<String> last) {}
