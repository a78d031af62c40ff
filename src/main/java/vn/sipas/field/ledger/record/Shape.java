package vn.sipas.field.ledger.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.json.JsonCursor;
import vn.sipas.field.base.json.JsonCursor.TextTest;
import vn.sipas.field.base.json.JsonKind;

/** The form that one value of a record must have. */
@FunctionalInterface
interface Shape {

    /** The largest answer, in bytes of UTF-8 (design.md, section 9). */
    int LARGEST_ANSWER = 32 << 10;

    /** The first fault of the value stood on, or nothing. Without a fault the walk ends where it began; with one, anywhere. */
    Optional<RecordFault> fault(JsonCursor here);

    static Optional<RecordFault> unless(boolean holds, RecordFault fault) {
        return holds ? Optional.empty() : Optional.of(fault);
    }

    static Shape text(TextTest test) {
        return text(test, RecordFault.MEMBER_BAD);
    }

    /** A text that passes {@code test}; {@code otherwise} names a text that doesn't. */
    static Shape text(TextTest test, RecordFault otherwise) {
        return here ->
                here.kind() != JsonKind.TEXT ? Optional.of(RecordFault.MEMBER_BAD) : unless(here.text(test), otherwise);
    }

    static Shape oneOf(String... words) {
        List<String> allowed = List.of(words);
        return text((b, from, to) -> {
            for (String word : allowed) {
                if (Texts.is(word, b, from, to)) {
                    return true;
                }
            }
            return false;
        });
    }

    /** A whole number from {@code smallest} on; {@code otherwise} names a number that isn't. */
    static Shape whole(long smallest, RecordFault otherwise) {
        return here -> here.kind() != JsonKind.NUMBER
                ? Optional.of(RecordFault.MEMBER_BAD)
                : unless(here.wholeNumber().orElse(Long.MIN_VALUE) >= smallest, otherwise);
    }

    static Shape flag() {
        return here -> unless(here.kind() == JsonKind.BOOLEAN, RecordFault.MEMBER_BAD);
    }

    /** In the envelope: as {@code shape}, but nested values and null have a fault of their own. */
    static Shape flat(Shape shape) {
        return here -> isFlat(here) ? shape.fault(here) : Optional.of(RecordFault.ENVELOPE_NESTED);
    }

    static boolean isFlat(JsonCursor here) {
        return switch (here.kind()) {
            case TEXT, NUMBER, BOOLEAN -> true;
            case NULL, OBJECT, ARRAY -> false;
        };
    }

    static Shape listOf(Shape element) {
        return here -> here.kind() == JsonKind.ARRAY ? all(here, element) : Optional.of(RecordFault.MEMBER_BAD);
    }

    /** An object with any names. */
    static Shape mapOf(Shape value) {
        return here -> here.kind() == JsonKind.OBJECT ? all(here, value) : Optional.of(RecordFault.MEMBER_BAD);
    }

    private static Optional<RecordFault> all(JsonCursor here, Shape shape) {
        here.enter();
        while (here.next()) {
            Optional<RecordFault> fault = shape.fault(here);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** An array of exactly these. */
    static Shape tuple(Shape... parts) {
        List<Shape> shapes = List.of(parts);
        return here -> {
            if (here.kind() != JsonKind.ARRAY) {
                return Optional.of(RecordFault.MEMBER_BAD);
            }
            here.enter();
            for (Shape shape : shapes) {
                Optional<RecordFault> fault = here.next() ? shape.fault(here) : Optional.of(RecordFault.MEMBER_BAD);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return unless(!here.next(), RecordFault.MEMBER_BAD);
        };
    }

    /** An object with exactly these members in this order. */
    static Shape row(Member... members) {
        Members row = new Members(Arrays.asList(members));
        return here -> {
            if (here.kind() != JsonKind.OBJECT) {
                return Optional.of(RecordFault.MEMBER_BAD);
            }
            here.enter();
            return row.fault(here);
        };
    }

    /** A record's body: an object, {@code salt} first, then these members. */
    static Shape body(List<Member> members) {
        return new Body(new Members(members));
    }

    /** See {@link #body}. */
    record Body(Members members) implements Shape {
        @Override
        public Optional<RecordFault> fault(JsonCursor here) {
            if (here.kind() != JsonKind.OBJECT) {
                return Optional.of(RecordFault.BODY_BAD);
            }
            here.enter();
            Optional<RecordFault> salt = saltFault(here);
            return salt.isPresent() ? salt : members.fault(here);
        }
    }

    /** The body of a kind that isn't known: an object, {@code salt} first, then anything. */
    static Optional<RecordFault> openBody(JsonCursor here) {
        if (here.kind() != JsonKind.OBJECT) {
            return Optional.of(RecordFault.BODY_BAD);
        }
        here.enter();
        Optional<RecordFault> salt = saltFault(here);
        // What a newer version says is not judged here, only walked past.
        boolean more = salt.isEmpty();
        while (more) {
            more = here.next();
        }
        return salt;
    }

    private static Optional<RecordFault> saltFault(JsonCursor here) {
        if (!here.next() || !here.name().equals("salt")) {
            return Optional.of(RecordFault.SALT_MISSING);
        }
        return text(Texts::salt, RecordFault.BASE64_BAD).fault(here);
    }

    /** Answers by question name: texts, and for repeats arrays of the same. */
    static Optional<RecordFault> answers(JsonCursor here) {
        if (here.kind() != JsonKind.OBJECT) {
            return Optional.of(RecordFault.MEMBER_BAD);
        }
        return all(here, Shape::answer);
    }

    private static Optional<RecordFault> answer(JsonCursor here) {
        return switch (here.kind()) {
            case TEXT -> unless(here.text((b, from, to) -> to - from <= LARGEST_ANSWER), RecordFault.MEMBER_BAD);
            case ARRAY -> all(here, Shape::answers);
            case NUMBER, BOOLEAN, NULL, OBJECT -> Optional.of(RecordFault.MEMBER_BAD);
        };
    }
}
