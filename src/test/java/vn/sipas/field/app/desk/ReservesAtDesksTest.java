package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FieldworkRecord;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.survey.interview.Entry;
import vn.sipas.field.survey.interview.Outcome;
import vn.sipas.field.survey.reserve.Reserves;
import vn.sipas.field.survey.sample.reserve.ReleaseCode;

class ReservesAtDesksTest {

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

    private CaseId next() {
        return an().fieldwork().reserves().now().strata().getFirst().next().orElseThrow();
    }

    private void refuses(int place) {
        an().fieldwork().contact(mine().get(place), "visit", Outcome.REFUSED_SELF, "");
    }

    private TeamReserves.Row row() {
        return season.supervisor.teamReserves().rows().getFirst();
    }

    private static Refusal refused(Desk desk, CaseId reserve, String code) {
        return desk.fieldwork().reserves().open(reserve, code).orElseThrow();
    }

    @Test
    void closedReserveIsNotListedNotContactedNotInterviewed() {
        CaseId reserve = next();

        assertThat(mine()).hasSize(3).doesNotContain(reserve);
        assertThat(an().fieldwork().enter(reserve, Mode.LAPTOP, new Entry(Map.of(), Map.of())))
                .isEqualTo(new Fieldwork.Entered.NotOpen(Refusal.of(DeskFault.RESERVE_CLOSED, reserve.text())));
        assertThatThrownBy(() -> an().fieldwork().begin(reserve, Mode.LAPTOP))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> an().fieldwork().contact(reserve, "visit", Outcome.NOT_HOME, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(an().status().units().getFirst().cases().values().stream().mapToLong(n -> n))
                .containsExactly(3L);
    }

    @Test
    void supervisorOpensTheNextOneOnceHisBooksSaySo() {
        CaseId reserve = next();
        refuses(1);
        assertThat(season.supervisor.teamReserves().release(reserve, "từ chối"))
                .contains(Refusal.of(DeskFault.RESERVE_NOBODY_GIVEN_UP, reserve.text()));
        season.handOver(an(), season.supervisor);

        assertThat(season.supervisor.teamReserves().release(reserve, " "))
                .contains(Refusal.of(DeskFault.REASON_MISSING));
        assertThat(season.supervisor.teamReserves().release(mine().getFirst(), "từ chối"))
                .contains(Refusal.of(DeskFault.NO_RESERVE, mine().getFirst().text()));
        assertThat(season.supervisor.teamReserves().release(reserve, "từ chối")).isEmpty();
        season.handOver(season.supervisor, an());

        assertThat(mine()).hasSize(4).contains(reserve);
        assertThat(next()).isNotEqualTo(reserve);
        assertThat(season.supervisor.teamReserves().release(next(), "từ chối"))
                .contains(Refusal.of(DeskFault.RESERVE_NOBODY_GIVEN_UP, next().text()));
    }

    @Test
    void codeOnTheTelephoneOpensTheNextOneAndNoOther() {
        CaseId reserve = next();
        String code = row().code().orElseThrow();
        assertThat(refused(an(), reserve, code).why()).isEqualTo(DeskFault.RESERVE_NOBODY_GIVEN_UP);
        refuses(0);
        refuses(2);

        String misheard = code.replace(code.charAt(0), code.charAt(0) == '9' ? '8' : '9');
        assertThat(refused(an(), reserve, misheard).why()).isEqualTo(DeskFault.RELEASE_CODE_WRONG);
        assertThat(an().fieldwork().reserves().open(reserve, code.replace("-", " ")))
                .isEmpty();

        assertThat(mine()).hasSize(4).contains(reserve);
        // Another is next now, and this code is not its.
        assertThat(refused(an(), next(), code).why()).isEqualTo(DeskFault.RELEASE_CODE_WRONG);
        an().fieldwork().contact(reserve, "visit", Outcome.MOVED, "");
        season.handOver(an(), season.supervisor);
        assertThat(season.supervisor.teamReserves().doubtful()).isEmpty();
        assertThat(row().reserves().stratum().open()).containsExactly(reserve);
        assertThat(row().reserves().stratum().givenUp()).isEqualTo(3);
        assertThat(row().reserves().stratum().next()).contains(next());
    }

    @Test
    void laterReserveIsNotOpenedBeforeTheEarlier() {
        refuses(0);
        CaseId first = next();
        CaseId second = second(first);

        assertThat(refused(
                        an(),
                        second,
                        ReleaseCode.of(new byte[32], second.text()).text()))
                .isEqualTo(Refusal.of(DeskFault.RESERVE_NOT_NEXT, second.text(), first.text()));
    }

    /** A supervisor sees all of them. */
    private CaseId second(CaseId first) {
        Reserves.Stratum stratum = row().reserves().stratum();
        assertThat(stratum.left()).isEqualTo(3);
        return season.supervisor.team().hands().getFirst().cases().stream()
                .map(line -> line.id())
                .filter(id -> !mine().contains(id) && !id.equals(first))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void codeThatTheSupervisorDidNotGiveIsShown() {
        CaseId reserve = next();
        refuses(0);
        ReleaseCode made = ReleaseCode.of(new byte[32], reserve.text());
        assertThat(an().fieldwork().reserves().open(reserve, made.text())).isEmpty();
        season.handOver(an(), season.supervisor);

        assertThat(season.supervisor.teamReserves().doubtful()).singleElement().satisfies(doubt -> {
            assertThat(doubt.reserve()).isEqualTo(reserve);
            assertThat(doubt.person()).isEqualTo("Nguyễn Văn An");
        });
        assertThat(season.department.teamReserves().doubtful()).isEmpty();
    }

    @Test
    void whatAnEnumeratorWritesWithoutACodeOpensNothing() {
        CaseId reserve = next();
        an().write(List.of(new FieldworkRecord.Release(reserve, Optional.empty(), "tự mở")));

        assertThat(mine()).doesNotContain(reserve);
    }

    @Test
    void takenBackAndGivenAgainAReserveStaysAReserve() {
        Team.Hand hand = season.supervisor.team().hands().getFirst();
        season.supervisor
                .team()
                .take(Set.copyOf(hand.cases().stream().map(line -> line.id()).toList()), hand.book(), Optional.empty());
        assertThat(season.supervisor.team().giveAgain(hand.cases(), hand.book()))
                .isEqualTo(new Team.Handed.Done(hand.cases().size()));
        season.handOver(season.supervisor, an());

        assertThat(mine()).hasSize(3);
        assertThat(an().fieldwork().cases())
                .allSatisfy(row -> assertThat(row.listed().frame().doubtful()).isFalse());
    }
}
