package vn.sipas.field.survey.sample.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final Map<String, Long> THREE = Map.of("25195", 100L, "25196", 400L, "25197", 900L);

    @Test
    void proportionalEqualAndRoot() {
        assertThat(Allocation.of(AllocationMethod.PROPORTIONAL, THREE, 140, 0))
                .containsExactly(Map.entry("25195", 10L), Map.entry("25196", 40L), Map.entry("25197", 90L));
        assertThat(Allocation.of(AllocationMethod.EQUAL, THREE, 141, 0).values())
                .containsExactly(47L, 47L, 47L);
        assertThat(Allocation.of(AllocationMethod.ROOT, THREE, 60, 0).values()).containsExactly(10L, 20L, 30L);
    }

    @Test
    void neymanWeighsSizesByDeviations() {
        Map<String, Long> deviations = Map.of("25195", 450_000L, "25196", 300_000L, "25197", 200_000L);

        assertThat(Allocation.neyman(THREE, deviations, 69, 0).values()).containsExactly(9L, 24L, 36L);
    }

    @Test
    void equalRemaindersGoToTheFirstByBytes() {
        Map<String, Long> same = Map.of("Đồng", 50L, "a", 50L, "Z", 50L, "😀", 50L);

        assertThat(Allocation.of(AllocationMethod.EQUAL, same, 10, 0))
                .containsExactly(Map.entry("Z", 3L), Map.entry("a", 3L), Map.entry("Đồng", 2L), Map.entry("😀", 2L));
    }

    @Test
    void whatASmallStratumCannotGiveTheOthersGive() {
        assertThat(Allocation.of(AllocationMethod.EQUAL, Map.of("a", 5L, "b", 100L, "c", 100L), 45, 0)
                        .values())
                .containsExactly(5L, 20L, 20L);
    }

    @Test
    void leastIsTakenFromTheOthers() {
        assertThat(Allocation.of(AllocationMethod.PROPORTIONAL, Map.of("a", 1L, "b", 10L, "c", 989L), 100, 5)
                        .values())
                .containsExactly(1L, 5L, 94L);
    }

    @Test
    void strataWithoutDeviationAreUsedOnceTheOthersAreEmpty() {
        assertThat(Allocation.neyman(Map.of("a", 10L, "b", 30L, "c", 60L), Map.of("a", 1L), 40, 0)
                        .values())
                .containsExactly(10L, 10L, 20L);
    }

    @Test
    void sharesAlwaysAddUpWithinTheirLimitsAndFollowTheirWeights() {
        Random random = new Random(2026);
        for (int round = 0; round < 3000; round++) {
            Map<String, Long> sizes = new HashMap<>();
            Map<String, Long> deviations = new HashMap<>();
            int strata = 1 + random.nextInt(12);
            for (int i = 0; i < strata; i++) {
                String name = Integer.toString(random.nextInt(100));
                sizes.put(name, random.nextBoolean() ? random.nextLong(6) : random.nextLong(5_000));
                deviations.put(name, random.nextLong(4));
            }
            int least = random.nextInt(5);
            Allocation.Limits limits = Allocation.Limits.of(sizes, least);
            long n = limits.least() + random.nextLong(limits.most() - limits.least() + 1);
            for (AllocationMethod method : AllocationMethod.values()) {
                Map<String, Long> shares = method == AllocationMethod.NEYMAN
                        ? Allocation.neyman(sizes, deviations, n, least)
                        : Allocation.of(method, sizes, n, least);

                assertThat(shares.keySet()).isEqualTo(sizes.keySet());
                assertThat(shares.values().stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(n);
                shares.forEach((name, share) -> assertThat(share)
                        .isBetween(Math.min(least, sizes.getOrDefault(name, 0L)), sizes.getOrDefault(name, 0L)));
                if (method == AllocationMethod.EQUAL) {
                    assertSpread(sizes, shares, least);
                }
            }
        }
    }

    /** Equal shares differ by more than one only where a stratum is full or at its least. */
    private static void assertSpread(Map<String, Long> sizes, Map<String, Long> shares, int least) {
        long highest = shares.entrySet().stream()
                .filter(share -> share.getValue() > least)
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
        shares.forEach((name, share) -> assertThat(share >= highest - 1 || share.equals(sizes.get(name)))
                .isTrue());
    }

    @Test
    void moreThanThereAreOrLessThanTheLeastIsRefused() {
        assertThatThrownBy(() -> Allocation.of(AllocationMethod.EQUAL, THREE, 1401, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.of(AllocationMethod.EQUAL, THREE, 5, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
