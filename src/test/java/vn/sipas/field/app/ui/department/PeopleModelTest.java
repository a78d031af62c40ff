package vn.sipas.field.app.ui.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.department.PeopleModel.News;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.batch.Part;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.store.Store;

class PeopleModelTest {

    private static final String AN = "Nguyễn Văn An";

    private final FakeDepartment department = new FakeDepartment();

    @Test
    void cardTakenInStandsInTheListAndIsStillToBeCompared() {
        PeopleModel model = model();
        model.cardProperty().set("an.sipas-id");

        model.take(List.of("an.sipas-id"));

        assertThat(model.newsProperty().get()).isEqualTo(new News.Taken(AN));
        assertThat(model.cardProperty().get()).isEmpty();
        assertThat(model.countProperty().get()).isEqualTo(1);
        assertThat(PeopleModel.open(model.peopleProperty().get())).isEqualTo(1);
    }

    @Test
    void missingCardIsSaidAndStaysTyped() {
        PeopleModel model = model();
        model.cardProperty().set("khong-co");

        model.take(List.of("khong-co"));

        assertThat(model.newsProperty().get()).isEqualTo(new News.NoFile());
        assertThat(model.cardProperty().get()).isEqualTo("khong-co");
    }

    @Test
    void refusedCardIsSaidThoughTheNextOneIsTakenIn() {
        PeopleModel model = model();

        model.take(List.of("la.sipas-id", "an.sipas-id", "binh.sipas-id"));

        assertThat(model.newsProperty().get()).isEqualTo(new News.Refused(Refusal.of(DeskFault.CARD_OTHER_SEASON)));
        assertThat(model.peopleProperty().get().members())
                .map(Department.Member::name)
                .containsExactly(AN, "Trần Thị Bình");
    }

    @Test
    void cardsBeforeAFailureOfTheMachineStandInTheList() {
        PeopleModel model = model();

        model.take(List.of("an.sipas-id", "dia-hong.sipas-id"));

        assertThat(model.countProperty().get()).isEqualTo(1);
    }

    @Test
    void noFileChosenSaysNothing() {
        PeopleModel model = model();

        model.take(List.of());

        assertThat(model.newsProperty().get()).isEqualTo(new News.None());
    }

    @Test
    void comparisonWaitsForTwelveDigits() {
        PeopleModel model = model();
        Department.Member an = taken(model);

        model.compare(an, "2222 5555 888");
        List<String> before = List.copyOf(department.compared);
        model.compare(an, "2222 5555 8888");

        assertThat(before).isEmpty();
        assertThat(department.compared).containsExactly("2222 5555 8888");
    }

    @Test
    void agreementIsSaidAndThePeopleReadAnew() {
        PeopleModel model = model();
        Department.Member an = taken(model);
        int before = department.readings;

        model.compare(an, "2222 5555 8888");

        assertThat(model.newsProperty().get()).isEqualTo(new News.Compared(AN));
        assertThat(department.readings).isEqualTo(before + 1);
    }

    @Test
    void differenceIsSaidAndWhatWasTypedStays() {
        PeopleModel model = model();
        Department.Member an = taken(model);
        int before = department.readings;

        model.compare(an, "2222 5555 8889");

        assertThat(model.newsProperty().get()).isEqualTo(new News.Differs(AN));
        assertThat(department.readings).isEqualTo(before);
    }

    @Test
    void refusedRosterSaysWhoIsNotCompared() {
        PeopleModel model = model();
        taken(model);

        model.publish();

        assertThat(model.newsProperty().get()).isEqualTo(new News.Refused(Refusal.of(DeskFault.NOT_COMPARED, AN)));
    }

    @Test
    void personRemovedIsInTheListNoMoreAndTheRosterIsWritten() {
        PeopleModel model = model();
        Department.Member an = taken(model);

        model.remove(an);
        News removed = model.newsProperty().get();
        model.publish();

        assertThat(removed).isEqualTo(new News.Removed(AN));
        assertThat(model.countProperty().get()).isZero();
        assertThat(model.newsProperty().get()).isEqualTo(new News.Listed(4));
    }

    @Test
    void packThatWasWrittenIsNamedWithTheDiskItLiesOn(@TempDir Path folder) {
        try (Store store = Stores.create(folder.resolve("store"), 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 1);
            Export.Outcome outcome = Export.write(folder.resolve("out"), Part.whole(own.book()), _ -> {});
            department.copied = Optional.of(new Copying.Copied.Written(outcome, true));
            String name =
                    Stores.files(folder.resolve("out")).getFirst().getFileName().toString();

            assertThat(exported("/media/usb")).isEqualTo(new News.Exported(name, true));

            PeopleModel model = model();
            model.take(List.of("an.sipas-id"));
            model.giveBack(model.peopleProperty().get().members().getFirst(), "/media/usb");
            assertThat(model.newsProperty().get()).isEqualTo(new News.GivenBack(name, AN));
        }
    }

    @Test
    void stickThatIsNotToBeReliedOnIsSaid() {
        department.copied = Optional.of(FakeDepartment.notReadBack());

        assertThat(exported("/media/usb")).isEqualTo(new News.NotReadBack("x.sipas.jsonl"));
    }

    @Test
    void packThatWasRefusedSaysWhy() {
        department.copied = Optional.of(new Copying.Copied.Refused(Refusal.of(DeskFault.NO_RECIPIENT)));

        assertThat(exported("/media/usb")).isEqualTo(new News.Refused(Refusal.of(DeskFault.NO_RECIPIENT)));
    }

    @Test
    void folderThatIsNotThereIsSaid() {
        assertThat(exported("/media/khong-co")).isEqualTo(new News.NoFolder());
    }

    private News exported(String folder) {
        PeopleModel model = model();
        model.folderProperty().set(folder);
        model.export();
        return model.newsProperty().get();
    }

    private static Department.Member taken(PeopleModel model) {
        model.take(List.of("an.sipas-id"));
        return model.peopleProperty().get().members().getFirst();
    }

    private PeopleModel model() {
        return new PeopleModel(department, new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}));
    }
}
