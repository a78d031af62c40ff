package vn.sipas.field.app.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.ui.HeldLane;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.office.review.Exclusion;
import vn.sipas.field.office.review.ReviewItem;
import vn.sipas.field.office.review.ReviewState;

class ReviewModelTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final FakeReview review = new FakeReview();
    private final HeldLane lane = new HeldLane();

    @Test
    void firstOneIsOpenedAndTheTitlesNumbersAreThoseOfTheWholeList() {
        ReviewModel model = model();

        assertThat(chosen(model)).isEqualTo("26041-0044");
        assertThat(model.openedProperty().get()).isPresent();
        assertThat(model.open()).isEqualTo(4);
        assertThat(model.urgent()).isEqualTo(1);
        assertThat(model.countProperty().get()).isEqualTo(4);
    }

    @Test
    void onlyTheOneThatIsReachedIsOpened() {
        ReviewModel model = held();
        lane.letGo();
        review.opened().clear();

        model.step(1);
        model.step(1);
        model.step(-1);
        lane.letGo();

        assertThat(review.opened()).containsExactly("26206-0012");
    }

    @Test
    void acceptedOneLeavesTheListAndTheNextIsRead() {
        ReviewModel model = model();

        model.accept();

        assertThat(review.written()).containsExactly("accept 26041-0044");
        assertThat(chosen(model)).isEqualTo("26206-0012");
        assertThat(model.shown()).hasSize(3);
        assertThat(model.open()).isEqualTo(3);
    }

    @Test
    void nothingIsDecidedAboutWhatIsNotReadYet() {
        ReviewModel model = held();
        lane.letGo();

        model.step(1);
        model.accept();
        model.askReturn();
        model.askExclude();
        lane.letGo();

        assertThat(review.written()).isEmpty();
        assertThat(model.panelProperty().get()).isEqualTo(new Panel.Closed());
    }

    @Test
    void keyHeldDownAcceptsOnlyOne() {
        ReviewModel model = held();
        lane.letGo();

        model.accept();
        model.accept();
        lane.letGo();

        assertThat(review.written()).containsExactly("accept 26041-0044");
    }

    @Test
    void returningNeedsWordsAndExcludingAReason() {
        ReviewModel model = model();

        model.askReturn();
        model.confirm(Optional.empty(), "  ");
        List<String> without = List.copyOf(review.written());
        model.confirm(Optional.empty(), " hỏi lại câu 5 ");
        model.askExclude();
        model.confirm(Optional.empty(), "nhầm nhà");
        model.confirm(Optional.of(Exclusion.WRONG_CASE), "nhầm nhà");

        assertThat(without).isEmpty();
        assertThat(review.written())
                .containsExactly("return 26041-0044 hỏi lại câu 5", "exclude 26206-0012 WRONG_CASE nhầm nhà");
        assertThat(model.panelProperty().get()).isEqualTo(new Panel.Closed());
    }

    @Test
    void otherOneChosenClosesWhatWasAsked() {
        ReviewModel model = model();

        model.askReturn();
        model.step(1);

        assertThat(model.panelProperty().get()).isEqualTo(new Panel.Closed());
    }

    @Test
    void togetherOnlyPlainOnesThatAreShownAreAccepted() {
        ReviewModel model = model();
        model.queryProperty().set("le van dat");

        model.askAcceptAll();

        assertThat(model.panelProperty().get())
                .isInstanceOfSatisfying(
                        Panel.AcceptAll.class,
                        asked -> assertThat(asked.items())
                                .extracting(item -> item.caseId().text())
                                .containsExactly("26041-0045"));
        model.confirm(Optional.empty(), "");
        assertThat(review.written()).containsExactly("accept-all 26041-0045");
    }

    @Test
    void lastDecisionIsTakenBackByOneKeyUntilTheScreenIsLeft() {
        ReviewModel model = model();
        model.accept();

        model.undo();

        assertThat(review.written()).containsExactly("accept 26041-0044", "undo 26041-0044");
        assertThat(chosen(model)).isEqualTo("26041-0044");
        assertThat(model.open()).isEqualTo(4);

        model.accept();
        model.arrive();
        model.undo();
        assertThat(review.written()).last().isEqualTo("accept 26041-0044");
    }

    @Test
    void allThatWereAcceptedTogetherAreTakenBackTogether() {
        ReviewModel model = model();
        model.askAcceptAll();
        model.confirm(Optional.empty(), "");
        assertThat(model.open()).isEqualTo(1);

        model.undo();

        assertThat(review.written()).last().isEqualTo("undo 26041-0045, 26206-0012, 26206-0013");
        assertThat(model.open()).isEqualTo(4);
    }

    @Test
    void listIsSearchedWithoutAccentsAndNarrowedByPersonAndState() {
        ReviewModel model = model();

        model.personProperty().set(Optional.of("K’ Brếp"));
        assertThat(model.shown()).extracting(ReviewItem::person).containsOnly("K’ Brếp");
        assertThat(chosen(model)).isEqualTo("26206-0012");

        model.personProperty().set(Optional.empty());
        model.segmentProperty().set(Segment.ACCEPTED);
        assertThat(model.shown()).extracting(ReviewItem::state).containsOnly(ReviewState.ACCEPTED);
        assertThat(model.people()).containsExactly("K’ Brếp", "Lê Văn Đạt");
    }

    @Test
    void departmentRulesWithAReasonAndReturnsNothing() {
        review.rule();
        ReviewModel model = model();
        model.segmentProperty().set(Segment.ALL);

        model.askReturn();
        assertThat(model.panelProperty().get()).isEqualTo(new Panel.Closed());
        model.accept();
        model.confirm(Optional.empty(), "");
        model.confirm(Optional.empty(), "gặp đúng người");
        model.askExclude();
        model.confirm(Optional.empty(), "không ai ở nhà");

        assertThat(review.written())
                .containsExactly("rule 26041-0044 true gặp đúng người", "rule 26041-0044 false không ai ở nhà");
    }

    @Test
    void whatTheListPicksByItselfWhileItChangesIsNotMeant() {
        ReviewModel model = model();
        // As a list on screen does when what it had selected goes away.
        model.shown().addListener((ListChangeListener<ReviewItem>)
                _ -> model.picked(model.shown().getLast()));

        model.accept();

        assertThat(chosen(model)).isEqualTo("26206-0012");
    }

    private static String chosen(ReviewModel model) {
        return model.chosenProperty().get().map(item -> item.caseId().text()).orElse("");
    }

    private ReviewModel model() {
        ReviewModel model =
                new ReviewModel(review, new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}), VIETNAMESE);
        model.load();
        return model;
    }

    private ReviewModel held() {
        ReviewModel model = new ReviewModel(review, lane.worker(), VIETNAMESE);
        model.load();
        return model;
    }
}
