package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.safekeeping.OwnCopy;
import vn.sipas.field.ledger.book.OwnStanding;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.witness.OwnHeads;
import vn.sipas.field.office.merge.MergeFault;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.CaseStanding.State;
import vn.sipas.field.survey.interview.Entry;
import vn.sipas.field.survey.interview.Visit;

/** An enumerator's folder is put back from an old copy, or lives twice. */
class RestoredCopyTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    private DeskSeason season = new DeskSeason(Path.of(""));
    private Path stick = Path.of("");
    private Path old = Path.of("");
    private Desk department = unset();
    private Seat an = new Seat(Path.of(""), "", "", "", "", "");

    @SuppressWarnings("NullAway") // set before every test
    private static Desk unset() {
        return null;
    }

    /** One form is done and copied out, a second is begun; then the old copy is made. */
    @BeforeEach
    void anOldCopyIsMade() throws IOException {
        season = new DeskSeason(folder);
        stick = Files.createDirectory(folder.resolve("usb"));
        old = folder.resolve("old");
        department = new DeskSeason(folder.resolve("office")).enrol(Role.DEPARTMENT, "Sở Nội vụ");
        department.department().newSeason(DeskSeason.PLAN, DeskSeason.form());
        try (Desk desk = season.enrol(Role.ENUMERATOR, "Nguyễn Văn An")) {
            an = season.field().seatOf(desk);
            DeskSeason.take(department, desk);
            season.give(department, desk, "M-1", "M-2", "M-3", "M-4");
            DeskSeason.join(desk, season.pack(department), department);
            desk.secondMedium().use(stick);
            interview(desk, "M-1");
            carry(desk);
            desk.fieldwork().begin(new CaseId("M-2"), Mode.LAPTOP);
        }
        Stores.copy(an.folder(), old);
    }

    @AfterEach
    void close() {
        department.close();
    }

    @Test
    void copyPutBackIsReadOnlyAndWholeAgainOnceTheStickHasGivenBackWhatIsMissing() {
        worked("M-3", true);
        try (Desk desk = putBack()) {
            assertThat(desk.ownCopy().standing()).isInstanceOf(OwnStanding.Behind.class);
            assertThatThrownBy(() -> desk.fieldwork().begin(new CaseId("M-4"), Mode.LAPTOP))
                    .isInstanceOf(StoreException.class);
            assertThat(desk.fieldwork().drafts()).hasSize(1);
            assertThat(state(desk, "M-1")).isEqualTo(State.DONE);

            OwnCopy.BroughtBack back = desk.bringBack(List.of());

            // The form that was open in the copy had been finished by then.
            assertThat(back).isEqualTo(new OwnCopy.BroughtBack(5, 1, 0, new OwnStanding.Whole()));
            assertThat(desk.fieldwork().drafts()).isEmpty();
            interview(desk, "M-4");
            assertThat(merged(desk)).isEqualTo(List.of());
            assertThat(interviews(desk.bookName())).isEqualTo(4);
        }
        try (Desk desk = season.signIn(an, DeskSeason.PASSWORD)) {
            assertThat(desk.ownCopy().standing()).isEqualTo(new OwnStanding.Whole());
        }
    }

    @Test
    void journalAloneTellsAndAFileOfTheHandOverGivesBack() {
        Path file;
        try (Desk desk = season.signIn(an, DeskSeason.PASSWORD)) {
            desk.secondMedium().forget();
            interview(desk, "M-3");
            file = season.file(desk, Copying.Manner.ENCRYPTED);
        }
        try (Desk desk = putBack()) {
            desk.secondMedium().forget();
            assertThat(desk.ownCopy().standing()).isInstanceOf(OwnStanding.Behind.class);
            assertThat(desk.bringBack(List.of(file)).standing()).isEqualTo(new OwnStanding.Whole());
            assertThat(state(desk, "M-3")).isEqualTo(State.DONE);
            // What was begun and not finished when the copy was made is still open.
            assertThat(desk.fieldwork().drafts()).hasSize(1);
        }
    }

    @Test
    void stickAloneTellsWhereNoJournalIs() throws IOException {
        worked("M-3", true);
        Files.delete(journal());

        try (Desk desk = putBack()) {
            assertThat(desk.ownCopy().standing()).isInstanceOf(OwnStanding.Behind.class);
        }
    }

    @Test
    void receiptTellsAndIsRemembered() throws IOException {
        Path head;
        try (Desk desk = season.signIn(an, DeskSeason.PASSWORD)) {
            desk.secondMedium().forget();
            interview(desk, "M-3");
            head = desk.heads().write(folder.resolve("heads"), Optional.empty()).getFirst();
        }
        Files.delete(journal());
        try (Desk desk = putBack()) {
            assertThat(desk.ownCopy().standing()).isEqualTo(new OwnStanding.Whole());

            assertThat(desk.heads().takeBack(List.of(head)).own())
                    .singleElement()
                    .satisfies(taken -> assertThat(taken.outcome()).isInstanceOf(OwnHeads.Taken.Unknown.class));

            assertThat(desk.ownCopy().standing()).isInstanceOf(OwnStanding.Behind.class);
        }
        try (Desk desk = season.signIn(an, DeskSeason.PASSWORD)) {
            assertThat(desk.ownCopy().standing()).isInstanceOf(OwnStanding.Behind.class);
        }
    }

    @Test
    void mergedFileTellsAndWhatItBroughtStandsReady() throws IOException {
        Path file;
        try (Desk desk = season.signIn(an, DeskSeason.PASSWORD)) {
            desk.secondMedium().forget();
            interview(desk, "M-3");
            file = season.file(desk, Copying.Manner.ENCRYPTED);
        }
        Files.delete(journal());
        try (Desk desk = putBack()) {
            assertThat(desk.merges().merge(file))
                    .isInstanceOfSatisfying(
                            Merges.Merged.Done.class,
                            done -> assertThat(done.outcome().books().getFirst().reasons())
                                    .containsExactly(MergeFault.OWN_BOOK_ELSEWHERE));
            assertThat(desk.ownCopy().standing()).isInstanceOf(OwnStanding.Behind.class);
        }
        Stores.copy(an.folder(), folder.resolve("moved"));
        Seat moved = new Seat(folder.resolve("moved"), an.season(), an.title(), an.name(), an.role(), an.unit());
        try (Desk desk = season.signIn(moved, DeskSeason.PASSWORD)) {
            // In the store itself it is known, wherever that is carried.
            assertThat(desk.ownCopy().standing()).isInstanceOf(OwnStanding.Behind.class);
            assertThat(desk.bringBack(List.of()).standing()).isEqualTo(new OwnStanding.Whole());
        }
    }

    @Test
    void ownerGoesOnWithANewKeyWhereTheMissingStretchIsGone() throws IOException {
        worked("M-3", false);
        Path lost = stick.resolve("lost");
        Files.createDirectory(lost);
        try (Desk desk = season.signIn(an, DeskSeason.PASSWORD)) {
            desk.copying().copy(lost, Copying.Manner.ENCRYPTED, _ -> {});
        }
        for (Path file : Stores.files(lost)) {
            Files.delete(file);
        }
        try (Desk copy = putBack()) {
            assertThat(copy.bringBack(List.of()).standing()).isInstanceOf(OwnStanding.Behind.class);
            assertThat(Recovery.goOn(season.field(), copy, "sai mật khẩu".toCharArray(), folder.resolve("out")))
                    .isInstanceOf(Recovery.Recovered.Refused.class);

            Recovery.Recovered.Done done = (Recovery.Recovered.Done)
                    Recovery.goOn(season.field(), copy, DeskSeason.PASSWORD.toCharArray(), folder.resolve("out"));

            try (Desk again = done.desk()) {
                assertThat(department.merges().merge(done.records())).isInstanceOf(Merges.Merged.Done.class);
                DeskSeason.take(department, again);
                DeskSeason.join(again, season.pack(department), department);
                assertThat(again.ownCopy().standing()).isEqualTo(new OwnStanding.Whole());
                assertThat(state(again, "M-1")).isEqualTo(State.DONE);
                assertThat(state(again, "M-2")).isEqualTo(State.BEGUN);
                interview(again, "M-3");
                assertThat(merged(again)).isEqualTo(List.of());
                assertThat(interviews(copy.bookName()) + interviews(again.bookName()))
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void folderThatLivesTwiceIsAForkAtTheDepartmentAndAtHome() {
        Path clone = folder.resolve("clone");
        Stores.copy(old, clone);
        Seat twin = new Seat(clone, an.season(), an.title(), an.name(), an.role(), an.unit());
        Path one;
        Path two;
        try (Desk desk = season.signIn(an, DeskSeason.PASSWORD);
                Desk other = season.signIn(twin, DeskSeason.PASSWORD)) {
            desk.secondMedium().forget();
            other.secondMedium().forget();
            interview(desk, "M-3");
            interview(other, "M-4");
            interview(other, "M-3");
            one = season.file(desk, Copying.Manner.ENCRYPTED);
            two = season.file(other, Copying.Manner.ENCRYPTED);

            department.merges().merge(one);
            assertThat(department.merges().merge(two))
                    .isInstanceOfSatisfying(
                            Merges.Merged.Done.class,
                            done -> assertThat(done.outcome().books().getFirst().reasons())
                                    .containsExactly(MergeFault.BOOK_FORKED));

            desk.merges().merge(two);
            assertThat(desk.ownCopy().standing()).isInstanceOf(OwnStanding.Behind.class);
            assertThat(desk.bringBack(List.of()).standing()).isInstanceOf(OwnStanding.Forked.class);
            assertThatThrownBy(() -> interview(desk, "M-4")).isInstanceOf(StoreException.class);
        }
        try (Desk desk = season.signIn(an, DeskSeason.PASSWORD)) {
            assertThat(desk.ownCopy().standing()).isInstanceOf(OwnStanding.Forked.class);
            assertThat(desk.ownCopy().forks()).hasSize(1);
        }
    }

    @Test
    void recordsThatTheDiskLostAndNobodySawAreNamedAndTheBookGoesOn() {
        try (Desk desk = season.signIn(an, DeskSeason.PASSWORD)) {
            desk.secondMedium().forget();
            interview(desk, "M-3");
        }
        try (Desk desk = putBack()) {
            desk.secondMedium().forget();
            assertThat(desk.ownCopy().standing())
                    .isInstanceOfSatisfying(
                            OwnStanding.Missing.class,
                            missing -> assertThat(missing.records()).isEqualTo(3));
            interview(desk, "M-3");
            desk.ownCopy().understood();
            assertThat(desk.ownCopy().standing()).isEqualTo(new OwnStanding.Whole());
            assertThat(merged(desk)).isEqualTo(List.of());
        }
    }

    /** Finishes what is open, and one more; both are on the stick then, unless they are not to be. */
    private void worked(String caseId, boolean carried) {
        try (Desk desk = season.signIn(an, DeskSeason.PASSWORD)) {
            Visit open = desk.fieldwork()
                    .resume(desk.fieldwork().drafts().getFirst())
                    .visit();
            open.answer(new QuestionPath("/data/A1"), Optional.of(new Answer("tốt")));
            assertThat(open.finish()).isInstanceOf(Visit.Ending.Finished.class);
            if (carried) {
                carry(desk);
            }
            interview(desk, caseId);
            if (carried) {
                carry(desk);
            }
        }
    }

    private Desk putBack() {
        Stores.copy(old, an.folder());
        return season.signIn(an, DeskSeason.PASSWORD);
    }

    private Path journal() {
        return an.folder().resolveSibling(an.folder().getFileName() + ".heads");
    }

    private static void carry(Desk desk) {
        desk.secondMedium().arrived((SecondMedium.Carried.There)
                SecondMedium.carry(desk.secondMedium().stage().orElseThrow()));
    }

    private static void interview(Desk desk, String caseId) {
        Entry entry = new Entry(Map.of("A1", new AnswerValue.Text("không có")), Map.of());
        assertThat(desk.fieldwork().enter(new CaseId(caseId), Mode.LAPTOP, entry))
                .isInstanceOf(Fieldwork.Entered.Finished.class);
    }

    private static State state(Desk desk, String caseId) {
        return desk.fieldwork().cases().stream()
                .filter(row -> row.listed().id().text().equals(caseId))
                .map(row -> row.standing().state())
                .findFirst()
                .orElseThrow();
    }

    /** Takes the desk's book in at the department; what was said about it. */
    private List<MergeFault> merged(Desk desk) {
        Merges.Merged.Done done =
                (Merges.Merged.Done) department.merges().merge(season.file(desk, Copying.Manner.ENCRYPTED));
        return done.outcome().books().getFirst().reasons();
    }

    private long interviews(BookName book) {
        return department.books().stream()
                .filter(held -> held.name().equals(book))
                .map(held -> held.ofKind("interview"))
                .mapToLong(List::size)
                .sum();
    }
}
