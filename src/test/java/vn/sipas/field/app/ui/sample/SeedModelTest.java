package vn.sipas.field.app.ui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.app.desk.SampleSetUp.Outcome;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.sample.Seed;

class SeedModelTest {

    private final SeedModel model = new SeedModel();

    @ParameterizedTest
    @CsvSource({"48291,4829 1", "4829 1370 5461 3298 7041 99,4829 1370 5461 3298 7041", "4a8-2.9x1,4829 1", "'',''"})
    void digitsAreGroupedAsTheyAreTyped(String typed, String shown) {
        assertThat(SeedModel.grouped(typed)).isEqualTo(shown);
    }

    @Test
    void throwsThatDifferAreToldByTheirPlace() {
        model.firstProperty().set("4829 1370");
        model.secondProperty().set("4829 15");

        assertThat(model.differences()).containsExactly(new SeedModel.Difference(6, '3', '5'));
    }

    @Test
    void numberOfTheNamedLotteryMakesTheWholeSeed() {
        model.numberProperty().set("482913");

        Outcome<Seed> seed =
                model.read(Optional.of(new SeedSource.LotteryDraw("Xổ số Đồng Nai", LocalDate.of(2026, 10, 7))));

        assertThat(seed).isEqualTo(new Outcome.Done<>(new Seed("482913 | Xổ số Đồng Nai 2026-10-07")));
    }

    @Test
    void whereTheCommitmentTellsNoSourceBothAreAsked() {
        model.kindProperty().set(SourceModel.SourceKind.LOTTERY);
        model.numberProperty().set("482913");
        model.nameProperty().set("Xổ số Đồng Nai");
        model.dayProperty().set("7/10/2026");

        assertThat(model.read(Optional.empty()))
                .isEqualTo(new Outcome.Done<>(new Seed("482913 | Xổ số Đồng Nai 2026-10-07")));
    }
}
