package vn.sipas.field.app.desk.recheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.bytes.WholeFile;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.MonitorOpenings;
import vn.sipas.field.office.recheck.Sums;
import vn.sipas.field.office.recheck.compare.Comparison;
import vn.sipas.field.office.report.minutes.Minutes;
import vn.sipas.field.office.report.minutes.MinutesContents;
import vn.sipas.field.office.report.minutes.MinutesContents.Heading;
import vn.sipas.field.office.report.minutes.MinutesContents.Person;
import vn.sipas.field.office.season.SeasonBook;

/** The minutes of a re-check as a file, and its record in the monitor's book. */
public final class MinutesWriting {

    private final Store store;
    private final OwnBook own;
    private final Rechecking rechecking;

    public MinutesWriting(Store store, OwnBook own, Rechecking rechecking) {
        this.store = store;
        this.own = own;
        this.rechecking = rechecking;
    }

    /**
     * What people typed.
     *
     * @param place where the minutes are drawn up; must not be blank
     * @param texts under the eight headings; one that is missing is empty
     * @param department who signs for the department
     * @param present further people
     */
    public record Typed(String place, Map<Heading, String> texts, Person department, List<Person> present) {
        public Typed {
            texts = texts.isEmpty() ? Map.of() : new EnumMap<>(texts);
            present = List.copyOf(present);
        }
    }

    /** What came of it. */
    public sealed interface Written {
        /**
         * The file lies there, and the record of its hash stands in the book.
         *
         * @param sha256 of the file, lower-case hexadecimal
         */
        record Done(Path file, String sha256) implements Written {}

        /** Nothing was written. */
        record Refused(Refusal why) implements Written {}
    }

    /** Writes the minutes, in {@code language}, into {@code folder}. */
    public Written write(Path folder, Typed typed, Locale language) {
        if (typed.place().isBlank()) {
            return new Written.Refused(Refusal.of(RecheckFault.PLACE_MISSING));
        }
        Optional<SeasonBook> season = SeasonBook.find(store, own);
        Optional<BookRecord.Season> about = season.flatMap(SeasonBook::season);
        if (season.isEmpty() || about.isEmpty()) {
            return new Written.Refused(Refusal.of(DeskFault.SEASON_MISSING));
        }
        return switch (rechecking.board()) {
            case Rechecking.Outcome.Refused<Board>(Refusal why) -> new Written.Refused(why);
            case Rechecking.Outcome.Done<Board>(Board board)
            when board.rounds().isEmpty() -> new Written.Refused(Refusal.of(RecheckFault.NO_POOL));
            case Rechecking.Outcome.Done<Board>(Board board) -> {
                OffsetDateTime now = own.now();
                Minutes minutes =
                        new Minutes(contents(board, season.get(), about.get(), typed, now, language), language);
                yield kept(folder, name(now), minutes);
            }
        };
    }

    private String name(OffsetDateTime now) {
        return store.owner().season() + "_bien-ban-phuc-tra_"
                + own.book().name().person().substring(0, 8) + "_" + now.toLocalDate() + ".pdf";
    }

    private Written kept(Path folder, String name, Minutes minutes) {
        byte[] pdf = minutes.pdf();
        String hash = Hash.sha256(pdf).hex();
        try {
            Path file = WholeFile.write(folder, name, out -> out.write(pdf));
            own.append(new MonitorRecord.Minutes(hash, minutes.text()));
            return new Written.Done(file, hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MinutesContents contents(
            Board board, SeasonBook season, BookRecord.Season about, Typed typed, OffsetDateTime now, Locale language) {
        Messages words = Messages.of(MinutesWriting.class, language);
        MinutesFacts facts = new MinutesFacts(board, season.roster(), language);
        Sums sums = new Sums(board.rounds());
        List<Comparison> comparisons = rechecking.comparisons(language);
        return new MinutesContents(
                new MinutesContents.Occasion(
                        words.text("minutes.title"),
                        about.title(),
                        about.province(),
                        typed.place().strip(),
                        now,
                        new Person(
                                store.owner().name(),
                                words.text("minutes.monitor"),
                                store.owner().unit()),
                        typed.present(),
                        typed.department()),
                MinutesContents.Topic.all(Arrays.stream(Heading.values())
                        .map(heading -> new MinutesContents.Topic(
                                heading,
                                heading == Heading.SAMPLE ? sample(board, words) : List.of(),
                                typed.texts().getOrDefault(heading, "").strip()))
                        .toList()),
                facts.draws(own.book(), MonitorOpenings.department(season)),
                facts.contacts(sums),
                facts.findings(sums, comparisons),
                facts.variances(comparisons),
                facts.decisions(),
                facts.heads(new Books(store).all(), own.book(), season.book().name(), now.getOffset()));
    }

    private static List<MinutesContents.Fact> sample(Board board, Messages words) {
        return List.of(
                new MinutesContents.Fact(
                        words.text("minutes.books"), words.text("minutes.signed", board.signed(), board.books())),
                new MinutesContents.Fact(
                        words.text("minutes.soon"),
                        words.text(
                                "minutes.share",
                                board.share().soon(),
                                board.share().interviews())));
    }
}
