package vn.sipas.field.app.ui.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Team;
import vn.sipas.field.app.desk.TeamReserves;
import vn.sipas.field.app.ui.HeldLane;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.frame.CaseFileFault;
import vn.sipas.field.survey.frame.CaseLine;

class TeamModelTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String AN = "Nguyễn Văn An";
    private static final String BINH = "Trần Thị Bình";

    private final FakeTeam team = new FakeTeam();
    private final HeldLane lane = new HeldLane();

    @Test
    void firstPersonIsChosenUntilAnotherIs() {
        TeamModel model = model();
        String first = chosen(model);

        model.choose(hand(model, BINH));
        model.load();

        assertThat(first).isEqualTo(AN);
        assertThat(chosen(model)).isEqualTo(BINH);
        assertThat(model.countProperty().get()).isEqualTo(3);
        assertThat(model.others()).map(Team.Hand::name).containsExactly(AN, "Lê Văn Chín");
    }

    @Test
    void reserveIsOpenedForAReasonOnly() {
        TeamModel model = model();
        TeamReserves.Row row = model.reserves().getFirst();

        model.release(row);
        List<String> before = team.released();
        model.reasonProperty().set(" đã chuyển đi ");
        model.release(row);

        assertThat(before).isEmpty();
        assertThat(team.released()).containsExactly("26041-0007 đã chuyển đi");
        assertThat(model.newsProperty().get()).isEqualTo(new TeamModel.News.Released("26041-0007", AN));
        assertThat(model.reasonProperty().get()).isEmpty();
    }

    @Test
    void reservesAreThoseOfWhoeverIsChosen() {
        TeamModel model = model();

        model.choose(hand(model, BINH));

        assertThat(model.reserves()).isEmpty();
    }

    @Test
    void casesAreFoundWithoutAccents() {
        TeamModel model = model();

        model.queryProperty().set("ngoc anh");

        assertThat(model.shown()).map(CaseLine::name).containsExactly("Bùi Thị Ngọc Ánh");
    }

    @Test
    void tableIsGivenToWhoeverIsChosen() {
        TeamModel model = model();
        model.choose(hand(model, BINH));

        model.fileProperty().set(" mau.csv ");
        model.takeFile();

        assertThat(model.newsProperty().get()).isEqualTo(new TeamModel.News.Given(1, BINH));
        assertThat(model.fileProperty().get()).isEmpty();
        assertThat(model.shown()).map(line -> line.id().text()).containsExactly("26041-0009");
    }

    @Test
    void wrongLinesOfATableAreSaidWithTheirPlaceAndTheTableStaysTyped() {
        TeamModel model = model();

        model.fileProperty().set("sai.csv");
        model.takeFile();

        assertThat(model.newsProperty().get())
                .isEqualTo(new TeamModel.News.Wrong(List.of(
                        "C12: " + Refusal.of(CaseFileFault.CASE_BORN_BAD, "abc").text(VIETNAMESE),
                        "13: " + Refusal.of(CaseFileFault.CASE_NAME_MISSING).text(VIETNAMESE),
                        Refusal.of(CaseFileFault.CASES_EMPTY).text(VIETNAMESE))));
        assertThat(model.fileProperty().get()).isEqualTo("sai.csv");
    }

    @Test
    void missingFileIsSaidAndStaysTyped() {
        TeamModel model = model();

        model.fileProperty().set("khong-co.sipas-id");
        model.takeFile();

        assertThat(model.newsProperty().get()).isEqualTo(new TeamModel.News.NoFile());
        assertThat(model.fileProperty().get()).isEqualTo("khong-co.sipas-id");
    }

    @Test
    void cardIsTakenInWhateverThePersonChosen() {
        TeamModel model = model();

        model.fileProperty().set("binh.sipas-id");
        model.takeFile();

        assertThat(model.newsProperty().get()).isEqualTo(new TeamModel.News.CardTaken(BINH, FakeTeam.FINGERPRINT));
        assertThat(team.cases(AN)).hasSize(3);
    }

    @Test
    void cardIsKnownByItsEndingInCapitalsTooAndRefusedInWords() {
        TeamModel model = model();

        model.fileProperty().set("LA.SIPAS-ID");
        model.takeFile();

        assertThat(model.newsProperty().get())
                .isEqualTo(new TeamModel.News.Wrong(
                        List.of(Refusal.of(DeskFault.CARD_OTHER_SEASON).text(VIETNAMESE))));
    }

    @Test
    void tickedCasesMoveOnAndComeBack() {
        TeamModel model = model();

        tick(model, 1, 3);
        model.move(Optional.of(hand(model, BINH)));
        List<String> moved = team.cases(BINH);
        model.undo();

        assertThat(moved).containsExactly("26041-0001", "26041-0003");
        assertThat(team.cases(BINH)).isEmpty();
        assertThat(team.cases(AN)).containsExactlyInAnyOrder("26041-0001", "26041-0002", "26041-0003");
        assertThat(model.newsProperty().get()).isEqualTo(new TeamModel.News.Undone(2, AN));
    }

    @Test
    void casesTakenBackToNobodyComeBack() {
        TeamModel model = model();

        tick(model, 2);
        model.move(Optional.empty());
        List<String> left = team.cases(AN);
        model.undo();

        assertThat(left).containsExactly("26041-0001", "26041-0003");
        assertThat(team.cases(AN)).containsExactlyInAnyOrder("26041-0001", "26041-0002", "26041-0003");
        assertThat(model.newsProperty().get()).isEqualTo(new TeamModel.News.Undone(1, AN));
    }

    @Test
    void nothingIsUndoneTwice() {
        TeamModel model = model();
        tick(model, 2);
        model.move(Optional.empty());

        model.undo();
        model.undo();

        assertThat(team.cases(AN)).hasSize(3);
    }

    @Test
    void undoPressedAgainWhileItIsWrittenGivesNoCaseTwice() {
        TeamModel model = held();
        tick(model, 2);
        model.move(Optional.empty());
        lane.letGo();

        model.undo();
        model.undo();
        lane.letGo();

        assertThat(team.cases(AN)).containsExactlyInAnyOrder("26041-0001", "26041-0002", "26041-0003");
    }

    @Test
    void tableSentAgainWhileItIsWrittenIsGivenOnce() {
        TeamModel model = held();
        model.choose(hand(model, BINH));
        model.fileProperty().set("mau.csv");

        model.takeFile();
        model.takeFile();
        lane.letGo();

        assertThat(team.cases(BINH)).containsExactly("26041-0009");
    }

    @Test
    void nothingTickedMovesNothing() {
        TeamModel model = model();

        model.move(Optional.empty());

        assertThat(team.cases(AN)).hasSize(3);
        assertThat(model.newsProperty().get()).isEqualTo(new TeamModel.News.None());
    }

    @Test
    void refusedMoveKeepsTheTicks() {
        TeamModel model = model();

        tick(model, 1, 2);
        model.move(Optional.of(hand(model, "Lê Văn Chín")));

        assertThat(model.newsProperty().get())
                .isEqualTo(new TeamModel.News.Wrong(List.of(
                        Refusal.of(DeskFault.CARD_MISSING, "Lê Văn Chín").text(VIETNAMESE))));
        assertThat(model.ticked()).map(CaseId::text).containsExactlyInAnyOrder("26041-0001", "26041-0002");
    }

    @Test
    void movedCasesAndAnotherPersonsAreTickedNoMore() {
        TeamModel model = model();

        tick(model, 1);
        model.move(Optional.of(hand(model, BINH)));
        int afterMoving = model.ticked().size();
        tick(model, 2);
        model.choose(hand(model, BINH));

        assertThat(afterMoving).isZero();
        assertThat(model.ticked()).isEmpty();
    }

    @Test
    void tickTakenAwayCountsNoMore() {
        TeamModel model = model();

        tick(model, 1, 2);
        model.tick(new CaseId("26041-0001"), false);
        model.move(Optional.empty());

        assertThat(team.cases(AN)).containsExactly("26041-0001", "26041-0003");
    }

    private static void tick(TeamModel model, int... numbers) {
        for (int number : numbers) {
            model.tick(new CaseId("26041-000" + number), true);
        }
    }

    private static Team.Hand hand(TeamModel model, String name) {
        return model.handsProperty().get().stream()
                .filter(hand -> hand.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String chosen(TeamModel model) {
        return model.chosenProperty().get().map(Team.Hand::name).orElse("");
    }

    private TeamModel model() {
        return loaded(new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}));
    }

    private TeamModel held() {
        return loaded(lane.worker());
    }

    private TeamModel loaded(Worker worker) {
        TeamModel model = new TeamModel(team, worker, VIETNAMESE);
        model.load();
        lane.letGo();
        return model;
    }
}
