package vn.sipas.field.app.ui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.SampleSetUp.Given;
import vn.sipas.field.app.ui.HeldLane;
import vn.sipas.field.app.ui.sample.SampleJobs.News;
import vn.sipas.field.app.ui.sample.SampleModel.Plan;
import vn.sipas.field.app.ui.sample.SampleModel.Step;
import vn.sipas.field.office.sampling.Commitment;
import vn.sipas.field.survey.sample.draw.SamplingRule;

class SampleModelTest {

    private static final String THROWN = "4829 1370 5461 3298 7041";

    private final FakeSample sample = new FakeSample();
    private final HeldLane lane = new HeldLane();
    private final SampleModel model = new SampleModel(sample, lane.worker(), Locale.of("vi"));

    private Step step() {
        return model.stepProperty().get();
    }

    private void arrive() {
        model.load();
        lane.letGo();
    }

    private void commit() {
        arrive();
        model.usePlan();
        model.source().sourceKindProperty().set(SourceModel.SourceKind.DICE);
        model.source().placeProperty().set("Hội trường Sở Nội vụ");
        model.source().dayProperty().set("5/10/2026");
        model.agreedProperty().set(true);
        model.commit();
        lane.letGo();
    }

    private void witness() {
        commit();
        model.witness().signedProperty().set("signed.sipas-head");
        model.witness().takeHead();
        lane.letGo();
    }

    private void draw() {
        witness();
        model.seed().firstProperty().set(THROWN);
        model.seed().secondProperty().set(THROWN);
        model.agreedProperty().set(true);
        model.draw();
        lane.letGo();
    }

    @Test
    void withoutAFrameThereIsNothingToPlan() {
        sample.hasFrame = false;

        arrive();

        assertThat(step()).isEqualTo(Step.NO_FRAME);
        assertThat(sample.planned).isEmpty();
    }

    @Test
    void plannerStartsFromTheSeasonsRule() {
        arrive();

        assertThat(step()).isEqualTo(Step.PLAN);
        assertThat(model.planProperty().get()).isInstanceOfSatisfying(Plan.Made.class, made -> {
            assertThat(made.plan().rule().text()).isEqualTo(sample.rule);
            assertThat(made.cases()).isEqualTo(4);
            assertThat(made.reserves()).isEqualTo(2);
        });
    }

    @Test
    void plannerStartsFromTheUsualRuleWhereTheSeasonsIsNotKnown() {
        sample.rule = "commune-village-person/1";

        arrive();

        assertThat(model.rule().textProperty().get()).isEqualTo(SamplingRule.USUAL);
        assertThat(model.planProperty().get()).isInstanceOf(Plan.Refused.class);
        model.usePlan();
        assertThat(step()).isEqualTo(Step.PLAN);
    }

    @Test
    void onlyTheLastRuleTypedIsShown() {
        arrive();

        model.rule().field(RuleModel.Field.CASES).set("6");
        model.rule().field(RuleModel.Field.CASES).set("8");
        lane.letGo();

        assertThat(model.planProperty().get())
                .isInstanceOfSatisfying(
                        Plan.Made.class, made -> assertThat(made.cases()).isEqualTo(8));
    }

    @Test
    void nothingIsCommittedWithoutAgreement() {
        arrive();
        model.usePlan();

        model.commit();
        lane.letGo();

        assertThat(step()).isEqualTo(Step.COMMIT);
        assertThat(sample.committed).isEmpty();
    }

    @Test
    void refusedCommitmentSaysWhy() {
        arrive();
        model.usePlan();
        model.source().dayProperty().set("4/10/2026");
        model.agreedProperty().set(true);

        model.commit();
        lane.letGo();

        assertThat(step()).isEqualTo(Step.COMMIT);
        assertThat(model.jobs().newsProperty().get())
                .isInstanceOfSatisfying(
                        News.Bad.class, bad -> assertThat(bad.fact()).contains("đã qua"));
    }

    @Test
    void commitmentNamesTheSourceAndWaitsForAWitness() {
        commit();

        assertThat(step()).isEqualTo(Step.WITNESS);
        assertThat(sample.committed.orElseThrow().source()).isEqualTo("Xúc xắc: Hội trường Sở Nội vụ 2026-10-05");
        assertThat(model.agreedProperty().get()).isFalse();
    }

    @Test
    void headIsWrittenWhereTheStickIs() {
        commit();
        model.witness().folderProperty().set("/media/khong-co");
        model.witness().writeHead();
        lane.letGo();
        assertThat(model.jobs().newsProperty().get()).isInstanceOf(News.Bad.class);

        model.witness().folderProperty().set("/media/usb");
        model.witness().writeHead();
        lane.letGo();

        assertThat(model.witness().writtenProperty().get()).containsExactly("so_4.sipas-head");
    }

    @Test
    void fileWithoutAMonitorsSignatureDoesNotLeadOn() {
        sample.signedByMonitor = false;

        witness();

        assertThat(step()).isEqualTo(Step.WITNESS);
        assertThat(model.jobs().newsProperty().get())
                .isInstanceOfSatisfying(
                        News.Bad.class, bad -> assertThat(bad.fact()).contains("chưa có chữ ký"));
    }

    @Test
    void whoWitnessedIsSaid() {
        witness();

        assertThat(step()).isEqualTo(Step.SEED);
        assertThat(model.jobs().newsProperty().get())
                .isInstanceOfSatisfying(
                        News.Good.class, good -> assertThat(good.fact()).startsWith("Đặng Văn Quý"));
    }

    @Test
    void diceTypedDifferentlyDrawNothingAndAreAgreedToAnew() {
        witness();
        model.seed().firstProperty().set(THROWN);
        model.seed().secondProperty().set(THROWN.replace("7041", "7042"));
        model.agreedProperty().set(true);

        model.draw();
        lane.letGo();

        assertThat(sample.sample).isEmpty();
        assertThat(model.agreedProperty().get()).isFalse();
        assertThat(model.jobs().newsProperty().get())
                .isInstanceOfSatisfying(
                        News.Bad.class, bad -> assertThat(bad.fact()).contains("lần gieo thứ 20"));
    }

    @Test
    void loadsAreEqualAndOfThoseChosen() {
        draw();
        assertThat(step()).isEqualTo(Step.RESULT);
        assertThat(model.sharing().loads())
                .containsExactly(new Given("Nguyễn Văn An", 2, 1), new Given("Trần Thị Bình", 2, 1));

        model.sharing().take("an", false);

        assertThat(model.sharing().loads()).containsExactly(new Given("Trần Thị Bình", 4, 2));
    }

    @Test
    void sampleIsSharedOutOnce() {
        draw();

        model.sharing().share();
        lane.letGo();
        model.sharing().share();
        lane.letGo();

        assertThat(model.sharing().isShared()).isTrue();
        assertThat(sample.given).extracting(Given::name).containsExactly("an", "binh");
    }

    @Test
    void drawWithoutAWitnessDoesNotCount() {
        draw();
        sample.counts = Commitment.Standing.NOT_WITNESSED_BEFORE;

        arrive();

        assertThat(step()).isEqualTo(Step.VOID);
    }

    @Test
    void sampleOfAnEarlierFrameCanStillBeSeen() {
        draw();
        assertThat(model.hasEarlier()).isFalse();
        sample.anotherFrame = true;
        arrive();
        assertThat(step()).isEqualTo(Step.PLAN);

        model.look(true);
        lane.letGo();
        assertThat(step()).isEqualTo(Step.RESULT);

        model.look(false);
        lane.letGo();
        assertThat(step()).isEqualTo(Step.PLAN);
    }
}
