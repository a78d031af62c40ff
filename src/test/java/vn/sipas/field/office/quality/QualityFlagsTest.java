package vn.sipas.field.office.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.trust.BookName;

class QualityFlagsTest {

    private static final BookName FIRST = Pool.person(0);

    private static List<QualityCode> lookFirst(QualityFlags flags) {
        return flags.of(FIRST).stream()
                .filter(flag -> flag.level() == Flag.Level.LOOK_FIRST)
                .map(Flag::code)
                .toList();
    }

    private static QualityRow.Filled in(QualityRow.Filled form, long seconds) {
        QualityRow.Timing timing = form.timing();
        return Pool.at(
                form,
                new QualityRow.Timing(
                        timing.started(), timing.ended(), seconds, timing.median(), timing.touched(), false));
    }

    @Test
    void ordinaryWorkIsNotToBeLookedAtFirst() {
        QualityFlags flags = new Pool().flags();

        assertThat(flags.enumerators().values()).noneMatch(QualityFlags::isLookedAtFirst);
    }

    @Test
    void interviewsInATenthOfTheTimeAreFlaggedWithBothTimes() {
        QualityFlags flags = new Pool().change(6, form -> in(form, 60)).flags();

        assertThat(lookFirst(flags)).contains(QualityCode.SHORT);
        Flag flag = flags.of(FIRST).stream()
                .filter(one -> one.code() == QualityCode.SHORT)
                .findFirst()
                .orElseThrow();
        assertThat(flag.value()).isEqualTo(0.3);
        assertThat(flag.pool()).isZero();
        assertThat(flag.cases()).isEqualTo(Pool.FORMS);
        assertThat(flag.rate()).isEqualTo(EnumeratorFlags.FAMILY);
        assertThat(flags.interviews().values().stream()
                        .filter(QualityFlags::isLookedAtFirst)
                        .flatMap(List::stream)
                        .filter(one -> one.code() == QualityCode.SHORT))
                .hasSize(6)
                .allMatch(one -> one.value() == 60 && one.pool() > 900);
    }

    @Test
    void oneFastInterviewIsNoReasonToLookAtItsEnumerator() {
        QualityFlags flags = new Pool().change(1, form -> in(form, 60)).flags();

        assertThat(lookFirst(flags)).isEmpty();
    }

    @Test
    void fastPaceIsSeenThoughTheLaptopLayOpenForLong() {
        QualityFlags flags = new Pool()
                .change(
                        Pool.FORMS,
                        form -> Pool.at(
                                form,
                                new QualityRow.Timing(
                                        form.timing().started(), form.timing().ended(), 1000, 1, 90, false)))
                .flags();

        assertThat(lookFirst(flags)).contains(QualityCode.PACE).doesNotContain(QualityCode.SHORT);
    }

    @Test
    void nightsAndFormsWithoutABreakAreFlagged() {
        OffsetDateTime night = OffsetDateTime.parse("2026-10-09T21:30:00+07:00");
        List<QualityRow> rows = new ArrayList<>();
        QualityFlags flags = new Pool()
                .change(8, form -> {
                    OffsetDateTime started = night.plusMinutes(15L * rows.size());
                    rows.add(form);
                    return Pool.at(form, new QualityRow.Timing(started, started.plusMinutes(14), 840, 9, 90, false));
                })
                .flags();

        assertThat(lookFirst(flags)).contains(QualityCode.NIGHT, QualityCode.SITTING);
    }

    @Test
    void oneAnswerAllAlongAMatrixIsFlaggedWhereOthersDontGiveIt() {
        int[] same = new int[Pool.ITEMS + 2];
        Arrays.fill(same, 4);
        same[Pool.ITEMS] = 1;
        same[Pool.ITEMS + 1] = 2;
        QualityFlags flags = new Pool().change(8, form -> Pool.with(form, same)).flags();

        assertThat(lookFirst(flags)).contains(QualityCode.STRAIGHT);
    }

