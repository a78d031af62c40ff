package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.RecordId;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.odk.SubmissionFolder;
import vn.sipas.field.office.odk.SubmissionFolder.Shelf;
import vn.sipas.field.office.review.Counting;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.office.review.Standing;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.form.FormFile;

/** The interviews that count, as ODK submissions in a folder. */
public final class OdkExport {

    private final Store store;
    private final OwnBook own;
    private final Fieldwork fieldwork;

    OdkExport(Store store, OwnBook own, Fieldwork fieldwork) {
        this.store = store;
        this.own = own;
        this.fieldwork = fieldwork;
    }

    /** Why an interview that counts is not among the submissions. */
    public enum LeftOut implements Reason {
        /** Its answers were withheld or purged. */
        WITHOUT_BODY,
        /** Its form is not in the department's book. */
        INTERVIEW_FORM_MISSING,
        ANSWERS_WITHOUT_PLACE,
        ATTACHMENT_NAME_BAD
    }

    /** How many of the interviews were looked at. */
    public record Progress(int done, int all) {}

    /** What came of it. */
    public sealed interface Exported {
        /**
         * {@code interviews = written + leftOut}.
         *
         * @param replaced how many of those left out were written apart, for servers that know them
         * @param leftOut the cases of the others, in the order of their books, by their standing or a {@link LeftOut}
         */
        record Done(
                int interviews,
                int written,
                int replaced,
                int forms,
                long attachments,
                Map<Reason, List<CaseId>> leftOut)
                implements Exported {
            public Done {
                leftOut = Map.copyOf(leftOut);
            }
        }

        /** Nothing was written. */
        record Refused(Refusal why) implements Exported {}
    }

    /** Writes into {@code folder}, which has to be empty or absent. */
    public Exported export(Path folder, Consumer<Progress> watcher) {
        Optional<SeasonBook> season = SeasonBook.find(store, own);
        if (season.isEmpty()) {
            return new Exported.Refused(Refusal.of(DeskFault.SEASON_MISSING));
        }
        if (!isFree(folder)) {
            return new Exported.Refused(Refusal.of(DeskFault.FOLDER_IN_USE, folder));
        }
        List<Judged> interviews = new Counting(store, season.get().book().name()).interviews();
        return new Run(folder, interviews).all(watcher);
    }

    private static boolean isFree(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One export. */
    private final class Run {

        private final SubmissionFolder folder;
        private final List<Judged> interviews;
        private final Map<LeafHash, Judged> byLeaf = new HashMap<>();
        private final Set<LeafHash> shelved = new HashSet<>();
        private final Map<Reason, List<CaseId>> leftOut = new HashMap<>();
        private int written;

        Run(Path folder, List<Judged> interviews) {
            this.folder = new SubmissionFolder(folder);
            this.interviews = interviews;
            interviews.forEach(judged -> byLeaf.putIfAbsent(judged.seen().leaf(), judged));
        }

        Exported all(Consumer<Progress> watcher) {
            int done = 0;
            for (Judged judged : interviews) {
                Optional<? extends Reason> why =
                        judged.standing() == Standing.COUNTS ? write(judged) : Optional.of(judged.standing());
                if (why.isPresent()) {
                    leftOut.computeIfAbsent(why.get(), _ -> new ArrayList<>())
                            .add(judged.seen().envelope().caseId().orElseThrow());
                } else {
                    written++;
                }
                watcher.accept(new Progress(++done, interviews.size()));
            }
            return new Exported.Done(
                    interviews.size(), written, shelved.size(), folder.forms(), folder.attachments(), leftOut);
        }

        /** What the interview replaces is written first, the oldest before all. */
        private Optional<LeftOut> write(Judged judged) {
            List<Judged> chain = new ArrayList<>(List.of(judged));
            Optional<Judged> earlier = corrected(judged);
            while (earlier.isPresent()) {
                chain.add(earlier.get());
                earlier = corrected(earlier.get());
            }
            Optional<Sent> last = Optional.empty();
            for (Judged before : chain.reversed().subList(0, chain.size() - 1)) {
                last = shelve(before, last);
            }
            return write(judged, last, Shelf.INSTANCES);
        }

        private Optional<Judged> corrected(Judged judged) {
            return judged.corrects().flatMap(leaf -> Optional.ofNullable(byLeaf.get(leaf)));
        }

        /** The submission that the next may replace; none where this one can't be written. */
        private Optional<Sent> shelve(Judged judged, Optional<Sent> replaces) {
            if (write(judged, replaces, Shelf.REPLACED).isPresent()) {
                return Optional.empty();
            }
            shelved.add(judged.seen().leaf());
            return judged.interview()
                    .flatMap(interview -> fieldwork
                            .formNamed(interview.form())
                            .map(form -> new Sent(judged.seen().envelope().id(), form.id())));
        }

        private Optional<LeftOut> write(Judged judged, Optional<Sent> replaces, Shelf shelf) {
            Optional<BookRecord.Interview> interview = judged.interview();
            if (interview.isEmpty()) {
                return Optional.of(LeftOut.WITHOUT_BODY);
            }
            Optional<FormFile> form = fieldwork.formNamed(interview.get().form());
            if (form.isEmpty()) {
                return Optional.of(LeftOut.INTERVIEW_FORM_MISSING);
            }
            // A server keeps submissions by form: one of another form is nothing it could replace.
            Optional<RecordId> known =
                    replaces.filter(sent -> sent.form().equals(form.get().id())).map(Sent::id);
            SubmissionFolder.Interview submission = new SubmissionFolder.Interview(
                    judged.seen().envelope().id(), interview.get().body(), known);
            return switch (folder.write(form.get(), submission, shelf)) {
                case WRITTEN -> Optional.empty();
                case ANSWERS_WITHOUT_PLACE -> Optional.of(LeftOut.ANSWERS_WITHOUT_PLACE);
                case ATTACHMENT_NAME_BAD -> Optional.of(LeftOut.ATTACHMENT_NAME_BAD);
            };
        }
    }

    /** A submission already written, and the id of its form. */
    private record Sent(RecordId id, String form) {}
}
