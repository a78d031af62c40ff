package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.frame.CaseLine;
import vn.sipas.field.survey.frame.FrameStanding;
import vn.sipas.field.survey.frame.GivenCase;

/** Cases held to the frame on the enumerator's laptop. */
class FrameCheckedTest {

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

    private List<CaseRow> cases() {
        return season.enumerator.fieldwork().cases();
    }

    /** The department takes the first case back and gives another in its place. */
    private FrameStanding given(UnaryOperator<GivenCase> altered) {
        CaseId id = cases().getFirst().listed().id();
        Team team = season.department.team();
        Team.Hand hand = team.hands().stream()
                .filter(each -> !each.cases().isEmpty())
                .findFirst()
                .orElseThrow();
        CaseLine line = hand.cases().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        GivenCase drawn = season.proved(line);
        team.take(Set.of(id), hand.book(), Optional.empty());
        assertThat(team.giveDrawn(List.of(altered.apply(drawn)), hand.book())).isEqualTo(new Team.Handed.Done(1));
        season.handOver(season.department, season.enumerator);
        return cases().stream()
                .map(CaseRow::listed)
                .filter(listed -> listed.id().equals(id))
                .findFirst()
                .orElseThrow()
                .frame();
    }

    @Test
    void drawnCasesHoldAndGivenAgainHoldToo() {
        assertThat(cases())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.listed().frame()).isEqualTo(FrameStanding.HOLDS));
        assertThat(given(UnaryOperator.identity())).isEqualTo(FrameStanding.HOLDS);
    }

    @Test
    void alteredTelephoneNumberIsFound() {
        FrameStanding standing = given(drawn -> {
            CaseLine line = drawn.line();
            CaseLine other = new CaseLine(
                    line.id(), line.stratum(), line.name(), line.born(), line.address(), "0900000000", line.salt());
            return new GivenCase(other, drawn.proof(), drawn.reserve());
        });

        assertThat(standing).isEqualTo(FrameStanding.FAILS);
        assertThat(cases()).hasSize(3);
    }

    @Test
    void caseWithoutAProofIsFoundOnceThereWasADraw() {
        assertThat(given(drawn -> GivenCase.plain(drawn.line()))).isEqualTo(FrameStanding.FAILS);
    }

    @Test
    void listedPersonWhoWasNotDrawnIsFound() {
        List<CaseId> before = cases().stream().map(row -> row.listed().id()).toList();
        GivenCase neighbour = season.notDrawn();
        String book = season.enumerator.bookName().text();

        assertThat(season.department.team().giveDrawn(List.of(neighbour), book)).isEqualTo(new Team.Handed.Done(1));
        season.handOver(season.department, season.enumerator);

        assertThat(cases())
                .filteredOn(row -> !before.contains(row.listed().id()))
                .singleElement()
                .satisfies(row -> assertThat(row.listed().frame()).isEqualTo(FrameStanding.NOT_DRAWN));
    }
}
