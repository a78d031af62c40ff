package vn.sipas.field.ledger.age;

import java.util.List;

/**
 * One recipient's part of a header.
 *
 * @param arguments the first is the type; each is one or more visible ASCII characters
 * @param body any bytes
 */
@SuppressWarnings("ArrayRecordComponent") // in passing, never compared
record Stanza(List<String> arguments, byte[] body) {

    /** The longest body line; a stanza ends with a shorter one, if need be an empty one. */
    static final int COLUMNS = 64;

    Stanza {
        arguments = List.copyOf(arguments);
    }

    String type() {
        return arguments.getFirst();
    }

    /** The lines as they stand in a header. */
    String text() {
        String base64 = RawBase64.encode(body);
        StringBuilder text =
                new StringBuilder("-> ").append(String.join(" ", arguments)).append('\n');
        for (int from = 0; from <= base64.length(); from += COLUMNS) {
            text.append(base64, from, Math.min(from + COLUMNS, base64.length())).append('\n');
        }
        return text.toString();
    }
}
