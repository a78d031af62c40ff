package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.forks.ForkedBooks;
import vn.sipas.field.app.desk.forwarding.Forwarding;
import vn.sipas.field.app.desk.heads.Heads;
import vn.sipas.field.app.desk.progress.FieldProgress;
import vn.sipas.field.app.desk.quality.Quality;
import vn.sipas.field.app.desk.quality.ReviewHints;
import vn.sipas.field.app.desk.receiving.Intake;
import vn.sipas.field.app.desk.recheck.Answering;
import vn.sipas.field.app.desk.recheck.MinutesWriting;
import vn.sipas.field.app.desk.recheck.Rechecking;
import vn.sipas.field.app.desk.reinterview.Reinterviews;
import vn.sipas.field.app.desk.review.Reviewing;
import vn.sipas.field.app.desk.safekeeping.Backups;
import vn.sipas.field.app.desk.safekeeping.OwnCopy;
import vn.sipas.field.app.desk.safekeeping.RestoredFrom;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.CopiedBooks;
import vn.sipas.field.ledger.book.Doctor;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.book.journal.HeadJournal;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.RecordIds;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.vault.VaultCost;
import vn.sipas.field.office.merge.Merging;
import vn.sipas.field.office.season.HandingOut;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.interview.Drafts;

/** One opened store and its owner: the jobs that every role has. One thread at a time. */
public final class Desk implements AutoCloseable {

    private static final Duration LEAVING = Duration.ofMinutes(15);

    private final Store store;
    private final SecureRandom random;
    private final OwnBook own;
    private final Fieldwork fieldwork;
    private final Identity identity;
    private final Joining joining;
    private final Department department;
    private final Team team;
    private final Papers papers;
    private final SecondKeying secondKeying;
    private final CaseFiles caseFiles;
    private final Copying copying;
    private final SecondMedium secondMedium;
    private final Backups backups;
    private final OwnCopy ownCopy;
    private final Merges merges;
    private final ContactData contactData;
    private final OdkExport odkExport;
    private final Results results;
    private final DataExport dataExport;
    private final Heads heads;
    private final SampleSetUp sampleSetUp;
    private final HandOutPrinting handOutPrinting;
    private final ContactLines contactLines;
    private final Frames frames;
    private final TeamReserves teamReserves;
    private final Consents consents;
    private final FieldProgress progress;
    private final Quality quality;
    private final Reviewing reviewing;
    private final Intake intake;
    private final Forwarding forwarding;
    private final Rechecking rechecking;
    private final Answering answering;
    private final MinutesWriting minutesWriting;
    private final Reinterviews reinterviews;

    Desk(Path folder, Store store, Clock clock, SecureRandom random, RecordIds ids, VaultCost passwords) {
        this.store = store;
        this.random = random;
        this.own = new OwnBook(store, HeadJournal.beside(folder), clock, ids, random);
        HandingOut handingOut = new HandingOut(store, own, random);
        this.identity = new Identity(store, own, random, passwords);
        this.fieldwork = new Fieldwork(store, own, clock, handingOut, random);
        this.joining = new Joining(store, own, identity, fieldwork, random);
        this.department = new Department(store, own, handingOut, random);
        this.team = new Team(store, own, handingOut);
        this.copying = new Copying(folder, store, own, random);
        this.secondMedium = new SecondMedium(folder, own, copying);
        this.papers = new Papers(store, own);
        this.secondKeying = new SecondKeying(store, own, fieldwork);
        this.caseFiles = new CaseFiles(random);
        this.backups = new Backups(folder, store, own.book().name(), clock);
        this.ownCopy = new OwnCopy(store, own, clock, () -> sticks(folder), this::read);
        this.merges = new Merges(store, own, fieldwork, ownCopy);
        this.contactData = new ContactData(store, own, fieldwork);
        this.odkExport = new OdkExport(store, own, fieldwork);
        this.results = new Results(store, own, fieldwork, handingOut);
        this.dataExport = new DataExport(store, own, fieldwork, handingOut);
        this.heads = new Heads(store, own, clock);
        this.sampleSetUp = new SampleSetUp(store, own, team);
        this.handOutPrinting = new HandOutPrinting(store, own, handingOut);
        this.contactLines = new ContactLines(store, own, random);
        this.frames = new Frames(store, own, random);
        this.teamReserves = new TeamReserves(store, own, handingOut, random);
        this.consents = new Consents(store, own, random);
        this.progress = new FieldProgress(store, own, handingOut);
        this.quality = new Quality(store, own, handingOut);
        this.reviewing =
                new Reviewing(store, own, fieldwork::formNamed, new ReviewHints(store, own, quality, fieldwork::form));
        this.intake = new Intake(store, own, merges);
        this.forwarding = new Forwarding(folder, store, own, random, heads);
        this.reinterviews = new Reinterviews(store, own, clock);
        this.rechecking = new Rechecking(store, own, handingOut, reinterviews, heads, fieldwork::formNamed);
        this.minutesWriting = new MinutesWriting(store, own, rechecking);
        this.answering = new Answering(store, own, random, handingOut, heads);
        contactData.deleteIfDue(own.now().toLocalDate());
        ownCopy.look();
    }

