package vn.sipas.field.ledger.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.json.JsonCursor;
import vn.sipas.field.base.json.JsonLine;
import vn.sipas.field.ledger.trust.BookName;

/**
 * Takes values one after another out of a record whose form has been judged good. So whatever is not as the table says is
 * a mistake of ours.
 */
final class Walk {

    private final JsonCursor here;

    /** Whether the walk already stands on the member that comes next, because somebody looked whether it is there. */
    private boolean looked;

    private boolean standing;

    Walk(JsonLine json) {
        this.here = json.cursor();
    }

    Walk skip(String name) {
        to(name);
        return this;
    }

    String text(String name) {
        return to(name).text();
    }

    long number(String name) {
        return to(name).wholeNumber().orElseThrow();
    }

    boolean flag(String name) {
        return to(name).flag();
    }

    CaseId caseId() {
        return new CaseId(text("case"));
    }

    FormHash form() {
        return new FormHash(text("form"));
    }

    Mode mode() {
        return Mode.of(text("mode"));
    }

    BookName book(String name) {
        return BookName.read(text(name)).orElseThrow();
    }

    Hash hash(String name) {
        return Hash.fromBase64(text(name)).orElseThrow();
    }

    LeafHash leaf(String name) {
        return new LeafHash(hash(name));
    }

    OffsetDateTime time(String name) {
        return RecordTime.parse(text(name));
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    BookPoint point() {
        return new BookPoint(book("book"), number("size"), hash("root"));
    }

    /** What {@code read} takes if the next member is called {@code name}. */
    <T> Optional<T> ifThere(String name, Supplier<T> read) {
        return look() && here.name().equals(name) ? Optional.of(read.get()) : Optional.empty();
    }

    /** Goes into the object called {@code name}. */
    Walk in(String name) {
        to(name);
        here.enter();
        return this;
    }

    /** Leaves the object that was gone into. */
    void out() {
        if (look()) {
            throw new IllegalStateException("a member more than the table says");
        }
        looked = false;
    }

    /** The elements of the array called {@code name}, each an object that {@code row} takes the members of. */
    <T> List<T> rows(String name, Supplier<T> row) {
        return elements(name, () -> {
            here.enter();
            T value = row.get();
            out();
            return value;
        });
    }

    FileContent file(String name) {
        return FileContent.fromBase64(text(name)).orElseThrow();
    }

    List<String> texts(String name) {
        return elements(name, here::text);
    }

    List<LeafHash> leaves(String name) {
        return elements(name, () -> LeafHash.fromBase64(here.text()).orElseThrow());
    }

    Map<String, String> textsByName(String name) {
        to(name);
        return byName(here::text);
    }

    Map<String, Long> numbersByName(String name) {
        to(name);
        return byName(() -> here.wholeNumber().orElseThrow());
    }

    Map<String, FileContent> files(String name) {
        to(name);
        return byName(() -> FileContent.fromBase64(here.text()).orElseThrow());
    }

    Map<String, Missing> missing(String name) {
        to(name);
        return byName(() -> Missing.of(here.text()));
    }

    Map<String, AnswerValue> answers(String name) {
        to(name);
        return byName(this::answer);
    }

    List<TrailRow> trail(String name) {
        return elements(name, () -> {
            here.enter();
            TrailRow row = new TrailRow(
                    element().text(),
                    RecordTime.parse(element().text()),
                    element().wholeNumber().orElseThrow(),
                    element().wholeNumber().orElseThrow());
            out();
            return row;
        });
    }

    private AnswerValue answer() {
        return switch (here.kind()) {
            case TEXT -> new AnswerValue.Text(here.text());
            case ARRAY -> {
                here.enter();
                List<Map<String, AnswerValue>> instances = new ArrayList<>();
                while (here.next()) {
                    instances.add(byName(this::answer));
                }
                yield new AnswerValue.Repeat(instances);
            }
            case NUMBER, BOOLEAN, NULL, OBJECT -> throw new IllegalStateException("no answer");
        };
    }

    private <T> List<T> elements(String name, Supplier<T> element) {
        to(name);
        here.enter();
        List<T> elements = new ArrayList<>();
        while (here.next()) {
            elements.add(element.get());
        }
        return elements;
    }

    /** The members of the object stood on. */
    private <T> Map<String, T> byName(Supplier<T> value) {
        here.enter();
        Map<String, T> members = new LinkedHashMap<>();
        while (here.next()) {
            members.put(here.name(), value.get());
        }
        return members;
    }

    private JsonCursor element() {
        if (!here.next()) {
            throw new IllegalStateException("an element less than the table says");
        }
        return here;
    }

    private JsonCursor to(String name) {
        if (!look() || !here.name().equals(name)) {
            throw new IllegalStateException("no '" + name + "' where the table has it");
        }
        looked = false;
        return here;
    }

    private boolean look() {
        if (!looked) {
            standing = here.next();
            looked = true;
        }
        return standing;
    }
}
