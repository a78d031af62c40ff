package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.season.SeasonPlan;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/** No roster before every new card was compared with what its holder reads out. */
class DepartmentTest {

    private static final SeasonPlan PLAN = new SeasonPlan(
            "SIPAS 2026",
            "Đồng Nai",
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 11, 30),
            new BigDecimal("85.00"),
            "pooled-items/1+unweighted",
            SamplingRule.USUAL);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    private final SecureRandom random = new SecureRandom();

    @Test
    void rosterIsRefusedUntilEveryNewCardWasCompared() {
        try (Desk desk = enrol(Role.DEPARTMENT, "Sở Nội vụ");
                Desk an = enrol(Role.ENUMERATOR, "Nguyễn Văn An");
                Desk binh = enrol(Role.ENUMERATOR, "Trần Thị Bình")) {
            Department department = desk.department();
            department.newSeason(PLAN, Practice.shippedForm());
            take(department, an);
            take(department, binh);

            Department.Published none = department.publish();
            compare(department, "Nguyễn Văn An");
            Department.Published one = department.publish();
            compare(department, "Trần Thị Bình");
            Department.Published both = department.publish();

            assertThat(none).isEqualTo(notCompared("Nguyễn Văn An"));
            assertThat(one).isEqualTo(notCompared("Trần Thị Bình"));
            assertThat(both).isEqualTo(new Department.Published.Version(1));
        }
    }

    @Test
    void cardTakenInAgainFromAnotherKeyIsComparedAgain() {
        try (Desk desk = enrol(Role.DEPARTMENT, "Sở Nội vụ");
                Desk an = enrol(Role.ENUMERATOR, "Nguyễn Văn An");
                Desk again = enrol(Role.ENUMERATOR, "Nguyễn Văn An")) {
            Department department = desk.department();
            department.newSeason(PLAN, Practice.shippedForm());
            take(department, an);
            compare(department, "Nguyễn Văn An");
            Department.Published first = department.publish();

            again.identity().follow(an.identity().card().signing());
            take(department, again);
            Department.Published before = department.publish();
            compare(department, "Nguyễn Văn An");

            assertThat(first).isEqualTo(new Department.Published.Version(1));
            assertThat(department.members()).hasSize(1);
            assertThat(before).isEqualTo(notCompared("Nguyễn Văn An"));
            assertThat(department.publish()).isEqualTo(new Department.Published.Version(2));
        }
    }

    @Test
    void digitsOfAnotherKeyNeverAgree() {
        try (Desk desk = enrol(Role.DEPARTMENT, "Sở Nội vụ");
                Desk an = enrol(Role.ENUMERATOR, "Nguyễn Văn An")) {
            Department department = desk.department();
            department.newSeason(PLAN, Practice.shippedForm());
            take(department, an);
            Department.Member member = department.members().getFirst();

            boolean agrees =
                    department.compare(member, asked(member, desk.identity().fingerprint()));

            assertThat(agrees).isFalse();
            assertThat(department.publish()).isEqualTo(notCompared("Nguyễn Văn An"));
        }
    }

    @Test
    void sameGroupsAreAskedForAsLongAsTheDeskIsOpen() {
        try (Desk desk = enrol(Role.DEPARTMENT, "Sở Nội vụ");
                Desk an = enrol(Role.ENUMERATOR, "Nguyễn Văn An")) {
            take(desk.department(), an);

            assertThat(desk.department().members()).isEqualTo(desk.department().members());
        }
    }

    @Test
    void withoutASeasonThereIsNoRoster() {
        try (Desk desk = enrol(Role.DEPARTMENT, "Sở Nội vụ")) {
            assertThat(desk.department().publish())
                    .isEqualTo(new Department.Published.Refused(Refusal.of(DeskFault.SEASON_MISSING)));
        }
    }

    private static Department.Published notCompared(String name) {
        return new Department.Published.Refused(Refusal.of(DeskFault.NOT_COMPARED, name));
    }

    private static void take(Department department, Desk member) {
        assertThat(department.takeCard(member.identity().card().bytes())).isInstanceOf(Department.Taken.Kept.class);
    }

    private static void compare(Department department, String name) {
        Department.Member member = department.members().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(department.compare(member, asked(member, member.fingerprint())))
                .isTrue();
    }

    /** What the holder of a card with this fingerprint reads out. */
    private static String asked(Department.Member member, String fingerprint) {
        List<String> parts = Arrays.asList(fingerprint.split(" ", -1));
        return member.asked().orElseThrow().groups().stream()
                .map(group -> parts.get(group - 1))
                .collect(Collectors.joining(" "));
    }

    private Desk enrol(Role role, String name) {
        Clock clock = Clock.fixed(Instant.parse("2026-10-05T01:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        Field field =
                new Field(new Settings(folder.resolve("data"), Locale.of("vi")), clock, random, random, Stores.CHEAP);
        NewPerson person = new NewPerson("dong-nai-2026", "dong-nai-2026", name, role, "Đội 1");
        return ((SignIn.In) field.enrol(person, "một câu dài".toCharArray())).desk();
    }
}