    @Test
    void manyQuestionsWithoutAnAnswerAreFlagged() {
        QualityFlags flags = new Pool()
                .change(Pool.FORMS, form -> {
                    int[] codes = codes(form);
                    Arrays.fill(codes, 0, 6, -1);
                    return Pool.with(form, codes);
                })
                .flags();

        assertThat(lookFirst(flags)).contains(QualityCode.MISSING);
    }

    @Test
    void anotherAnswerChosenAlwaysIsFlagged() {
        QualityFlags flags = new Pool()
                .change(Pool.FORMS, form -> {
                    int[] codes = codes(form);
                    codes[Pool.ITEMS + 1] = 3;
                    return Pool.with(form, codes);
                })
                .flags();

        assertThat(lookFirst(flags)).contains(QualityCode.OTHER);
    }

    @Test
    void copiesWithinOneEnumeratorAreFlagged() {
        QualityFlags flags = copied(new Pool(), 0).flags();

        assertThat(lookFirst(flags)).contains(QualityCode.ALIKE);
    }

    /** An interview is never held against another person's. */
    @Test
    void sameAnswersWithAnotherEnumeratorAreNothing() {
        QualityFlags flags = copied(new Pool(), 3).flags();

        assertThat(flags.enumerators().values()).noneMatch(QualityFlags::isLookedAtFirst);
        assertThat(flags.interviews().values().stream().flatMap(List::stream))
                .noneMatch(flag -> flag.code() == QualityCode.ALIKE);
    }

    /** The second to the eighth interview of the first enumerator become that of {@code whose} with one answer changed. */
    private static Pool copied(Pool pool, int whose) {
        int[] original = codes((QualityRow.Filled) pool.rows.get(whose * (Pool.FORMS + 2)));
        int[] at = {0};
        return pool.change(8, form -> {
            int[] codes = original.clone();
            codes[at[0]] = 1 + codes[at[0]++] % 5;
            return whose == 0 || at[0] == 1 ? Pool.with(form, codes) : form;
        });
    }

    @Test
    void opinionsFarFromEverybodysAreFlagged() {
        QualityFlags flags = new Pool()
                .change(Pool.FORMS, form -> {
                    int[] codes = codes(form);
                    Arrays.setAll(codes, q -> q < Pool.ITEMS ? Math.max(1, codes[q] - 2) : codes[q]);
                    return Pool.with(form, codes);
                })
                .flags();

        assertThat(lookFirst(flags)).contains(QualityCode.OPINION);
    }

    @Test
    void answersThatHaveNothingToDoWithOneAnotherAreFlagged() {
        SplittableRandom random = new SplittableRandom(7);
        QualityFlags flags = new Pool()
                .change(Pool.FORMS, form -> {
                    int[] codes = codes(form);
                    Arrays.setAll(
                            codes,
                            q -> q < Pool.ITEMS ? Math.clamp(Math.round(3.6 + random.nextGaussian()), 1, 5) : codes[q]);
                    return Pool.with(form, codes);
                })
                .flags();

        assertThat(lookFirst(flags)).contains(QualityCode.SPREAD);
    }

    @Test
    void clockTurnedBackIsNeverMoreThanANote() {
        QualityFlags flags = new Pool()
                .change(
                        Pool.FORMS,
                        form -> Pool.at(
                                form,
                                new QualityRow.Timing(
                                        form.timing().started(), form.timing().ended(), 1000, 10, 90, true)))
                .flags();

        assertThat(lookFirst(flags)).isEmpty();
        assertThat(flags.of(FIRST)).extracting(Flag::code).contains(QualityCode.CLOCK);
    }

    @Test
    void beginningsThatCameToNothingAreFlagged() {
        Pool pool = new Pool();
        for (int i = 0; i < 10; i++) {
            pool.rows.add(new QualityRow.Begun(LeafHash.of(new byte[] {(byte) i}), FIRST, Mode.LAPTOP));
        }

        assertThat(lookFirst(pool.flags())).contains(QualityCode.NOT_FINISHED);
    }