    /** Where copies of the owner's book may lie, whether plugged in or not. */
    private List<Path> sticks(Path folder) {
        return Stream.concat(
                        secondMedium.place().map(SecondMedium.Place::medium).stream(), RestoredFrom.of(folder).stream())
                .toList();
    }

    /** Reads a file into the store; of the owner's own book its sections stand aside then. */
    private void read(Path file) {
        SeasonBook.find(store, own)
                .ifPresent(season ->
                        new Merging(store, own.book().name(), season.book().name()).merge(file));
    }

    /** Whose desk it is. */
    public Seat seat(Path folder) {
        return Seat.of(folder, store.owner());
    }

    /** The owner's name, as the start screen shows it. */
    public Owner owner() {
        return store.owner();
    }

    /** The enumerator's work: cases and visits. */
    public Fieldwork fieldwork() {
        return fieldwork;
    }

    /** Who the owner is to others. */
    public Identity identity() {
        return identity;
    }

    /** Joining a season, and later packs. */
    public Joining joining() {
        return joining;
    }

    /** The department's work before the field. */
    public Department department() {
        return department;
    }

    /** Cases handed out. */
    public Team team() {
        return team;
    }

    /** Numbered paper forms. */
    public Papers papers() {
        return papers;
    }

    /** Paper forms typed in a second time. */
    public SecondKeying secondKeying() {
        return secondKeying;
    }

    /** The name of the owner's book. */
    public BookName bookName() {
        return own.book().name();
    }

    /** Writes records into the owner's book, all or none. */
    public List<LeafHash> write(List<BookRecord> records) {
        return own.append(records);
    }

    /** Copies of the owner's book in files. */
    public Copying copying() {
        return copying;
    }

    /** A second place for copies. */
    public SecondMedium secondMedium() {
        return secondMedium;
    }

    /** Tables of cases. */
    public CaseFiles caseFiles() {
        return caseFiles;
    }

    /** Backups of the whole store. */
    public Backups backups() {
        return backups;
    }

    /** The backup that is due when the desk is left: the last one on the second medium is a quarter of an hour old, or more. */
    public Optional<Backups.Staged> lastBackup() {
        return secondMedium.place().flatMap(place -> backups.stageIfOlder(place.medium(), LEAVING));
    }

    /** Whether this is a restored copy, and how it is made whole. */
    public OwnCopy ownCopy() {
        return ownCopy;
    }

    /** Brings back what is missing of the owner's book, from files or folders, or from the owner's sticks where none is named. */
    public OwnCopy.BroughtBack bringBack(List<Path> places) {
        OwnCopy.BroughtBack back = places.isEmpty() ? ownCopy.bringBack() : ownCopy.bringBack(places);
        fieldwork.refreshCases();
        return back;
    }

    /** Everything here as another identity of the same person takes it over; to be closed with this desk alone. */
    Rescue asRescue() {
        return new Rescue(store, random);
    }

    /** Other people's files taken in. */
    public Merges merges() {
        return merges;
    }

    /** The interviews for ODK Central. */
    public OdkExport odkExport() {
        return odkExport;
    }

    /** The season's figures. */
    public Results results() {
        return results;
    }

    /** The interviews as a data set. */
    public DataExport dataExport() {
        return dataExport;
    }

