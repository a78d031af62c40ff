package vn.sipas.field.ledger.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.sipas.field.ledger.vault.DataKey;

/**
 * Encryption of what lies in a store: AES-256-GCM under the owner's data key, bound to its place, so that a value moved to
 * another row does not open. The place is the table, the book or draft, the position in it and the kind, parted by LF.
 */
public final class AtRest {

    private final DataKey key;

    AtRest(DataKey key) {
        this.key = key;
    }

    /** Where a sealed value belongs. */
    public record Place(String table, String book, long position, String kind) {

        byte[] bytes() {
            return (table + '\n' + book + '\n' + position + '\n' + kind).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The sealed form of {@code plain} at {@code place}. */
    public byte[] seal(Place place, byte[] plain) {
        return key.seal(place.bytes(), plain);
    }

    /** How many bytes were sealed where {@code size} lie now. */
    public static long plainSize(long size) {
        return size - DataKey.OVERHEAD;
    }

    /** Seals many values one after another; for one thread. */
    public final class Sealing {

        private final DataKey.Sealing sealing = key.new Sealing();

        /** Seals nothing yet. */
        public Sealing() {}

        /** The sealed form of {@code length} bytes of {@code plain} from {@code from} on at {@code place}. */
        public byte[] seal(Place place, byte[] plain, int from, int length) {
            return sealing.seal(place.bytes(), plain, from, length);
        }
    }

    /** What was sealed at {@code place}, or nothing if these bytes were not. */
    public Optional<byte[]> tryOpen(Place place, byte[] sealed) {
        return key.open(place.bytes(), sealed);
    }

    /** What was sealed at {@code place}; a value that was not is a damaged store. */
    public byte[] open(Place place, byte[] sealed) {
        return tryOpen(place, sealed)
                .orElseThrow(() -> new StoreException(
                        "a sealed value does not open: '" + place.table() + "' " + place.position()));
    }
}
