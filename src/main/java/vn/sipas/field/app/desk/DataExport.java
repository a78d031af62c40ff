package vn.sipas.field.app.desk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.dataset.Codebook;
import vn.sipas.field.office.dataset.DataRow;
import vn.sipas.field.office.dataset.PlainDatabase;
import vn.sipas.field.office.dataset.WideTable;
import vn.sipas.field.office.index.known.SamplePlan;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.office.review.Standing;
import vn.sipas.field.office.season.HandingOut;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.frame.unit.Units;

/** The interviews that count as a data set: CSV with a codebook beside it, a workbook, or a plain SQLite database. */
public final class DataExport {

    private final Store store;
    private final OwnBook own;
    private final Fieldwork fieldwork;
    private final HandingOut handingOut;

    DataExport(Store store, OwnBook own, Fieldwork fieldwork, HandingOut handingOut) {
        this.store = store;
        this.own = own;
        this.fieldwork = fieldwork;
        this.handingOut = handingOut;
    }

    /** How many interviews were read. */
    public record Progress(int done, int all) {}

    /** What came of it. */
    public sealed interface Exported {
        /**
         * {@code interviews = written + notCounted + unread}.
         *
         * @param unread those that count but whose answers are not here
         */
        record Done(int interviews, int written, int notCounted, int unread, List<Path> files) implements Exported {
            public Done {
                files = List.copyOf(files);
            }
        }

        /** Nothing was written. */
        record Refused(List<KnownTable.Wrong> faults) implements Exported {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    private enum Kind {
        CSV,
        XLSX,
        SQLITE
    }

    /**
     * Writes into {@code file}, whose ending says as what, and which must not be there.
     *
     * @param sample a table of how each case was drawn
     */
    public Exported export(Path file, Optional<Path> sample, Locale language, Consumer<Progress> watcher) {
        Optional<SeasonBook> book = SeasonBook.find(store, own);
        Optional<BookRecord.Season> season = book.flatMap(SeasonBook::season);
        Optional<FormFile> form = fieldwork.form();
        if (store.owner().role().equals(Role.MONITOR.code())) {
            return refused("", DeskFault.NO_FIGURES_HERE);
        }
        if (season.isEmpty() || form.isEmpty()) {
            return refused("", season.isEmpty() ? DeskFault.SEASON_MISSING : DeskFault.FORM_MISSING);
        }
        Optional<Kind> kind = kind(file);
        if (kind.isEmpty()) {
            return refused(file.toString(), DeskFault.ENDING_UNKNOWN);
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return refused(file.toString(), DeskFault.FILE_EXISTS);
        }
        List<KnownTable.Wrong> wrong = new ArrayList<>();
        Optional<SamplePlan> plan = KnownTable.read(sample, SamplePlan::read, wrong);
        if (!wrong.isEmpty()) {
            return new Exported.Refused(wrong);
        }
        CountedSeason counted = new CountedSeason(store, own, book.get(), handingOut);
        Codebook codebook = Codebook.of(form.get(), language.getLanguage());
        List<DataRow> rows = rows(counted, plan.or(counted::drawn), codebook, watcher);
        long counting = counted.judged().stream()
                .filter(one -> one.standing() == Standing.COUNTS)
                .count();
        List<Path> files = switch (kind.get()) {
            case CSV -> csv(file, new WideTable(codebook, rows, language));
            case XLSX -> List.of(written(file, new WideTable(codebook, rows, language)::workbook));
            case SQLITE -> {
                new PlainDatabase(codebook).write(file, rows, units(rows), about(season.get(), counted));
                yield List.of(file);
            }
        };
        int all = counted.judged().size();
        return new Exported.Done(all, rows.size(), (int) (all - counting), (int) (counting - rows.size()), files);
    }

    private static Exported refused(String where, DeskFault why) {
        return new Exported.Refused(List.of(new KnownTable.Wrong(where, Refusal.of(why))));
    }

    private static Optional<Kind> kind(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return Optional.of(Kind.CSV);
        }
        if (name.endsWith(".xlsx")) {
            return Optional.of(Kind.XLSX);
        }
        return name.endsWith(".sqlite") ? Optional.of(Kind.SQLITE) : Optional.empty();
    }

    private static List<DataRow> rows(
            CountedSeason counted, Optional<SamplePlan> plan, Codebook codebook, Consumer<Progress> watcher) {
        List<DataRow> rows = new ArrayList<>();
        int done = 0;
        for (Judged judged : counted.judged()) {
            if (judged.standing() == Standing.COUNTS) {
                judged.interview()
                        .filter(interview -> counted.forms().contains(interview.form()))
                        .ifPresent(interview -> rows.add(DataRow.of(
                                judged.seen().leaf(),
                                interview,
                                counted.unit(interview.caseId(), judged.book()),
                                plan.flatMap(known -> known.of(interview.caseId())),
                                codebook)));
            }
            watcher.accept(new Progress(++done, counted.judged().size()));
        }
        return rows;
    }

    private static Map<String, String> units(List<DataRow> rows) {
        Map<String, String> units = new TreeMap<>();
        rows.forEach(row ->
                units.computeIfAbsent(row.unit(), unit -> Units.name(unit).orElse(unit)));
        units.remove("");
        return units;
    }

    private Map<String, String> about(BookRecord.Season season, CountedSeason counted) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("season", season.id().text());
        about.put("title", season.title());
        about.put("province", season.province());
        about.put("index rule", season.index());
        about.put("department", counted.book().book().key().fingerprint());
        about.put("made", own.now().toString());
        return about;
    }

    private static List<Path> csv(Path file, WideTable table) {
        String name = String.valueOf(file.getFileName());
        Path codebook = file.resolveSibling(name.substring(0, name.length() - ".csv".length()) + "-codebook.csv");
        return List.of(written(file, table::csv), written(codebook, table::codebookCsv));
    }

    private static Path written(Path file, Consumer<OutputStream> writer) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writer.accept(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
