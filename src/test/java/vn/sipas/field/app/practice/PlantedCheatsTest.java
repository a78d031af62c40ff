package vn.sipas.field.app.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Merges;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.desk.SignIn;
import vn.sipas.field.app.desk.quality.Quality;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.answers.Questionnaire;
import vn.sipas.field.office.quality.Flag;
import vn.sipas.field.office.quality.FormShape;
import vn.sipas.field.office.quality.QualityCode;
import vn.sipas.field.office.quality.QualityFlags;
import vn.sipas.field.office.quality.QualityRow;
import vn.sipas.field.office.quality.RowSummary;
import vn.sipas.field.office.quality.SimulatedSeason;
import vn.sipas.field.survey.form.FormFile;

/** Practice seasons through the real engine, merged by the department: who cheats is seen, and nobody else. */
class PlantedCheatsTest {

    private static final int ENUMERATORS = 8;
    private static final int INTERVIEWS = 15 * ENUMERATORS;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void honestSeasonOfTheShippedFormRaisesNoLookFirstAndIsLikeTheSimulatedOnes() {
        Questionnaire form = Questionnaire.of(Practice.shippedForm(), "vi");
        PracticeSeason season = season(Practice.shippedForm(), Optional.empty());

        Quality.Found found = found(season);

        assertThat(found.compared()).isGreaterThan(INTERVIEWS * 9 / 10);
        assertThat(lookedAtFirst(found)).isEmpty();
        RowSummary held = RowSummary.of(FormShape.of(form.questions()), rows().stream());
        SimulatedSeason.Honest same = new SimulatedSeason.Honest(0, 0, 0, ENUMERATORS, ENUMERATORS);
        SimulatedSeason simulated = new SimulatedSeason(form, same, 1);
        RowSummary made = RowSummary.of(simulated.shape(), simulated.rows());
        assertThat(made.measure(QualityCode.OPINION)).isCloseTo(held.measure(QualityCode.OPINION), within(0.06));
        assertThat(made.scatter(QualityCode.OPINION)).isCloseTo(held.scatter(QualityCode.OPINION), within(0.06));
        assertThat(made.measure(QualityCode.SPREAD)).isCloseTo(held.measure(QualityCode.SPREAD), within(0.08));
        assertThat(made.measure(QualityCode.MISSING)).isCloseTo(held.measure(QualityCode.MISSING), within(0.06));
        assertThat(made.own()).isCloseTo(held.own(), within(0.05));
        assertThat(made.others()).isCloseTo(held.others(), within(0.05));
        assertThat(made.duration()).isCloseTo(held.duration(), within(held.duration() * 0.2));
    }

    @Test
    void copiesAreSeenByTheirLikeness() {
        assertThat(seen(Cheat.COPY, 60)).contains(QualityCode.ALIKE);
    }

    @Test
    void hasteIsSeenByTimeAndPace() {
        assertThat(seen(Cheat.SPEED, 50)).contains(QualityCode.SHORT);
    }

    @Test
    void formsMadeUpInTheEveningAreSeenByTheHourAndTheSitting() {
        assertThat(seen(Cheat.INVENT, 60)).contains(QualityCode.NIGHT, QualityCode.SITTING);
    }

    @Test
    void peopleGivenUpAreSeenByTheBeginningsLeft() {
        assertThat(seen(Cheat.DROP, 50)).contains(QualityCode.NOT_FINISHED);
    }

    @Test
    void sameSeedGivesTheSameCheats() {
        Cheats all = new Cheats(List.of(Cheat.values()), 80);

        assertThat(times("one", all)).hasSizeGreaterThan(10).isEqualTo(times("two", all));
    }

    private List<QualityRow.Timing> times(String name, Cheats cheats) {
        PracticePlan plan =
                new PracticePlan(folder.resolve(name), 16, 2, 1, 3, ShortForm.open(), 9, Optional.of(cheats));
        PracticeSeason season = new Practice(field(), plan, _ -> {}).layOut();
        try (Desk desk = department(name)) {
            season.files().stream().skip(1).forEach(file -> desk.merges().merge(file));
            return desk.quality().rows(desk.fieldwork().form()).stream()
                    .filter(QualityRow.Filled.class::isInstance)
                    .map(row -> ((QualityRow.Filled) row).timing())
                    .sorted(Comparator.comparing(QualityRow.Timing::started))
                    .toList();
        }
    }

    /** What is to be looked at first in the work of the one who cheats; nobody else is. */
    private List<QualityCode> seen(Cheat cheat, int percent) {
        PracticeSeason season = season(ShortForm.open(), Optional.of(new Cheats(List.of(cheat), percent)));
        PracticeSeason.Cheater cheater = season.cheater().orElseThrow();
        Quality.Found found = found(season);

        assertThat(cheater.forms()).containsOnlyKeys(cheat);
        assertThat(lookedAtFirst(found)).containsExactly(cheater.book());
        return found.flags().of(cheater.book()).stream()
                .filter(flag -> flag.level() == Flag.Level.LOOK_FIRST)
                .map(Flag::code)
                .toList();
    }

    private static List<BookName> lookedAtFirst(Quality.Found found) {
        return found.people().stream()
                .filter(member -> QualityFlags.isLookedAtFirst(member.flags()))
                .map(Quality.Member::book)
                .toList();
    }

    private PracticeSeason season(FormFile form, Optional<Cheats> cheats) {
        PracticePlan plan = new PracticePlan(folder.resolve("p"), INTERVIEWS, ENUMERATORS, 3, 3, form, 4, cheats);
        return new Practice(field(), plan, _ -> {}).layOut();
    }

    private Quality.Found found(PracticeSeason season) {
        try (Desk desk = department("p")) {
            season.files().stream()
                    .skip(1)
                    .forEach(file -> assertThat(desk.merges().merge(file)).isInstanceOf(Merges.Merged.Done.class));
            Quality.Found found = desk.quality()
                    .flags(desk.fieldwork().form(), Locale.of("vi"), _ -> {})
                    .orElseThrow();
            return found;
        }
    }

    private List<QualityRow> rows() {
        try (Desk desk = department("p")) {
            return desk.quality().rows(desk.fieldwork().form());
        }
    }

    private Desk department(String season) {
        SignIn signIn =
                field().signIn(folder.resolve(season).resolve("department"), PracticePlan.PASSWORD.toCharArray());
        return ((SignIn.In) signIn).desk();
    }

    private Field field() {
        SecureRandom random = new SecureRandom();
        return new Field(
                new Settings(folder, Locale.of("vi")),
                Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")),
                random,
                random,
                Stores.CHEAP);
    }
}
