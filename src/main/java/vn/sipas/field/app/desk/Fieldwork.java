package vn.sipas.field.app.desk;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.book.Purging;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.FieldworkRecord;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.review.Reviews;
import vn.sipas.field.office.sampling.Commitment;
import vn.sipas.field.office.sampling.FrameChecks;
import vn.sipas.field.office.season.HandingOut;
import vn.sipas.field.office.season.Recipients;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.frame.CaseList;
import vn.sipas.field.survey.frame.ListedCase;
import vn.sipas.field.survey.frame.SealedCases;
import vn.sipas.field.survey.handover.Sealing;
import vn.sipas.field.survey.interview.CaseStanding;
import vn.sipas.field.survey.interview.Draft;
import vn.sipas.field.survey.interview.Entry;
import vn.sipas.field.survey.interview.Household;
import vn.sipas.field.survey.interview.Outcome;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.Visits;
import vn.sipas.field.survey.reserve.Reserves;
import vn.sipas.field.survey.sample.draw.AdultChoice;

/** The enumerator's work: the cases, and the interviews with them. */
public final class Fieldwork {

    private final Store store;
    private final OwnBook own;
    private final CaseList list;
    private final HandingOut handingOut;
    private final Visits visits;
    private final OwnReserves reserves;
    private final Map<String, FormFile> opened = new HashMap<>();

    Fieldwork(Store store, OwnBook own, Clock clock, HandingOut handingOut, SecureRandom random) {
        this.store = store;
        this.own = own;
        this.list = new CaseList(store);
        this.handingOut = handingOut;
        this.visits = new Visits(store, own, clock, () -> sealing(random));
        this.reserves = new OwnReserves(store, own);
    }

    /** To the department that the season's record names. */
    private Optional<Sealing> sealing(SecureRandom random) {
        return SeasonBook.find(store, own)
                .flatMap(SeasonBook::season)
                .flatMap(season -> Recipients.of(season).department())
                .map(department -> new Sealing(department, random));
    }

    /**
     * Makes the list what is handed out to the owner now, by the department and by the supervisors whose books are here, each held
     * to the frame that the department committed to. What is sealed to others serves nobody here and is left out of the copies, but
     * for the department, whose archive they are.
     */
    public void refreshCases() {
        SeasonBook.find(store, own)
                .ifPresent(season -> season.roster().ifPresent(roster -> {
                    FrameChecks checks = checks(season, roster);
                    list.become(handingOut.mine(roster), checks::of, checks::isHousehold, this::isBegun);
                }));
        if (!store.owner().role().equals(Role.DEPARTMENT.code())) {
            leaveOthersOut();
        }
    }

    private static FrameChecks checks(SeasonBook season, Roster roster) {
        return new FrameChecks(Commitment.of(season.book(), roster.keys(Role.MONITOR)));
    }

    private void leaveOthersOut() {
        Purging purging = new Purging(store);
        for (Book book : new Books(store).all()) {
            if (!book.equals(own.book())) {
                purging.drop(
                        book,
                        Kind.ASSIGNMENT,
                        held -> held.content() instanceof FieldworkRecord.Assignment assignment && !opens(assignment));
            }
        }
    }

    private boolean isBegun(CaseId caseId) {
        return standing(caseId).state() != CaseStanding.State.TO_DO;
    }

    private boolean opens(FieldworkRecord.Assignment assignment) {
        Optional<AgeIdentity> contact = store.secrets().identity(AgePurpose.CONTACT);
        return contact.map(identity -> {
                    try (identity) {
                        return SealedCases.open(assignment.sealed(), identity).isPresent();
                    }
                })
                .orElse(false);
    }

    /** The owner's reserves: which are open, and how the next is opened. */
    public OwnReserves reserves() {
        return reserves;
    }

    /** Every listed case with how it stands, in the order of work; reserves once they are opened. */
    public List<CaseRow> cases() {
        Set<CaseId> begun = new HashSet<>();
        drafts().forEach(draft -> begun.add(draft.caseId()));
        Optional<Reviews> reviews = SeasonBook.find(store, own)
                .map(season -> new Reviews(new Books(store), season.book().name()));
        List<ListedCase> all = list.all();
        Reserves opened = reserves.of(all, begun);
        return all.stream()
                .filter(listed -> !opened.isClosed(listed.id()))
                .map(listed -> row(listed, standing(listed.id(), begun.contains(listed.id())), reviews))
                .toList();
    }

