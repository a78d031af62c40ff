package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.survey.interview.Outcome;

/** A forgotten password in the middle of an interview, and a case taken back. */
class RecoveryTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    private DeskSeason season = new DeskSeason(Path.of(""));

    @BeforeEach
    void begin() {
        season = new DeskSeason(folder);
    }

    @Test
    void newKeyGoesOnWithTheInterviewThatWasOpenAndTheCasesOfTheOld() {
        try (Desk department = season.enrol(Role.DEPARTMENT, "Sở Nội vụ")) {
            String key = department.department().newSeason(DeskSeason.PLAN, Practice.shippedForm());
            Seat lost;
            try (Desk an = season.enrol(Role.ENUMERATOR, "Nguyễn Văn An")) {
                DeskSeason.take(department, an);
                season.give(department, an, "M-1", "M-2");
                DeskSeason.join(an, season.pack(department), department);
                an.fieldwork().begin(new CaseId("M-1"), Mode.LAPTOP);
                lost = season.field().seatOf(an);
            }

            assertThat(recover(lost, wrongKey())).isInstanceOf(Recovery.Recovered.Refused.class);
            Recovery.Recovered recovered = recover(lost, key.toLowerCase(Locale.ROOT) + " ");

            assertThat(recovered).isInstanceOf(Recovery.Recovered.Done.class);
            Recovery.Recovered.Done done = (Recovery.Recovered.Done) recovered;
            try (Desk again = done.desk()) {
                assertThat(done.content().drafts()).isEqualTo(1);
                assertThat(department.merges().merge(done.records())).isInstanceOf(Merges.Merged.Done.class);
                DeskSeason.take(department, again);
                DeskSeason.join(again, season.pack(department), department);
                assertThat(again.fieldwork().cases())
                        .extracting(row ->
                                row.listed().id().text() + " " + row.standing().state())
                        .containsExactly("M-1 BEGUN", "M-2 TO_DO");
                assertThat(again.fieldwork().resume(again.fieldwork().drafts().getFirst()))
                        .isNotNull();
            }
        }
    }

    @Test
    void caseTakenBackAfterAContactStaysAndSaysSo() {
        try (Desk department = season.enrol(Role.DEPARTMENT, "Sở Nội vụ");
                Desk an = season.enrol(Role.ENUMERATOR, "Nguyễn Văn An")) {
            department.department().newSeason(DeskSeason.PLAN, Practice.shippedForm());
            DeskSeason.take(department, an);
            season.give(department, an, "M-1", "M-2", "M-3");
            DeskSeason.join(an, season.pack(department), department);
            an.fieldwork().contact(new CaseId("M-1"), "visit", Outcome.NOT_HOME, "");

            department
                    .team()
                    .take(
                            Set.of(new CaseId("M-1"), new CaseId("M-2")),
                            an.bookName().text(),
                            Optional.empty());
            DeskSeason.join(an, season.pack(department), department);

            assertThat(an.fieldwork().cases())
                    .extracting(row ->
                            row.listed().id().text() + " " + row.standing().state())
                    .containsExactly("M-1 WITHDRAWN", "M-3 TO_DO");
        }
    }

    private Recovery.Recovered recover(Seat lost, String key) {
        return Recovery.recover(season.field(), lost, key, "mật khẩu mới".toCharArray(), folder.resolve("usb"));
    }

    private String wrongKey() {
        try (AgeIdentity other = AgeIdentity.random(season.random())) {
            return other.text();
        }
    }
}
