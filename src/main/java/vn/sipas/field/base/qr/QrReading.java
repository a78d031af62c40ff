package vn.sipas.field.base.qr;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What came of looking for a QR code in a picture. */
public sealed interface QrReading {

    /** The bytes that stand in the code. */
    final class Read implements QrReading {
        private final byte[] payload;

        Read(byte[] payload) {
            this.payload = payload.clone();
        }

        public byte[] payload() {
            return payload.clone();
        }

        /** The payload as UTF-8; what is none becomes U+FFFD. */
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Read that && Arrays.equals(payload, that.payload);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(payload);
        }

        @Override
        public String toString() {
            return "Read[" + payload.length + " bytes]";
        }
    }

    record Refused(QrFault fault) implements QrReading {}
}