    @Test
    void modesAreNeverMixed() {
        Pool pool = new Pool();
        // On paper typed in, everything takes a tenth of the time: unlike at the laptop, like in its own mode.
        pool.rows.addAll(new Pool(Pool.PEOPLE, 10, Mode.PAPER_ENUMERATOR)
                .rows.stream()
                        .filter(QualityRow.Filled.class::isInstance)
                        .map(QualityRow.Filled.class::cast)
                        .map(form -> in(form, 60))
                        .toList());

        QualityFlags flags = pool.flags();

        assertThat(flags.enumerators().values().stream().flatMap(List::stream))
                .noneMatch(flag -> flag.code() == QualityCode.SHORT);
        assertThat(flags.interviews().values().stream().flatMap(List::stream))
                .noneMatch(flag -> flag.code() == QualityCode.SHORT);
    }

    @Test
    void oneModeWithTooFewOthersRaisesNothingHoweverManyThereAreInAnother() {
        Pool pool = new Pool();
        pool.rows.addAll(new Pool(2, 10, Mode.PHONE).change(10, form -> in(form, 5)).rows);

        assertThat(pool.flags().of(FIRST)).noneMatch(flag -> flag.mode().equals(Optional.of(Mode.PHONE)));
    }

    @Test
    void tinyPoolsRaiseNothing() {
        assertThat(new Pool(4, 7, Mode.LAPTOP)
                        .change(7, form -> in(form, 5))
                        .flags()
                        .enumerators())
                .isEmpty();
        assertThat(new Pool(1, 3, Mode.LAPTOP).change(3, form -> in(form, 5)).flags())
                .isEqualTo(new QualityFlags(Map.of(), Map.of()));
        assertThat(QualityFlags.of(Pool.SHAPE, Stream.of()).interviews()).isEmpty();
    }

    @Test
    void orderAndRepetitionOfRowsMakeNoDifference() {
        Pool pool = copied(new Pool(), 0).change(3, form -> in(form, 60));
        QualityFlags flags = pool.flags();
        List<QualityRow> shuffled = new ArrayList<>(pool.rows);
        shuffled.addAll(pool.rows.subList(0, 50));
        Collections.shuffle(shuffled, new Random(5));

        QualityFlags again = QualityFlags.of(Pool.SHAPE, shuffled.stream());

        assertThat(flags.enumerators()).isNotEmpty();
        assertThat(again).isEqualTo(flags);
        assertThat(List.copyOf(again.interviews().keySet()))
                .isEqualTo(List.copyOf(flags.interviews().keySet()));
    }

    @ParameterizedTest
    @EnumSource(QualityCode.class)
    void everyFlagHasASentenceWithItsNumbersThatAccusesNobody(QualityCode code) {
        for (Flag.Subject subject : Flag.Subject.values()) {
            for (Flag.Level level : Flag.Level.values()) {
                Flag flag = new Flag(code, level, subject, Optional.of(Mode.LAPTOP), 0.25, 0.5, 40, 0.05);

                assertThat(flag.text(Locale.of("vi")))
                        .startsWith(level == Flag.Level.NOTE ? "Dấu hiệu: " : "Nên xem trước: ")
                        .doesNotContain("{")
                        .doesNotContainIgnoringCase("gian lận")
                        .doesNotContainIgnoringCase("bịa")
                        .doesNotContainIgnoringCase("vi phạm");
                assertThat(flag.text(Locale.ENGLISH))
                        .doesNotContain("{")
                        .doesNotContainIgnoringCase("cheat")
                        .doesNotContainIgnoringCase("fraud");
            }
        }
    }

    private static int[] codes(QualityRow.Filled form) {
        int[] codes = new int[form.answers().count()];
        Arrays.setAll(codes, form.answers()::code);
        return codes;
    }
}
