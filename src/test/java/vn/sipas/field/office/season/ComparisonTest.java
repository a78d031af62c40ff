package vn.sipas.field.office.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final int ROUNDS = 2000;
    private static final String FINGERPRINT = "0000 2222 3333 4444 5555 6666 7777 8888";

    @Test
    void drawnGroupsAreAlwaysThreeDifferentOnesRising() {
        rounds(random -> assertThat(Comparison.drawn(random).groups())
                .hasSize(3)
                .doesNotHaveDuplicates()
                .isSorted()
                .allSatisfy(group -> assertThat(group).isBetween(1, 8)));
    }

    @Test
    void everyChoiceOfThreeGroupsIsDrawn() {
        Random random = new Random(41);
        Set<List<Integer>> drawn = new HashSet<>();

        IntStream.range(0, ROUNDS)
                .forEach(_ -> drawn.add(Comparison.drawn(random).groups()));

        assertThat(drawn).hasSize(56);
    }

    @Test
    void groupsAskedAgreeWhateverStandsBetweenTheirDigits() {
        rounds(random -> {
            String fingerprint = fingerprint(random);
            Comparison comparison = Comparison.drawn(random);

            String typed = spaced(wanted(comparison, fingerprint), random);

            assertThat(comparison.agrees(fingerprint, typed)).isTrue();
        });
    }

    @Test
    void oneDigitChangedMissingOrMoreAgreesNever() {
        rounds(random -> {
            String fingerprint = fingerprint(random);
            Comparison comparison = Comparison.drawn(random);
            StringBuilder typed = new StringBuilder(wanted(comparison, fingerprint));
            int at = random.nextInt(typed.length());

            switch (random.nextInt(3)) {
                case 0 -> typed.setCharAt(at, (char) ('0' + (typed.charAt(at) - '0' + 1 + random.nextInt(9)) % 10));
                case 1 -> typed.deleteCharAt(at);
                default -> typed.insert(at, random.nextInt(10));
            }

            assertThat(comparison.agrees(fingerprint, spaced(typed.toString(), random)))
                    .isFalse();
        });
    }

    @Test
    void otherGroupsOfTheSameFingerprintAgreeOnlyIfTheyReadTheSame() {
        rounds(random -> {
            String fingerprint = fingerprint(random);
            Comparison asked = Comparison.drawn(random);
            String other = wanted(Comparison.drawn(random), fingerprint);

            assertThat(asked.agrees(fingerprint, other)).isEqualTo(other.equals(wanted(asked, fingerprint)));
        });
    }

    @Test
    void maskHidesExactlyTheGroupsAsked() {
        rounds(random -> {
            String fingerprint = fingerprint(random);
            Comparison comparison = Comparison.drawn(random);
            String[] shown = comparison.masked(fingerprint).split(" ", -1);
            String[] parts = fingerprint.split(" ", -1);

            assertThat(shown).hasSize(8);
            for (int group = 1; group <= 8; group++) {
                assertThat(shown[group - 1]).isEqualTo(comparison.groups().contains(group) ? "••••" : parts[group - 1]);
            }
        });
    }

    @Test
    void leadingZerosCount() {
        Comparison comparison = new Comparison(List.of(1, 2, 8));

        assertThat(comparison.agrees(FINGERPRINT, "0000 2222 8888")).isTrue();
        assertThat(comparison.agrees(FINGERPRINT, "2222 8888")).isFalse();
    }

    @Test
    void groupsThatAreNoneAreRefused() {
        for (List<Integer> groups : List.of(
                List.of(1, 2),
                List.of(1, 2, 3, 4),
                List.of(0, 1, 2),
                List.of(6, 7, 9),
                List.of(1, 1, 2),
                List.of(3, 2, 1))) {
            assertThatThrownBy(() -> new Comparison(groups)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void rounds(Consumer<Random> round) {
        IntStream.range(0, ROUNDS).forEach(seed -> round.accept(new Random(seed)));
    }

    private static String fingerprint(Random random) {
        return IntStream.range(0, 8)
                .mapToObj(_ -> IntStream.range(0, 4)
                        .mapToObj(_ -> String.valueOf(random.nextInt(10)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    private static String wanted(Comparison comparison, String fingerprint) {
        List<String> parts = Arrays.asList(fingerprint.split(" ", -1));
        return comparison.groups().stream().map(group -> parts.get(group - 1)).collect(Collectors.joining());
    }

    /** Blanks, hard blanks and dashes between some of the digits, before and behind. */
    private static String spaced(String digits, Random random) {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            typed.append(List.of("", " ", "\u00A0", "-", "\t").get(random.nextInt(5)));
            typed.append(digits.charAt(i));
        }
        return typed.append(' ').toString();
    }
}