    private static CaseRow row(ListedCase listed, CaseStanding standing, Optional<Reviews> reviews) {
        Optional<String> returned = reviews.flatMap(all -> standing.interview().flatMap(held -> all.of(held.leaf())))
                .filter(review -> review.decision() == CheckingRecord.Decision.RETURNED)
                .map(CheckingRecord.Review::comment);
        CaseStanding reviewed = returned.isPresent() ? standing.sentBack() : standing;
        return new CaseRow(listed, listed.withdrawn() ? reviewed.takenBack() : reviewed, returned);
    }

    /** How one case stands; the case need not be listed. */
    public CaseStanding standing(CaseId caseId) {
        return standing(caseId, drafts().stream().anyMatch(d -> d.caseId().equals(caseId)));
    }

    private CaseStanding standing(CaseId caseId, boolean draft) {
        return CaseStanding.of(own.ofCase(caseId.text()), draft);
    }

    /** The unfinished interviews, oldest first. */
    public List<Draft> drafts() {
        return visits.drafts();
    }

    /** The interviews that lie on this machine only. */
    public OnlyHere onlyHere() {
        long copied = own.book().copiedSize();
        List<OffsetDateTime> times = own.book().seen(Kind.INTERVIEW.code()).stream()
                .filter(seen -> seen.position() >= copied)
                .map(seen -> seen.envelope().at())
                .toList();
        return new OnlyHere(times.size(), times.stream().min(Comparator.naturalOrder()));
    }

    /** How many forms were finished today by the owner's clock; a correction is no further form. */
    public long finishedToday() {
        return own.book().seen(Kind.INTERVIEW.code()).stream()
                .map(Book.Seen::envelope)
                .filter(envelope -> envelope.ref().isEmpty())
                .filter(envelope -> envelope.at().toLocalDate().equals(own.now().toLocalDate()))
                .count();
    }

    /** This moment by the owner's clock. */
    public OffsetDateTime now() {
        return own.now();
    }

    /** The season's newest form, if the pack that was opened has one. */
    public Optional<FormFile> form() {
        List<BookRecord.Form> forms = forms();
        return forms.isEmpty() ? Optional.empty() : Optional.of(open(forms.getLast()));
    }

    private void requireOpen(CaseId caseId) {
        if (reserves.isClosed(caseId)) {
            throw new IllegalArgumentException("a reserve that was not opened: " + caseId);
        }
    }

    /** Whether a household was drawn, so that the number of its eligible adults must be known before a form is begun. */
    public boolean asksAdults(CaseId caseId) {
        return list.all().stream().anyMatch(listed -> listed.id().equals(caseId) && listed.household());
    }

    /** Who is asked of a household's adults: the draw's own choice. Nothing for a person who was drawn. */
    private Optional<Household> household(CaseId caseId, Optional<Integer> adults) {
        if (!asksAdults(caseId)) {
            return Optional.empty();
        }
        int number = adults.orElseThrow(() -> new IllegalArgumentException("how many adults, is not known: " + caseId));
        return SeasonBook.find(store, own)
                .flatMap(season -> season.roster().map(roster -> checks(season, roster)))
                .flatMap(checks -> checks.choose(caseId, number))
                .map(choice -> new Household(choice.adults(), choice.ordinal()));
    }

    /** Begins an interview with a person, with the season's newest form; the case must be no closed reserve. */
    public Visit begin(CaseId caseId, Mode mode) {
        return begin(caseId, mode, Optional.empty());
    }

    /** As the other; of a household, with {@code adults}, 1 to 99, of whom the draw says who is asked. */
    public Visit begin(CaseId caseId, Mode mode, Optional<Integer> adults) {
        requireOpen(caseId);
        FormFile form = form().orElseThrow(() -> new IllegalStateException("the season has no form"));
        return visits.begin(caseId, form, mode, household(caseId, adults));
    }

