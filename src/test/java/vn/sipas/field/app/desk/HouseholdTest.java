package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.survey.interview.Entry;
import vn.sipas.field.survey.interview.Household;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.draw.AdultChoice;

/** A frame of households: the draw says which adult is asked. */
class HouseholdTest {

    private static final Seed SEED = new Seed("482913 | Xổ số Đồng Nai 2026-10-07");
    private static final Entry ANSWERS = new Entry(Map.of("A1", new AnswerValue.Text("nhanh")), Map.of());

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private DrawnSeason season;

    @BeforeEach
    void begin() throws IOException {
        season = new DrawnSeason(folder, "list/1 cases=3 reserves=3 by=proportional of=households cap=4");
    }

    @AfterEach
    void close() {
        season.close();
    }

    private Fieldwork work() {
        return season.enumerator.fieldwork();
    }

    private CaseId first() {
        return work().cases().getFirst().listed().id();
    }

    private InterviewBody body(CaseId id) {
        return ((BookRecord.Interview)
                        work().standing(id).interview().orElseThrow().content())
                .body();
    }

    @Test
    void householdIsNotEnteredWithoutItsNumberOfAdults() {
        for (Optional<Integer> wrong : List.of(Optional.<Integer>empty(), Optional.of(0), Optional.of(100))) {
            assertThat(work().enter(first(), Mode.LAPTOP, wrong, ANSWERS))
                    .isEqualTo(new Fieldwork.Entered.NotOpen(Refusal.of(DeskFault.ADULTS_MISSING, first().text())));
        }
    }

    @Test
    void numberAndTheDrawsChoiceStandInTheRecord() {
        CaseId id = first();

        assertThat(work().enter(id, Mode.LAPTOP, Optional.of(5), ANSWERS))
                .isInstanceOf(Fieldwork.Entered.Finished.class);

        int asked = AdultChoice.of(SEED, id.text(), 5).ordinal();
        assertThat(body(id).comments()).containsEntry("_adults", "5").containsEntry("_adult", Integer.toString(asked));
        assertThat(Household.of(body(id))).contains(new Household(5, asked));
    }

    @Test
    void draftOpenedAgainAndACorrectionKeepTheNumber() {
        CaseId id = first();
        Household household =
                work().begin(id, Mode.LAPTOP, Optional.of(3)).household().orElseThrow();
        Visit again = work().resume(work().drafts().getFirst()).visit();
        assertThat(again.household()).contains(household);
        again.giveUp("begun-in-error", Optional.of("nhầm số người"));

        work().enter(id, Mode.LAPTOP, Optional.of(4), ANSWERS);
        Visit correction = work().correct(id, "bấm nhầm");
        assertThat(correction.household()).isEqualTo(Household.of(body(id)));
        assertThat(household.adults()).isEqualTo(3);
        assertThat(correction.household().orElseThrow().adults()).isEqualTo(4);
    }

    @Test
    void startingOverLeavesTheFirstNumberInTheBook() {
        CaseId id = first();
        Visit visit = work().begin(id, Mode.LAPTOP, Optional.of(3));
        int asked = visit.household().orElseThrow().asked();

        visit.giveUp("begun-in-error", Optional.of("nhầm số người"));

        assertThat(season.voids(id)).containsExactly("nhầm số người · adults=3 adult=" + asked);
    }

    @Test
    void oneAdultAnswersForAllOfThemUpToTheCap() throws IOException {
        List<CaseId> cases =
                work().cases().stream().map(row -> row.listed().id()).toList();
        work().enter(cases.get(0), Mode.LAPTOP, Optional.of(3), ANSWERS);
        work().enter(cases.get(1), Mode.LAPTOP, Optional.of(9), ANSWERS);
        season.handOver(season.enumerator, season.department);
        Path file = folder.resolve("data.csv");

        season.department.dataExport().export(file, Optional.empty(), Locale.ENGLISH, _ -> {});

        // 30 households are listed and 3 drawn: each stands for 10, and the one asked for 3 adults, or for no more than
        // 4.
        List<String> lines = Files.readAllLines(file);
        int weight = List.of(lines.getFirst().split(",", -1)).indexOf("weight");
        assertThat(lines.subList(1, lines.size()))
                .extracting(line -> Double.parseDouble(line.split(",", -1)[weight]))
                .containsExactlyInAnyOrder(30.0, 40.0);
    }
}
