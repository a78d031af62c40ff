package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.review.progress.Laptop;
import vn.sipas.field.office.review.progress.Progress;
import vn.sipas.field.office.review.progress.Response;
import vn.sipas.field.office.review.progress.SeasonProgress;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.interview.Entry;
import vn.sipas.field.survey.interview.Outcome;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.paper.PaperSum;
import vn.sipas.field.survey.paper.SerialRange;

/** How far a small season is: 3 cases and 3 reserves of Phú Lý with Nguyễn Văn An, on the fifth day of fieldwork. */
class ProgressAtDesksTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private DrawnSeason season;

    @BeforeEach
    void begin() throws IOException {
        season = new DrawnSeason(folder);
    }

    @AfterEach
    void close() {
        season.close();
    }

    private Desk an() {
        return season.enumerator;
    }

    private List<CaseId> mine() {
        return an().fieldwork().cases().stream().map(row -> row.listed().id()).toList();
    }

    private void interviews(CaseId id) {
        assertThat(an().fieldwork()
                        .enter(id, Mode.LAPTOP, new Entry(Map.of("A1", new AnswerValue.Text("tốt")), Map.of())))
                .isInstanceOf(Fieldwork.Entered.Finished.class);
    }

    private void typesIn(CaseId id, String serial) {
        Visit visit = an().fieldwork().keyIn(id, Mode.PAPER_SELF, serial);
        visit.answer(visit.form().questions().getFirst().path(), Optional.of(new Answer("tốt")));
        assertThat(visit.finish()).isInstanceOf(Visit.Ending.Finished.class);
    }

    private static SeasonProgress at(Desk desk) {
        return desk.progress()
                .standing(desk.fieldwork().form(), Locale.of("vi"), _ -> {})
                .orElseThrow();
    }

    @Test
    void beforeAnythingCameEverybodyIsSilentAndEveryCaseOpen() {
        SeasonProgress standing = at(season.department);

        assertThat(standing.listed()).isTrue();
        assertThat(standing.progress().all().all()).isEqualTo(new Response(0, 0, 0, 0, 0, 0, 3));
        assertThat(standing.pace().planned()).isEqualTo(3);
        assertThat(standing.pace().daysLeft()).isEqualTo(57);
        assertThat(standing.overdue()).singleElement().satisfies(silent -> {
            assertThat(silent.name()).isEqualTo("Nguyễn Văn An");
            assertThat(silent.unit()).isEqualTo("Đội 1");
            assertThat(silent.laptop().heard()).isEmpty();
            assertThat(silent.laptop().days()).isEqualTo(4);
        });
        assertThat(standing.units()).singleElement().satisfies(unit -> {
            assertThat(unit.name()).isEqualTo("Xã Phú Lý");
            assertThat(unit.overdue()).isEqualTo(1);
        });
    }

    @Test
    void departmentAndSupervisorCountTheSameCasesWithTheReserveThatWasOpened() {
        List<CaseId> cases = mine();
        interviews(cases.get(0));
        an().fieldwork().contact(cases.get(1), "visit", Outcome.REFUSED_SELF, "");
        season.handOver(an(), season.supervisor);
        CaseId reserve =
                an().fieldwork().reserves().now().strata().getFirst().next().orElseThrow();
        assertThat(season.supervisor.teamReserves().release(reserve, "từ chối")).isEmpty();
        season.handOver(season.supervisor, an());
        interviews(reserve);
        for (Desk to : List.of(season.supervisor, season.department)) {
            season.handOver(an(), to);
        }
        season.handOver(season.supervisor, season.department);

        SeasonProgress standing = at(season.department);

        assertThat(standing.progress().all())
                .isEqualTo(new Progress.Row(new Response(2, 0, 1, 0, 0, 0, 1), new Response(1, 0, 1, 0, 0, 0, 1)));
        assertThat(standing.progress().all().all().rr1()).contains(new BigDecimal("50.00"));
        assertThat(standing.progress().all().originals().rr1()).contains(new BigDecimal("33.33"));
        assertThat(standing.progress().modes()).isEqualTo(Map.of(Mode.LAPTOP, 2));
        assertThat(standing.progress().days()).isEqualTo(Map.of(standing.today(), 2));
        assertThat(standing.pace().planned()).isEqualTo(3);
        assertThat(standing.pace().done()).isEqualTo(2);
        assertThat(at(season.supervisor).progress()).isEqualTo(standing.progress());
        assertThat(standing.people()).singleElement().satisfies(member -> {
            assertThat(member.interviews()).isEqualTo(2);
            assertThat(member.laptop().state()).isEqualTo(Laptop.State.IN_TIME);
            assertThat(member.row().orElseThrow().all().released()).isEqualTo(4);
        });
    }

    @Test
    void interviewThatWasExcludedLeavesItsCaseOpen() {
        interviews(mine().getFirst());
        season.handOver(an(), season.supervisor);
        season.supervisor.write(List.of(new CheckingRecord.Review(
                an().fieldwork()
                        .standing(mine().getFirst())
                        .interview()
                        .orElseThrow()
                        .leaf(),
                CheckingRecord.Decision.EXCLUDED,
                "not-real",
                "")));

        SeasonProgress standing = at(season.supervisor);

        assertThat(standing.progress().all().all()).isEqualTo(new Response(0, 0, 0, 0, 0, 0, 3));
        assertThat(standing.progress().days()).isEmpty();
        assertThat(standing.people().getFirst().interviews()).isZero();
    }

    @Test
    void supervisorSeesHisOwnTeamAndTheDepartmentEverybody() {
        Desk other = season.season.enrol(Role.ENUMERATOR, "Lê Thị Cúc", DeskSeason.PASSWORD, "Đội 2");
        try (other) {
            DeskSeason.take(season.department, other);
            assertThat(season.supervisor
                            .joining()
                            .join(
                                    season.season.pack(season.department),
                                    season.department.identity().fingerprint()))
                    .isEmpty();

            assertThat(at(season.department).people())
                    .extracting(SeasonProgress.Member::name)
                    .containsExactly("Lê Thị Cúc", "Nguyễn Văn An");
            assertThat(at(season.supervisor).people())
                    .extracting(SeasonProgress.Member::name)
                    .containsExactly("Nguyễn Văn An");
            assertThat(at(season.department).people().getFirst().row()).isEmpty();
        }
    }

    @Test
    void papersAddUpToWhatWasPrintedAndOthersAreStrange() {
        SerialRange printed = SerialRange.of("000401", "000420").orElseThrow();
        assertThat(season.supervisor.progress().printed().add(printed)).isTrue();
        assertThat(season.supervisor
                        .progress()
                        .printed()
                        .add(SerialRange.of("000420", "000430").orElseThrow()))
                .isFalse();
        an().papers().note(List.of("000401", "000402", "000403", "009999"), PaperState.OUT);
        an().papers().note(List.of("000403"), PaperState.SPOILT);
        typesIn(mine().getFirst(), "000401");
        season.handOver(an(), season.supervisor);

        assertThat(at(season.supervisor).papers()).isEqualTo(new PaperSum(20, 1, 0, 1, 1, 0, 17, List.of("009999")));
        assertThat(at(season.supervisor).noted())
                .extracting(noted -> noted.form().serial() + " " + noted.person() + " " + noted.unitName())
                .containsExactlyInAnyOrder(
                        "000402 Nguyễn Văn An Đội 1", "000403 Nguyễn Văn An Đội 1", "009999 Nguyễn Văn An Đội 1");
        assertThat(at(season.supervisor).progress().modes()).isEqualTo(Map.of(Mode.PAPER_SELF, 1));

        season.supervisor.progress().printed().remove(printed);
        assertThat(at(season.supervisor).papers()).isEqualTo(new PaperSum(4, 1, 0, 2, 1, 0, 0, List.of()));
    }

    @Test
    void enumeratorHasNoSuchTable() {
        assertThat(at(an()).people()).isEmpty();
    }
}
