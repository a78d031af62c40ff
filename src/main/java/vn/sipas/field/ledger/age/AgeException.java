package vn.sipas.field.ledger.age;

import java.io.IOException;

/**
 * The encrypted bytes are at fault, not the medium. Thrown by the stream that {@link AgeReader} gives, at the first read
 * that would have to give content which is not proved; what was read before is content the writer wrote, but not all of it.
 */
public final class AgeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final AgeFault fault;

    AgeException(AgeFault fault) {
        super("not decrypted: " + fault.code());
        this.fault = fault;
    }

    /** What is wrong. */
    public AgeFault fault() {
        return fault;
    }
}
