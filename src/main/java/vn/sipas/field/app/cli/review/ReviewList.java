package vn.sipas.field.app.cli.review;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.cli.StoreOptions;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.RecordTime;
import vn.sipas.field.office.review.Decided;
import vn.sipas.field.office.review.ReviewItem;
import vn.sipas.field.office.review.Version;

/** {@code sipas review list}: what is to be reviewed, what is better looked at first on top. */
@Command(mixinStandardHelpOptions = true)
public final class ReviewList implements Callable<Integer> {

    static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @ArgGroup
    private Which which = new Which();

    /** Those to be decided about, or these. */
    static final class Which {
        @Option(names = "--all")
        private boolean all;

        @Option(names = "--aside")
        private boolean aside;
    }

    @Option(names = "--json")
    private boolean json;

    public ReviewList(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::list);
    }

    private int list(Desk desk) {
        List<ReviewItem> items = desk.reviewing().list();
        List<ReviewItem> shown = items.stream().filter(this::isShown).toList();
        long open = items.stream().filter(ReviewItem::isOpen).count();
        long urgent = items.stream().filter(ReviewItem::isUrgent).count();
        if (json) {
            JsonWriter object = new JsonWriter()
                    .beginObject()
                    .member("open", open)
                    .member("urgent", urgent)
                    .member("all", (long) items.size())
                    .name("interviews")
                    .beginArray();
            shown.forEach(item -> write(object, item));
            console.json(object.endArray().endObject());
        } else {
            shown.forEach(this::print);
            console.print(desk.reviewing().rules() ? "review.count.rules" : "review.count", open, urgent, items.size());
        }
        return 0;
    }

    private boolean isShown(ReviewItem item) {
        return which.all || (which.aside ? item.aside() : item.isOpen());
    }

    private void print(ReviewItem item) {
        Locale language = console.language();
        console.print(
                "review.line",
                item.leaf().base64(),
                item.caseId().text(),
                item.person(),
                WHEN.format(item.at()),
                item.state().words(language));
        print(console, item);
    }

    /** Everything about it that is not in its body. */
    static void print(Console console, ReviewItem item) {
        Locale language = console.language();
        if (item.aside()) {
            console.print("review.aside");
        }
        item.hints().forEach(hint -> console.print("review.hint", hint.text(language)));
        item.earlier().stream()
                .limit(1)
                .forEach(version ->
                        console.print("review.corrects", version.leaf().base64()));
        item.rivals()
                .forEach(version -> console.print(
                        "review.rival", version.leaf().base64(), version.person(), WHEN.format(version.at())));
        item.decided().forEach(decided -> {
            console.print("review.decided", decided.person(), WHEN.format(decided.at()), decided.words(language));
            if (!decided.comment().isBlank()) {
                console.print("review.comment", decided.comment());
            }
        });
        item.checked()
                .forEach(checked -> console.print(
                        "review.checked", checked.person(), WHEN.format(checked.at()), checked.words(language)));
        item.ruled()
                .ifPresent(ruled -> console.print(
                        "review.ruled",
                        console.text(ruled.counts() ? "review.counts" : "review.not-counts"),
                        ruled.reason()));
    }

    /** The same as JSON, in an object of its own. */
    void write(JsonWriter object, ReviewItem item) {
        object.beginObject();
        members(object, item, console.language());
        object.endObject();
    }

    static void members(JsonWriter object, ReviewItem item, Locale language) {
        object.member("leaf", item.leaf().base64())
                .member("case", item.caseId().text())
                .member("book", item.book())
                .member("person", item.person())
                .member("unit", item.unit())
                .member("at", RecordTime.text(item.at()))
                .member("state", item.state().code())
                .member("standing", item.standing().code())
                .member("aside", item.aside())
                .member("open", item.isOpen())
                .member("urgent", item.isUrgent());
        object.name("hints").beginArray();
        item.hints()
                .forEach(hint -> object.beginObject()
                        .member("code", hint.code())
                        .member("text", hint.text(language))
                        .endObject());
        object.endArray().name("corrects").beginArray();
        item.earlier().forEach(version -> version(object, version));
        object.endArray().name("rivals").beginArray();
        item.rivals().forEach(version -> version(object, version));
        object.endArray().name("decisions").beginArray();
        item.decided().forEach(decided -> decision(object, decided));
        object.endArray().name("findings").beginArray();
        item.checked()
                .forEach(checked -> object.beginObject()
                        .member("by", checked.person())
                        .member("at", RecordTime.text(checked.at()))
                        .member("verdict", checked.verdict().code())
                        .endObject());
        object.endArray();
        item.ruled()
                .ifPresent(ruled -> object.name("ruling")
                        .beginObject()
                        .member("counts", ruled.counts())
                        .member("reason", ruled.reason())
                        .endObject());
    }

    private static void version(JsonWriter object, Version version) {
        object.beginObject()
                .member("leaf", version.leaf().base64())
                .member("person", version.person())
                .member("at", RecordTime.text(version.at()))
                .member("standing", version.standing().code())
                .name("decisions")
                .beginArray();
        version.decided().forEach(decided -> decision(object, decided));
        object.endArray().endObject();
    }

    private static void decision(JsonWriter object, Decided decided) {
        object.beginObject()
                .member("by", decided.person())
                .member("mine", decided.mine())
                .member("at", RecordTime.text(decided.at()))
                .member("decision", decided.decision().code())
                .member("reason", decided.reason())
                .member("comment", decided.comment())
                .endObject();
    }
}
