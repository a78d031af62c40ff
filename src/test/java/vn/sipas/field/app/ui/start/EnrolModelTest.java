package vn.sipas.field.app.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.NewPerson;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;

class EnrolModelTest {

    private final List<Optional<Seat>> enrolled = new ArrayList<>();

    @Test
    void everyFaultIsToldAtOnceAndNothingIsMade() {
        EnrolModel model = model();
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
        assertThat(enrolled).containsExactly(Optional.empty());
        assertThat(model.passwordProperty().get()).isEmpty();
    }

    @Test
    void somebodyOfTheSameNameMayGoOnFromTheEarlierKey() {
        EnrolModel model = filled("le van dat");
        model.goesOnProperty().set(true);

        model.make();

        assertThat(enrolled.getFirst()).map(Seat::name).contains("Lê Văn Đạt");
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
            public OpenDesk.Enrolled enrol(NewPerson person, char[] password, Optional<Seat> earlier) {
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