    /** Contact lines with their proofs, for one person alone. */
    public ContactLines contactLines() {
        return contactLines;
    }

    /** The cases handed out, on paper. */
    public HandOutPrinting handOutPrinting() {
        return handOutPrinting;
    }

    /** The department's sample, step by step. */
    public SampleSetUp sampleSetUp() {
        return sampleSetUp;
    }

    /** The reserves of the owner's team. */
    public TeamReserves teamReserves() {
        return teamReserves;
    }

    /** What people are told and asked beside the form. */
    public Consents consents() {
        return consents;
    }

    /** Interviews reviewed. */
    public Reviewing reviewing() {
        return reviewing;
    }

    /** A monitor's re-interviews. */
    public Reinterviews reinterviews() {
        return reinterviews;
    }

    /** Heads given and taken: receipts and witnesses. */
    public Heads heads() {
        return heads;
    }

    /** Books whose key signed two histories. */
    public ForkedBooks forkedBooks() {
        return new ForkedBooks(store, own);
    }

    /** What a supervisor holds passed on to the department. */
    public Forwarding forwarding() {
        return forwarding;
    }

    /** A monitor's re-check, step by step. */
    public Rechecking rechecking() {
        return rechecking;
    }

    /** The minutes of a re-check. */
    public MinutesWriting minutesWriting() {
        return minutesWriting;
    }

    /** What the department gives monitors. */
    public Answering answering() {
        return answering;
    }

    /** Sticks and folders of files taken in. */
    public Intake intake() {
        return intake;
    }

    /** How far the fieldwork is. */
    public FieldProgress progress() {
        return progress;
    }

    /** Which interviews and whose work to look at first. */
    public Quality quality() {
        return quality;
    }

    /** The department's frame. */
    public Frames frames() {
        return frames;
    }

    /** Names and addresses of the people listed, and their deletion. */
    public ContactData contactData() {
        return contactData;
    }

    /**
     * Takes over what another identity of the same person left: its book, which this one goes on from, and its unfinished
     * interviews. All or nothing; done once.
     */
    public Optional<Refusal> takeOver(Rescue rescue) {
        boolean another = !rescue.store().owner().season().equals(store.owner().season())
                || rescue.book().name().equals(own.book().name());
        if (another) {
            return Optional.of(Refusal.of(DeskFault.OTHER_SEASON_RESCUED));
        }
        Book lost = rescue.book();
        own.together(() -> {
            identity.follow(lost.key());
            lost.head().ifPresent(head -> {
                if (new Books(store).find(lost.name()).isEmpty()) {
                    List<RecordLine> lines = new ArrayList<>();
                    lost.lines(0, lost.size(), (_, line) -> lines.add(line));
                    new CopiedBooks(store)
                            .join(new CopiedBooks.Stretch(lost.name(), lost.key(), 0, List.of(), lines, head));
                    own.append(new BookRecord.Continues(new BookPoint(
                            lost.name(), lost.size(), head.checkpoint().root())));
                    new Drafts(store).takeOver(new Drafts(rescue.store()));
                    teamReserves.takeOver(rescue.store());
                }
            });
            return true;
        });
        return Optional.empty();
    }

    /** Whether there is anything to copy at all. */
    public boolean hasRecords() {
        return size() > 0;
    }

    /** How many records the owner's book has. */
    public long size() {
        return own.book().size();
    }

    /** The owner's records that lie on this machine only, counted by kind. */
    public Map<String, Long> uncopied() {
        Map<String, Long> kinds = new TreeMap<>();
        Book book = own.book();
        book.lines(
                book.copiedSize(),
                book.size(),
                (_, line) -> line.envelope().ifPresent(envelope -> kinds.merge(envelope.kind(), 1L, Long::sum)));
        return kinds;
    }

    /** Recomputes every hash and signature. */
    public Doctor.Report doctor() {
        return new Doctor(store).examine();
    }

    /** Every book held, with its size. */
    public List<Book> books() {
        return new Books(store).all();
    }

    /** What the store holds and how far the work is. */
    public Status status() {
        return Status.of(
                store,
                own.book(),
                new Books(store).all(),
                fieldwork.cases(),
                fieldwork.drafts().size());
    }

    @Override
    public void close() {
        store.close();
    }
}
