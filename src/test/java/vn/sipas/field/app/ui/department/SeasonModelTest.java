package vn.sipas.field.app.ui.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.app.ui.HeldLane;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.department.SeasonModel.Field;
import vn.sipas.field.app.ui.department.SeasonModel.Phase;
import vn.sipas.field.survey.sample.draw.RuleFault;
import vn.sipas.field.survey.sample.draw.RuleReading;
import vn.sipas.field.survey.sample.draw.SamplingRule;

class SeasonModelTest {

    private final FakeDepartment department = new FakeDepartment();
    private final HeldLane lane = new HeldLane();

    @Test
    void emptyFieldsAreAllSaidAtOnce() {
        SeasonModel model = model();
        model.field(Field.TARGET).set("");
        model.field(Field.INDEX).set(" ");
        model.field(Field.SAMPLING).set("");

        model.setUp();

        assertThat(model.faultsProperty().get())
                .containsExactly(
                        Field.TITLE,
                        Field.PROVINCE,
                        Field.STARTS,
                        Field.ENDS,
                        Field.TARGET,
                        Field.INDEX,
                        Field.SAMPLING);
        assertThat(department.plans).isEmpty();
    }

    @Test
    void whatWasTypedBecomesThePlan() {
        SeasonModel model = typed();
        model.field(Field.STARTS).set(" 1/10/2026 ");
        model.field(Field.TARGET).set("87,5");

        model.setUp();

        assertThat(model.faultsProperty().get()).isEmpty();
        assertThat(department.plans).singleElement().satisfies(plan -> {
            assertThat(plan.starts()).isEqualTo(LocalDate.of(2026, 10, 1));
            assertThat(plan.ends()).isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(plan.target()).isEqualTo(new BigDecimal("87.5"));
            assertThat(plan.title()).isEqualTo("SIPAS 2026");
        });
    }

