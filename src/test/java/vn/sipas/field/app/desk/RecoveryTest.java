package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.season.SeasonPlan;
import vn.sipas.field.survey.frame.CaseFile;
import vn.sipas.field.survey.frame.CaseLine;
import vn.sipas.field.survey.interview.Outcome;

/** A forgotten password in the middle of an interview, and a case taken back. */
class RecoveryTest {

    private static final String PASSWORD = "một câu dài";
    private static final SeasonPlan PLAN = new SeasonPlan(
            "SIPAS 2026",
            "Đồng Nai",
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 11, 30),
            new BigDecimal("85.00"),
            "pooled-items/1+unweighted",
            "commune-village-person/1");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    private final SecureRandom random = new SecureRandom();

    @Test
    void newKeyGoesOnWithTheInterviewThatWasOpenAndTheCasesOfTheOld() {
        try (Desk department = enrol(Role.DEPARTMENT, "Sở Nội vụ")) {
            String key = department.department().newSeason(PLAN, Practice.shippedForm());
            Seat lost;
            try (Desk an = enrol(Role.ENUMERATOR, "Nguyễn Văn An")) {
                take(department, an);
                give(department, an, "M-1", "M-2");
                join(an, pack(department, "1"), department);
                an.fieldwork().begin(new CaseId("M-1"), Mode.LAPTOP);
                lost = field().seatOf(an);
            }

            assertThat(recover(lost, wrongKey())).isInstanceOf(Recovery.Recovered.Refused.class);
            Recovery.Recovered recovered = recover(lost, key.toLowerCase(Locale.ROOT) + " ");

            assertThat(recovered).isInstanceOf(Recovery.Recovered.Done.class);
            Recovery.Recovered.Done done = (Recovery.Recovered.Done) recovered;
            try (Desk again = done.desk()) {
                assertThat(done.content().drafts()).isEqualTo(1);
                assertThat(department.merges().merge(done.records())).isInstanceOf(Merges.Merged.Done.class);
                take(department, again);
                join(again, pack(department, "2"), department);
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
        try (Desk department = enrol(Role.DEPARTMENT, "Sở Nội vụ");
                Desk an = enrol(Role.ENUMERATOR, "Nguyễn Văn An")) {
            department.department().newSeason(PLAN, Practice.shippedForm());
            take(department, an);
            give(department, an, "M-1", "M-2", "M-3");
            join(an, pack(department, "1"), department);
            an.fieldwork().contact(new CaseId("M-1"), "visit", Outcome.NOT_HOME, "");

            department
                    .team()
                    .take(
                            Set.of(new CaseId("M-1"), new CaseId("M-2")),
                            an.bookName().text(),
                            Optional.empty());
            join(an, pack(department, "2"), department);

            assertThat(an.fieldwork().cases())
                    .extracting(row ->
                            row.listed().id().text() + " " + row.standing().state())
                    .containsExactly("M-1 WITHDRAWN", "M-3 TO_DO");
        }
    }

    private Field field() {
        Clock clock = Clock.fixed(Instant.parse("2026-10-05T01:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        return new Field(new Settings(folder.resolve("data"), Locale.of("vi")), clock, random, random);
    }

    private Desk enrol(Role role, String name) {
        NewPerson person = new NewPerson("dong-nai-2026", "dong-nai-2026", name, role, "Đội 1");
        return ((SignIn.In) field().enrol(person, PASSWORD.toCharArray())).desk();
    }

    private Recovery.Recovered recover(Seat lost, String key) {
        return Recovery.recover(field(), lost, key, "mật khẩu mới".toCharArray(), folder.resolve("usb"));
    }

    private String wrongKey() {
        try (AgeIdentity other = AgeIdentity.random(random)) {
            return other.text();
        }
    }

    private static void take(Desk department, Desk member) {
        assertThat(department.department().takeCard(member.identity().card().bytes()))
                .isInstanceOf(Department.Taken.Kept.class);
        department.department().members().forEach(department.department()::noteCompared);
        assertThat(department.department().publish()).isInstanceOf(Department.Published.Version.class);
    }

    private void give(Desk department, Desk to, String... ids) {
        List<CaseLine> cases = List.of(ids).stream()
                .map(id ->
                        new CaseLine(new CaseId(id), "26041", "Người " + id, 1970, "ấp 1", "", CaseFile.salt(random)))
                .toList();
        assertThat(department.team().give(cases, to.bookName().text())).isEqualTo(new Team.Handed.Done(ids.length));
    }

    private Path pack(Desk department, String number) {
        Copying.Copied copied =
                department.copying().copy(folder.resolve("pack-" + number), Copying.Manner.PLAIN, _ -> {});
        return ((Export.Outcome.Done) ((Copying.Copied.Written) copied).outcome()).file();
    }

    private static void join(Desk member, Path pack, Desk department) {
        assertThat(member.joining().join(pack, department.identity().fingerprint()))
                .isEmpty();
    }
}
