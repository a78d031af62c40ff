package vn.sipas.field.app.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.Work;
import vn.sipas.field.app.ui.Worker;

class SignInModelTest {

    private final List<String> opened = new ArrayList<>();

    @Test
    void wrongPasswordIsSaidAndForgotten() {
        SignInModel model = model(SamplePeople.three());
        model.passwordProperty().set("wrong");

        model.enter();

        assertThat(model.refusedProperty().get()).isPresent();
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(opened).isEmpty();
    }

    @Test
    void anotherPersonStartsWithoutPasswordAndMessage() {
        SignInModel model = model(SamplePeople.three());
        model.passwordProperty().set("wrong");
        model.enter();
        model.passwordProperty().set("half");

        model.move(1);

        assertThat(model.selectedProperty().get()).map(Seat::name).contains("Lê Văn Đạt");
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(model.refusedProperty().get()).isEmpty();
    }

    @Test
    void rightPasswordOpens() {
        SignInModel model = model(SamplePeople.three());
        model.passwordProperty().set("practice");

        model.enter();

        assertThat(opened).containsExactly("Nguyễn Thị Tuyết");
    }

    @Test
    void practiceOnAnEmptyMachineChoosesItsPersonAndLetsThemSignIn() {
        SignInModel model = model(SamplePeople.nobody());

        model.practice();

        assertThat(opened).isEmpty();
        assertThat(model.selectedProperty().get().filter(model::practises)).isPresent();
        assertThat(model.busyProperty().get()).isEqualTo(SignInModel.Busy.NO);
    }

    @Test
    void initialsAreOfTheLastTwoWords() {
        assertThat(SamplePeople.three().people())
                .map(person -> Initials.of(person.name()))
                .containsExactly("TT", "VĐ", "QH");
    }

    @Test
    void formsOnThisMachineOnlyAreToldWithoutAPassword() {
        SignInModel model = model(SamplePeople.three());

        Seat first = model.people().getFirst();

        assertThat(model.work(first)).map(Work::onlyHere).contains(12L);
        assertThat(model.work(first)).flatMap(Work::last).isPresent();
        assertThat(opened).isEmpty();
    }

    private SignInModel model(SignInPort port) {
        Worker worker = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {});
        SignInModel model = new SignInModel(port, worker, person -> opened.add(person.name()));
        model.load();
        return model;
    }
}
