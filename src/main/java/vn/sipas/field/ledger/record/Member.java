package vn.sipas.field.ledger.record;

import java.nio.charset.StandardCharsets;
import vn.sipas.field.base.json.JsonCursor;

/** One member that a kind's envelope or body has. */
final class Member {

    private final String name;
    private final byte[] utf8;
    private final boolean required;
    private final Shape shape;

    private Member(String name, boolean required, Shape shape) {
        this.name = name;
        this.utf8 = name.getBytes(StandardCharsets.UTF_8);
        this.required = required;
        this.shape = shape;
    }

    /** A member that must be there. */
    static Member need(String name, Shape shape) {
        return new Member(name, true, shape);
    }

    /** A member that may be there. */
    static Member may(String name, Shape shape) {
        return new Member(name, false, shape);
    }

    /** The same member in an envelope, where nothing is nested. */
    Member flat() {
        return new Member(name, required, Shape.flat(shape));
    }

    String name() {
        return name;
    }

    boolean required() {
        return required;
    }

    Shape shape() {
        return shape;
    }

    /** Whether {@code here} stands on this member. */
    boolean isAt(JsonCursor here) {
        return here.isNamed(utf8);
    }
}
