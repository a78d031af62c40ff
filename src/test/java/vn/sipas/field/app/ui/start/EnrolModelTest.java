package vn.sipas.field.app.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.app.desk.NewPerson;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;

class EnrolModelTest {

    private final List<OpenDesk.Earlier> enrolled = new ArrayList<>();

    @Test
    void everyFaultIsToldAtOnceAndNothingIsMade() {
        EnrolModel model = model();
        model.lostProperty().set(true);
        model.seasonProperty().set("Đồng Nai");
        model.passwordProperty().set("short");

        model.make();

        assertThat(model.faultsProperty().get()).containsExactly(EnrolModel.Fault.values());
        assertThat(enrolled).isEmpty();
    }

    @Test
    void theSeasonOfTheOthersIsOfferedAndTheNewcomerIsMade() {
        EnrolModel model = filled("Hoàng Thị Mai");

        model.make();

        assertThat(model.seasonProperty().get()).isEqualTo("dong-nai-2026");
        assertThat(enrolled).containsExactly(new OpenDesk.Earlier.None());
        assertThat(model.passwordProperty().get()).isEmpty();
    }

    @Test
    void somebodyOfTheSameNameMayGoOnFromTheEarlierKey() {
        EnrolModel model = filled("le van dat");
        model.goesOnProperty().set(true);

        model.make();

        assertThat(enrolled)
                .singleElement()
                .isInstanceOfSatisfying(
                        OpenDesk.Earlier.Here.class,
                        here -> assertThat(here.seat().name()).isEqualTo("Lê Văn Đạt"));
    }

    @Test
    void somebodyWhoseMachineIsLostGoesOnFromTheOldCard(@TempDir Path folder) throws IOException {
        Path card = Files.writeString(folder.resolve("cu.sipas-id"), "thẻ");
        EnrolModel model = filled("Hoàng Thị Mai");
        model.lostProperty().set(true);

        model.make();
        List<EnrolModel.Fault> withoutCard = model.faultsProperty().get();
        model.lostCardProperty().set(card.toString());
        model.make();

        assertThat(withoutCard).containsExactly(EnrolModel.Fault.CARD);
        assertThat(enrolled).containsExactly(new OpenDesk.Earlier.Lost(card));
    }

    private EnrolModel filled(String name) {
        EnrolModel model = model();
        model.nameProperty().set(name);
        model.unitProperty().set("Phường Trấn Biên");
        model.passwordProperty().set("mật khẩu dài");
        model.againProperty().set("mật khẩu dài");
        return model;
    }

    private EnrolModel model() {
        EnrolPort port = new EnrolPort() {
            @Override
            public List<Seat> people() {
                return SamplePeople.three().people();
            }

            @Override
            public OpenDesk.Enrolled enrol(NewPerson person, char[] password, OpenDesk.Earlier earlier) {
                enrolled.add(earlier);
                return new OpenDesk.Enrolled.As(SamplePeople.seat("n", person.season(), person.name()));
            }
        };
        EnrolModel model =
                new EnrolModel(port, new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}), _ -> {});
        model.load();
        return model;
    }
}