    /**
     * Begins typing in a form that a person filled in on paper, with the season's newest form: that the paper is in is noted with it.
     *
     * @param mode who filled the paper in
     */
    public Visit keyIn(CaseId caseId, Mode mode, String serial) {
        return keyIn(caseId, mode, serial, Optional.empty());
    }

    /**
     * As the other.
     *
     * @param adults of a household, as in {@link #begin(CaseId, Mode, Optional)}
     */
    public Visit keyIn(CaseId caseId, Mode mode, String serial, Optional<Integer> adults) {
        if (mode != Mode.PAPER_SELF && mode != Mode.PAPER_ENUMERATOR) {
            throw new IllegalArgumentException("not on paper: " + mode);
        }
        if (typedIn(serial).isPresent()) {
            throw new IllegalArgumentException("a paper form is typed in once");
        }
        requireOpen(caseId);
        FormFile form = form().orElseThrow(() -> new IllegalStateException("the season has no form"));
        return own.together(() -> {
            own.append(new FieldworkRecord.Paper(serial, FieldworkRecord.PaperState.IN));
            return visits.keyIn(caseId, form, mode, serial, household(caseId, adults));
        });
    }

    /**
     * The case for which the paper of this serial was typed in, or is being typed in, by the owner or by somebody whose book is
     * here: a paper is one person's form, and is typed in once. What was withdrawn since may be typed in again.
     */
    public Optional<CaseId> typedIn(String serial) {
        Optional<CaseId> begun = drafts().stream()
                .filter(draft -> draft.serial().equals(Optional.of(serial)))
                .map(Draft::caseId)
                .findFirst();
        return begun.or(() -> new Books(store)
                .all().stream().flatMap(book -> typedIn(book, serial).stream()).findFirst());
    }

    private static Optional<CaseId> typedIn(Book book, String serial) {
        Set<LeafHash> withdrawn = new HashSet<>();
        for (Book.Held held : book.ofKind(Kind.VOID.code())) {
            if (held.content() instanceof BookRecord.Voiding voiding) {
                withdrawn.add(voiding.ref());
            }
        }
        for (Book.Held held : book.ofKind(Kind.INTERVIEW.code())) {
            if (held.content() instanceof BookRecord.Interview interview
                    && interview.body().serial().equals(Optional.of(serial))
                    && !withdrawn.contains(held.leaf())
                    && !withdrawn.contains(interview.begin())) {
                return Optional.of(interview.caseId());
            }
        }
        return Optional.empty();
    }

    /** A paper form to be typed in a second time; nothing of it is stored. Nothing if its form is not here. */
    Optional<Visit> retype(BookRecord.Interview interview) {
        return formNamed(interview.form())
                .map(form ->
                        visits.rehearse(interview.caseId(), form, interview.mode(), Household.of(interview.body())));
    }

    /** What came of entering a whole interview at once. */
    public sealed interface Entered {
        /** It stands in the book. */
        record Finished(Visit.Ending.Finished ending) implements Entered {}

        /** Nothing was stored. */
        record Refused(List<Entry.Refusal> refusals) implements Entered {
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }

        /** The case is not to be interviewed. */
        record NotOpen(Refusal why) implements Entered {}
    }

    /** Enters a whole interview under the form's own rules: all of it, or nothing is stored. */
    public Entered enter(CaseId caseId, Mode mode, Entry entry) {
        return enter(caseId, mode, Optional.empty(), entry);
    }

