package vn.sipas.field.app.ui.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.sample.SourceModel;
import vn.sipas.field.office.recheck.NextAction.Act;

class RecheckModelTest {

    private static final String THROWN = "48291370546132987041";

    private final FakeRecheck port = new FakeRecheck();
    private final Worker worker = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {
        throw failure;
    });
    private final RecheckModel model = new RecheckModel(port, worker, Locale.of("vi"), _ -> {});

    private void at(Act act) {
        port.act = act;
        model.load();
    }

    private Primary primary() {
        return model.primaryProperty().get().orElseThrow();
    }

    private String said() {
        return model.jobs().newsProperty().get().orElseThrow().fact();
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void everyActHasOneButtonThatCanBePressedAndDoesThatAct(Act act) {
        at(act);

        assertThat(primary().does()).isEqualTo(new Primary.Does.Next(act));
        assertThat(primary().enabled()).isTrue();
        assertThat(primary().words()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"TAKE_FILES", "TAKE_SIGNATURE", "TAKE_CONTACTS", "TAKE_ORIGINALS", "TAKE_LATE_FILES"})
    void filesAreAskedForUnlessTheyAreTyped(Act act) {
        at(act);
        assertThat(primary().ask()).isEqualTo(Primary.Ask.FILES);

        model.files().pathProperty().set(FakeRecheck.STICK);

        assertThat(primary().ask()).isEqualTo(Primary.Ask.NOTHING);
        model.press(List.of());
        assertThat(port.done).containsExactly("take");
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"SEND_POOL", "SEND_DRAW", "SEND_RECHECKS", "SEND_MINUTES"})
    void bookIsCopiedToTheFolderThatWasAskedFor(Act act) {
        at(act);
        assertThat(primary().ask()).isEqualTo(Primary.Ask.FOLDER);

        model.press(List.of(FakeRecheck.STICK));

        assertThat(port.done).containsExactly("send");
        assertThat(said()).contains("so.sipas.jsonl.age");
    }

    @Test
    void folderThatIsNotThereIsSaidAndStaysToBePutRight() {
        at(Act.WITNESS);
        model.files().pathProperty().set("/media/khong-co");

        model.press(List.of());

        assertThat(port.done).isEmpty();
        assertThat(said()).isEqualTo("Không thấy thư mục này.");
        assertThat(model.files().pathProperty().get()).isEqualTo("/media/khong-co");
    }

    @Test
    void listIsSettledOnlyWithADayAndAgreed() {
        at(Act.COMMIT);
        assertThat(primary().words()).isEqualTo("Chốt danh sách 563 phiếu");

        model.press(List.of());
        assertThat(said()).isEqualTo("Chưa có ngày của sự kiện.");
        event();
        model.press(List.of());
        assertThat(said()).isEqualTo("Chưa đánh dấu ô xác nhận.");
        assertThat(port.done).isEmpty();
        model.commit().agreedProperty().set(true);
        model.press(List.of());

        assertThat(port.done).containsExactly("Toàn đợt; Xúc xắc: Hội trường Sở 2026-12-05");
        assertThat(model.commit().agreedProperty().get()).isFalse();
    }

    private void event() {
        SourceModel source = model.commit().source();
        source.sourceKindProperty().set(SourceModel.SourceKind.DICE);
        source.placeProperty().set("Hội trường Sở");
        source.dayProperty().set("05/12/2026");
    }

    @Test
    void listOverOneEnumeratorSaysHowManyFormsItHas() {
        at(Act.COMMIT);
        event();

        model.commit().choose(Optional.of(FakeRecheck.WRITER));

        assertThat(primary().words()).isEqualTo("Chốt danh sách 24 phiếu");
        model.commit().agreedProperty().set(true);
        model.press(List.of());
        assertThat(port.done.getFirst()).startsWith("Điều tra viên " + FakeRecheck.WRITER.person() + "; ");
    }

    @Test
    void anotherListIsSettledWhateverIsNextAndLeadsBackToTheNextStep() {
        at(Act.TAKE_LATE_FILES);
        model.turn(Place.LIST);
        assertThat(primary().does()).isEqualTo(new Primary.Does.Commit());
        event();
        model.commit().choose(Optional.of(FakeRecheck.WRITER));
        model.commit().agreedProperty().set(true);

        model.press(List.of());

        assertThat(port.done).hasSize(1);
        assertThat(model.placeProperty().get()).isEqualTo(Place.STEP);
    }

    @Test
    void drawIsMadeOnceBothTypedTheSameAndAgreed() {
        at(Act.DRAW);
        model.draw().seed().firstProperty().set(THROWN);
        model.draw().seed().secondProperty().set(THROWN.replace("7041", "7046"));
        model.draw().agreedProperty().set(true);

        model.press(List.of());
        assertThat(port.done).isEmpty();
        assertThat(model.draw().agreedProperty().get()).isFalse();
        model.draw().seed().secondProperty().set(THROWN);
        model.press(List.of());
        assertThat(said()).isEqualTo("Chưa đánh dấu ô xác nhận.");
        model.draw().agreedProperty().set(true);
        model.press(List.of());

        assertThat(port.done).containsExactly(THROWN);
        assertThat(model.jobs().newsProperty().get().orElseThrow().tone()).isEqualTo(Tone.DANGER);
    }

    @Test
    void ticketsAndAlarmsLeadBackToTheNextStep() {
        at(Act.WITNESS);

        model.turn(Place.ALARMS);
        assertThat(primary().does()).isEqualTo(new Primary.Does.Back());
        model.press(List.of());

        assertThat(model.placeProperty().get()).isEqualTo(Place.STEP);
        assertThat(primary().does()).isEqualTo(new Primary.Does.Next(Act.WITNESS));
    }

    @Test
    void nobodyLeftToReachLeadsBackToTheNextStep() {
        at(Act.REACH);
        model.press(List.of());
        assertThat(model.placeProperty().get()).isEqualTo(Place.PEOPLE);
        assertThat(primary().does()).isEqualTo(new Primary.Does.Back());

        at(Act.SEND_RECHECKS);

        assertThat(model.placeProperty().get()).isEqualTo(Place.STEP);
    }

    @Test
    void minutesNeedAPlaceAndWhoSigns() {
        at(Act.WRITE_MINUTES);

        model.press(List.of(FakeRecheck.STICK));
        assertThat(port.done).isEmpty();
        assertThat(said()).startsWith("Còn thiếu");
        model.minutes().placeProperty().set("Sở Nội vụ");
        model.minutes().signerProperty().set("Trần Văn Bình, Phó Giám đốc, Sở Nội vụ");
        model.minutes().presentProperty().set("Lê Thị Hoa\n\nPhạm Văn Cường, Hội Cựu chiến binh\n");
        model.press(List.of(FakeRecheck.STICK));

        assertThat(port.done).containsExactly("Sở Nội vụ; Trần Văn Bình; 2");
        assertThat(said()).contains("bien-ban.pdf");
    }

    @Test
    void withoutASeasonTheButtonLeadsToThePack() {
        boolean[] there = {false};
        model.packAt(() -> there[0] = true);
        port.joined = false;
        model.load();

        model.press(List.of());

        assertThat(there[0]).isTrue();
    }
}
