package vn.sipas.field.app.cli.review;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.cli.StoreOptions;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.review.Circumstances;
import vn.sipas.field.app.desk.review.Opened;
import vn.sipas.field.app.desk.review.Reviewing;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.RecordTime;
import vn.sipas.field.office.review.ReviewItem;
import vn.sipas.field.office.review.reading.FilledForm;
import vn.sipas.field.office.review.reading.Said;

/** {@code sipas review show LEAF}: one interview in words, without what was answered in private. */
@Command(mixinStandardHelpOptions = true)
public final class ReviewShow implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "LEAF", descriptionKey = "LEAF")
    private String leaf = "";

    @Option(names = "--json")
    private boolean json;

    public ReviewShow(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::show);
    }

    private int show(Desk desk) {
        Reviewing reviewing = desk.reviewing();
        return switch (Reviewing.find(reviewing.list(), leaf)) {
            case Reviewing.Found.Not(Refusal why) -> console.refuse("", why);
            case Reviewing.Found.One(ReviewItem item) -> {
                Opened opened = reviewing.open(item, console.language());
                if (json) {
                    write(item, opened);
                } else {
                    print(item, opened);
                }
                yield 0;
            }
        };
    }

    private void print(ReviewItem item, Opened opened) {
        console.print(
                "review.about",
                item.caseId().text(),
                item.person(),
                item.unit(),
                item.state().words(console.language()));
        ReviewList.print(console, item);
        switch (opened) {
            case Opened.Withheld() -> console.print("review.withheld");
            case Opened.NoForm() -> console.print("review.no-form");
            case Opened.Sheet(Circumstances held, FilledForm form, var _) -> {
                print(held);
                for (FilledForm.Part part : form.parts()) {
                    if (!part.title().isEmpty()) {
                        console.print("review.part", part.title());
                    }
                    part.lines().forEach(this::print);
                }
            }
        }
    }

    private void print(Circumstances held) {
        console.print(
                "review.held",
                ReviewList.WHEN.format(held.started()),
                ReviewList.WHEN.format(held.ended()),
                console.text("review.mode." + held.mode()),
                console.text("review.completeness." + held.completeness()),
                held.language());
        held.paper().ifPresent(serial -> console.print("review.paper", serial));
        held.household()
                .ifPresent(household -> console.print("review.household", household.adults(), household.asked()));
        held.correction().ifPresent(reason -> console.print("review.correction", reason));
        if (held.sealed()) {
            console.print("review.sealed");
        }
    }

    private void print(FilledForm.Line line) {
        String other = line.differs()
                ? console.text(
                        "review.before", line.beside().stream().map(this::words).collect(Collectors.joining(" | ")))
                : "";
        String seconds = line.seconds()
                .map(spent -> console.text("review.seconds", spent, line.changes()))
                .orElse("");
        console.print("review.answer", line.words(), words(line.said()) + other, seconds);
        if (!line.comment().isBlank()) {
            console.print("review.note", line.comment());
        }
    }

    private String words(Said said) {
        return switch (said) {
            case Said.Answered(String words) -> words;
            case Said.Without(var why) -> console.text("review.missing." + why.name());
            case Said.Nothing() -> console.text("review.said.nothing");
            case Said.Sealed() -> console.text("review.said.sealed");
        };
    }

    private void write(ReviewItem item, Opened opened) {
        JsonWriter object = new JsonWriter().beginObject();
        ReviewList.members(object, item, console.language());
        if (opened instanceof Opened.Sheet(Circumstances held, FilledForm form, var _)) {
            object.member("started", RecordTime.text(held.started()))
                    .member("ended", RecordTime.text(held.ended()))
                    .member("mode", held.mode().code())
                    .member("completeness", held.completeness().code())
                    .member("language", held.language())
                    .member("sealed", held.sealed());
            held.paper().ifPresent(serial -> object.member("paper", serial));
            held.correction().ifPresent(reason -> object.member("correction", reason));
            object.name("answers").beginArray();
            form.parts().forEach(part -> part.lines().forEach(line -> write(object, part.title(), line)));
            object.endArray();
        }
        console.json(object.endObject());
    }

    private void write(JsonWriter object, String part, FilledForm.Line line) {
        object.beginObject()
                .member("part", part)
                .member("name", line.name())
                .member("question", line.words())
                .member("answer", words(line.said()))
                .name("beside")
                .beginArray();
        line.beside().forEach(said -> object.text(words(said)));
        object.endArray();
        line.seconds().ifPresent(seconds -> object.member("seconds", seconds));
        object.member("changes", line.changes());
        if (!line.comment().isBlank()) {
            object.member("comment", line.comment());
        }
        object.endObject();
    }
}