    /** As the other; of a household with its number of adults, 1 to 99. */
    public Entered enter(CaseId caseId, Mode mode, Optional<Integer> adults, Entry entry) {
        if (reserves.isClosed(caseId)) {
            return new Entered.NotOpen(Refusal.of(DeskFault.RESERVE_CLOSED, caseId.text()));
        }
        boolean wanted = asksAdults(caseId);
        boolean right = adults.filter(number -> number >= 1 && number <= AdultChoice.MOST_ADULTS)
                .isPresent();
        if (wanted ? !right : adults.isPresent()) {
            return new Entered.NotOpen(
                    Refusal.of(wanted ? DeskFault.ADULTS_MISSING : DeskFault.NO_HOUSEHOLD, caseId.text()));
        }
        Optional<Household> household = household(caseId, adults);
        FormFile form = form().orElseThrow(() -> new IllegalStateException("the season has no form"));
        List<Entry.Refusal> refusals = entry.putInto(visits.rehearse(caseId, form, mode, household));
        if (!refusals.isEmpty()) {
            return new Entered.Refused(refusals);
        }
        return own.together(() -> {
            Visit visit = visits.begin(caseId, form, mode, household);
            entry.putInto(visit);
            return switch (visit.finish()) {
                case Visit.Ending.Finished finished -> new Entered.Finished(finished);
                case Visit.Ending.Unfinished _ ->
                    throw new IllegalStateException("an entry that was rehearsed is unfinished");
            };
        });
    }

    /** Opens an unfinished interview again. */
    public Visits.Resumed resume(Draft draft) {
        return visits.resume(draft, formOf(draft.form().hex()));
    }

    /** Opens the case's finished interview to be corrected; the case must have one. */
    public Visit correct(CaseId caseId, String reason) {
        Book.Held held = standing(caseId)
                .interview()
                .orElseThrow(() -> new IllegalArgumentException("no interview to correct: " + caseId));
        if (!(held.content() instanceof BookRecord.Interview interview)) {
            throw new IllegalStateException("a standing interview is an interview");
        }
        return visits.correct(held, formOf(interview.form().hex()), reason);
    }

    /**
     * Corrects the case's finished interview at once under the form's own rules: what {@code entry} has takes the place of what
     * stood there, the rest stays. All of it, or nothing is stored.
     */
    public Entered correct(CaseId caseId, String reason, Entry entry) {
        if (reason.isBlank()) {
            return new Entered.NotOpen(Refusal.of(DeskFault.REASON_MISSING));
        }
        if (standing(caseId).state() != CaseStanding.State.DONE) {
            return new Entered.NotOpen(Refusal.of(DeskFault.NOTHING_TO_CORRECT, caseId.text()));
        }
        return own.together(() -> {
            Visit visit = correct(caseId, reason);
            List<Entry.Refusal> refusals = entry.putInto(visit);
            if (!refusals.isEmpty()) {
                visit.dropCorrection();
                return new Entered.Refused(refusals);
            }
            return switch (visit.finish()) {
                case Visit.Ending.Finished finished -> new Entered.Finished(finished);
                case Visit.Ending.Unfinished _ ->
                    throw new IllegalStateException("a correction with nothing open is unfinished");
            };
        });
    }

    /** Records an attempt that did not become an interview; the case must be no closed reserve. */
    public long contact(CaseId caseId, String how, Outcome outcome, String comment) {
        requireOpen(caseId);
        return visits.contact(caseId, how, outcome.code(), comment);
    }

    /** The form that the hash names, if the department's book has it. */
    Optional<FormFile> formNamed(FormHash hash) {
        FormFile known = opened.get(hash.hex());
        return known != null
                ? Optional.of(known)
                : forms().stream()
                        .filter(form -> form.form().equals(hash))
                        .findFirst()
                        .map(this::open);
    }

    private FormFile formOf(String hash) {
        return formNamed(new FormHash(hash))
                .orElseThrow(() -> new IllegalStateException("the form is not here: " + hash));
    }

    /** The forms in the department's book, oldest first. */
    private List<BookRecord.Form> forms() {
        return SeasonBook.find(store, own).map(SeasonBook::forms).orElse(List.of());
    }

    private FormFile open(BookRecord.Form form) {
        return opened.computeIfAbsent(form.form().hex(), _ -> {
            Map<String, byte[]> files = new HashMap<>();
            form.files().forEach((name, content) -> files.put(name, content.bytes()));
            return switch (FormFile.open(form.xform().getBytes(StandardCharsets.UTF_8), files)) {
                case FormOpening.Opened(FormFile file) -> file;
                case FormOpening.Refused _ ->
                    throw new IllegalStateException("the season's form can't be opened: " + form.form());
            };
        });
    }
}
