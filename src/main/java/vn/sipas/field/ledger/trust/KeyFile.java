package vn.sipas.field.ledger.trust;

import java.util.ArrayList;
import java.util.List;

/**
 * A text file of verifier keys, one a line. Empty lines and lines that begin with {@code #} are passed over; blanks at a
 * line's ends and a CR before the LF too, since people write such files by hand.
 *
 * @param keys in the order of the lines
 * @param faults every line that is neither
 */
public record KeyFile(List<VerifierKey> keys, List<Fault> faults) {

    /** A line, counted from 1, that holds no key. */
    public record Fault(int line, TrustFault why) {}

    public KeyFile {
        keys = List.copyOf(keys);
        faults = List.copyOf(faults);
    }

    /** Reads the whole text of a file. */
    public static KeyFile read(String text) {
        List<VerifierKey> keys = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            switch (VerifierKey.read(line)) {
                case Reading.Good<VerifierKey>(VerifierKey key) -> keys.add(key);
                case Reading.Refused<VerifierKey>(TrustFault why) -> faults.add(new Fault(number, why));
            }
        }
        return new KeyFile(keys, faults);
    }
}