    @Test
    void ruleOfTheSampleThatNobodyKnowsIsRefusedWithItsOwnReasons() {
        SeasonModel model = typed();
        model.field(Field.SAMPLING).set("area/1 communes=6 villages=0 cases=31 of=persons");

        model.setUp();

        assertThat(model.faultsProperty().get()).containsExactly(Field.SAMPLING);
        assertThat(model.ruleFaults()).containsExactly(new RuleReading.Fault(RuleFault.RULE_NUMBER_BAD, "villages"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/11/2026", "29/2/2026", "2026-10-01", "1/13/2026", "0/1/2026", "1/10/26", "1/10", "mai", ""})
    void dayThatIsNoneIsAFault(String day) {
        SeasonModel model = typed();
        model.field(Field.STARTS).set(day);

        model.setUp();

        assertThat(model.faultsProperty().get()).containsExactly(Field.STARTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/10/-2026", "1/10/+12026"})
    void yearHasFourDigitsAndNoSign(String day) {
        SeasonModel model = typed();
        model.field(Field.STARTS).set(day);
        model.field(Field.ENDS).set(day);

        model.setUp();

        assertThat(model.faultsProperty().get()).containsExactly(Field.STARTS, Field.ENDS);
    }

    @Test
    void endBeforeTheStartIsAFaultAndTheSameDayIsNone() {
        SeasonModel model = typed();

        model.field(Field.ENDS).set("30/9/2026");
        model.setUp();
        List<Field> before = model.faultsProperty().get();
        model.field(Field.ENDS).set("01/10/2026");
        model.setUp();

        assertThat(before).containsExactly(Field.ENDS);
        assertThat(model.faultsProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"85", "85,5", "85.25", "0", "100", "100,00"})
    void targetMayHaveACommaOrAPoint(String target) {
        SeasonModel model = typed();
        model.field(Field.TARGET).set(target);

        model.setUp();

        assertThat(model.faultsProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100,01", "101", "-1", "85,", "85,123", "8 5", "85%", "1e1"})
    void targetThatIsNoShareIsAFault(String target) {
        SeasonModel model = typed();
        model.field(Field.TARGET).set(target);

        model.setUp();

        assertThat(model.faultsProperty().get()).containsExactly(Field.TARGET);
    }

    @Test
    void badFormIsAFaultOfItsFieldAndNothingIsWritten() {
        SeasonModel model = typed();
        model.field(Field.FORM).set("hong.xml");

        model.setUp();

        assertThat(model.faultsProperty().get()).containsExactly(Field.FORM);
        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Typing());
        assertThat(department.plans).isEmpty();
    }

    @Test
    void keyShownIsLeftOnlyAtTheSecondTry() {
        SeasonModel model = typed();
        boolean before = model.mayLeave();
        model.setUp();

        boolean first = model.mayLeave();
        boolean warned = model.warnedProperty().get();
        boolean second = model.mayLeave();

        assertThat(before).isTrue();
        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.KeyShown("KEY-1"));
        assertThat(first).isFalse();
        assertThat(warned).isTrue();
        assertThat(second).isTrue();
    }

    @Test
    void keyStaysOnScreenUntilItIsPutAway() {
        SeasonModel model = typed();
        model.setUp();

        model.load();
        Phase read = model.phaseProperty().get();
        model.putAway();

        assertThat(read).isEqualTo(new Phase.KeyShown("KEY-1"));
        assertThat(model.phaseProperty().get()).isInstanceOf(Phase.There.class);
        assertThat(model.titleProperty().get()).isEqualTo("SIPAS 2026");
    }

    @Test
    void keyMadeWhileTheScreenWasLeftAndComeBackToStaysOnScreen() {
        SeasonModel model = typed(lane.worker());

        model.setUp();
        model.load();
        lane.letGo();

        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.KeyShown("KEY-1"));
        assertThat(model.titleProperty().get()).isEqualTo("SIPAS 2026");
    }

    @Test
    void nextKeyIsWarnedOfAnew() {
        SeasonModel model = typed();
        model.setUp();
        model.mayLeave();
        model.putAway();

        model.newKey();

        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.KeyShown("KEY-2"));
        assertThat(model.mayLeave()).isFalse();
    }

    @Test
    void seasonIsSetUpOnceWhilePressedTwice() {
        SeasonModel model = typed(lane.worker());

        model.setUp();
        model.setUp();
        lane.letGo();

        assertThat(department.plans).hasSize(1);
    }

    @Test
    void withoutASeasonThereIsNoNewKey() {
        SeasonModel model = model();

        model.newKey();

        assertThat(department.plans).isEmpty();
    }

    @Test
    void sheetIsSavedOrTheFolderSaidToBeMissing() {
        SeasonModel model = typed();
        model.setUp();

        model.folderProperty().set("/media/khong-co");
        model.print("khoa.txt", "KEY-1");
        SeasonModel.Printed nowhere = model.printedProperty().get();
        model.folderProperty().set("/media/usb");
        model.print("khoa.txt", "KEY-1");
        SeasonModel.Printed there = model.printedProperty().get();
        model.putAway();

        assertThat(nowhere).isEqualTo(new SeasonModel.Printed.NoFolder());
        assertThat(there).isEqualTo(new SeasonModel.Printed.As(Path.of("/media/usb", "khoa.txt")));
        assertThat(model.printedProperty().get()).isEqualTo(new SeasonModel.Printed.No());
    }

    @Test
    void furtherFormStandsInTheSeasonAndIsTypedNoMore() {
        SeasonModel model = there();
        model.nextFormProperty().set("phieu.xml");

        model.addForm();

        assertThat(model.addedProperty().get()).contains(DepartmentPort.Added.DONE);
        assertThat(model.nextFormProperty().get()).isEmpty();
        assertThat(model.phaseProperty().get())
                .isInstanceOfSatisfying(
                        Phase.There.class,
                        there -> assertThat(there.standing().forms())
                                .map(DepartmentPort.FormLine::name)
                                .containsExactly("phieu.xml"));
    }

    @Test
    void sameFormAgainAndABadOneStayTyped() {
        SeasonModel model = there();
        model.nextFormProperty().set("phieu.xml");
        model.addForm();

        model.nextFormProperty().set("phieu.xml");
        model.addForm();
        var same = model.addedProperty().get();
        model.nextFormProperty().set("hong.xml");
        model.addForm();

        assertThat(same).contains(DepartmentPort.Added.SAME);
        assertThat(model.addedProperty().get()).contains(DepartmentPort.Added.BAD);
        assertThat(model.nextFormProperty().get()).isEqualTo("hong.xml");
        assertThat(department.forms).hasSize(1);
    }

    private SeasonModel there() {
        SeasonModel model = typed();
        model.setUp();
        model.putAway();
        return model;
    }

    private SeasonModel model() {
        return new SeasonModel(department, new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}));
    }

    private SeasonModel typed() {
        return typed(new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}));
    }

    private SeasonModel typed(Worker worker) {
        SeasonModel model = new SeasonModel(department, worker);
        model.field(Field.TITLE).set("SIPAS 2026");
        model.field(Field.PROVINCE).set("Đồng Nai");
        model.field(Field.STARTS).set("1/10/2026");
        model.field(Field.ENDS).set("30/11/2026");
        return model;
    }

    @Test
    void earlierSeasonFillsInWhatIsKnownAndARuleThatIsNotStaysAsItWas() {
        SeasonModel model = model();

        model.like(Path.of("/media/usb/2025.sipas.jsonl"));

        assertThat(model.notLikeProperty().get()).isEmpty();
        assertThat(model.field(Field.TITLE).get()).isEqualTo("Đo lường năm 2026");
        assertThat(model.field(Field.STARTS).get()).isEqualTo("01/10/2026");
        assertThat(model.field(Field.TARGET).get()).isEqualTo("86,5");
        assertThat(model.field(Field.INDEX).get()).isEqualTo("mean-of-contents/1+unweighted");
        assertThat(model.field(Field.SAMPLING).get()).isEqualTo(SamplingRule.USUAL);

        model.like(Path.of("/media/usb/thu.txt"));

        assertThat(model.notLikeProperty().get()).isPresent();
        assertThat(model.field(Field.TITLE).get()).isEqualTo("Đo lường năm 2026");
    }
}
