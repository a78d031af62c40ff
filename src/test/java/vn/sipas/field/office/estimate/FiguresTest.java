package vn.sipas.field.office.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.sipas.field.office.estimate.Publication.Remark;
import vn.sipas.field.office.estimate.Publication.Shown;
import vn.sipas.field.office.estimate.Publication.Withheld;
import vn.sipas.field.office.estimate.design.Design;
import vn.sipas.field.office.estimate.design.Sum;

/** Arithmetic that needs no design. */
class FiguresTest {

    private static final Offset<Double> CLOSE = within(1e-14);

    @Test
    void quantilesAreThoseOfR() {
        // qt(.975, 1); qt(.975, 7); qt(.995, 25.5); qbeta(.975, 40.3, 2.2)
        assertThat(Quantiles.upperT(0.025, 1)).isEqualTo(12.706204736174694, within(1e-13));
        assertThat(Quantiles.upperT(0.025, 7)).isEqualTo(2.3646242515927844, CLOSE);
        assertThat(Quantiles.upperT(0.005, 25.5)).isEqualTo(2.7829835308106556, CLOSE);
        assertThat(Quantiles.beta(0.975, 40.3, 2.2)).isEqualTo(0.9925094676833922, CLOSE);
        assertThat(Quantiles.beta(0.025, 0, 5)).isZero();
        assertThat(Quantiles.beta(0.975, 5, 0)).isEqualTo(1);
    }

    @Test
    void holmIsThatOfR() {
        // p.adjust(c(0.01, 0.04, 0.03, 0.005, NA), "holm")
        assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005, Double.NaN}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02, Double.NaN}, within(1e-15));
    }

    @Test
    void kishEffectOfUnequalWeights() {
        // 12*sum(d$w^2)/sum(d$w)^2
        assertThat(Kish.effect(Fixtures.WEIGHT)).isEqualTo(1.1185185185185185, CLOSE);
        assertThat(Kish.effect(new double[] {2, 2, 0})).isEqualTo(1);
    }

    @Test
    void aShareThatHardlyVariesHasANarrowIntervalAndNoEndlessComputation() {
        Estimate share = new Estimate(0.9, 1e-17, 100, 1000, 0.09, new Design.Span(100, 1));

        Interval interval = KornGraubard.of(share, 0.95).orElseThrow().interval();

        assertThat(interval.low()).isEqualTo(0.9, within(1e-6));
        assertThat(interval.high()).isEqualTo(0.9, within(1e-6));
    }

    @Test
    void sumKeepsWhatRoundingWouldLose() {
        assertThat(Sum.of(new double[] {1, 1e100, 1, -1e100})).isEqualTo(2);
    }

    @Test
    void agreementOfYesAndNo() {
        Agreement agreement = Agreement.ofYesNo(80, 5, 3, 12);

        assertThat(agreement.grossDifferenceRate()).isEqualTo(0.08, CLOSE);
        assertThat(agreement.netDifferenceRate(0)).isEqualTo(-0.02, CLOSE);
        assertThat(agreement.inconsistency().orElseThrow()).isEqualTo(0.29739777, within(5e-9));
        assertThat(agreement.kappa().orElseThrow()).isEqualTo(1 - 0.29739777, within(5e-9));
        assertThat(agreement.band()).isEqualTo(Agreement.Band.MODERATE);
        assertThat(Agreement.ofYesNo(300, 12, 20, 68).inconsistency().orElseThrow())
                .isEqualTo(0.24096386, within(5e-9));
    }

    @Test
    void agreementOfThreeAnswersByHand() {
        // Alike 0.71; by chance (50·45 + 30·35 + 20·20)/100² = 0.37; κ = 0.34/0.63.
        Agreement agreement = Agreement.of(new long[][] {{38, 8, 4}, {5, 21, 4}, {2, 6, 12}});

        assertThat(agreement.grossDifferenceRate()).isEqualTo(0.29, CLOSE);
        assertThat(agreement.kappa().orElseThrow()).isEqualTo((0.71 - 0.37) / 0.63, CLOSE);
        assertThat(agreement.inconsistency().orElseThrow()).isEqualTo(0.29 / 0.63, CLOSE);
    }

    @Test
    void whereEverybodyAlwaysSaysTheSameThereIsNoIndex() {
        assertThat(Agreement.ofYesNo(50, 0, 0, 0).inconsistency()).isEmpty();
        assertThat(Agreement.ofYesNo(50, 0, 0, 0).band()).isEqualTo(Agreement.Band.LOW);
    }

    @Test
    void differenceOfTwoSeasonsAddsVariances() {
        Difference difference = Difference.ofIndependent(share(0.86, 0.03, 500, 20), share(0.84, 0.04, 400, 10));

        assertThat(difference.standardError()).isEqualTo(0.05, CLOSE);
        // Satterthwaite: 0.0025² / (0.0009²/20 + 0.0016²/10)
        assertThat(difference.degrees()).isEqualTo(6.25e-6 / (8.1e-7 / 20 + 2.56e-6 / 10), within(1e-9));
        assertThat(difference.probability().orElseThrow()).isBetween(0.5, 0.9);
    }

    @Test
    void differenceWithoutDegreesHasNoProbability() {
        Difference difference = Difference.ofIndependent(share(0.86, 0.03, 500, 20), share(0.84, 0.04, 400, 0));

        assertThat(difference.probability()).isEmpty();
        assertThat(difference.interval(0.95)).isEmpty();
    }

    @Test
    void rankingSaysWhichCannotBeToldApart() {
        Estimator estimator = new Estimator(Fixtures.stratified());
        int[] tripled = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
        double[] far = {4.9, 5, 5, 4.9, 5, 5, 1, 1.1, 1, 1, 1.1, 1};
        List<Statistic> apart = estimator.means(far, Domains.of(tripled, 2)).stream()
                .flatMap(Optional::stream)
                .toList();
        List<Statistic> near = estimator.means(Fixtures.SATISFIED, Domains.of(Fixtures.MEN, 2)).stream()
                .flatMap(Optional::stream)
                .toList();

        assertThat(Ranking.of(estimator, apart, 0.05).apart(0, 1)).isTrue();
        assertThat(Ranking.of(estimator, near, 0.05).notApart(1)).containsExactly(0);
    }

    @Test
    void shareThatIsSureIsPublished() {
        assertThat(Publication.of(share(0.85, 0.02, 560, 15), Shown.BOTH)).isEqualTo(publication(List.of(), List.of()));
    }

    @Test
    void shareIsWithheldByEachRule() {
        assertThat(Publication.of(share(0.5, 0.05, 29, 20), Shown.SHARE).withheld())
                .contains(Withheld.FEW_CASES, Withheld.FEW_EFFECTIVE_CASES);
        assertThat(Publication.of(share(0.5, 0.1, 200, 20), Shown.SHARE).withheld())
                .contains(Withheld.FEW_EFFECTIVE_CASES, Withheld.WIDE_INTERVAL);
        assertThat(Publication.of(share(0.06, 0.02, 200, 20), Shown.SHARE).withheld())
                .containsExactly(Withheld.WIDE_TO_SHARE);
        assertThat(Publication.of(share(0.5, 0.01, 5000, 0), Shown.SHARE).withheld())
                .containsExactly(Withheld.NO_INTERVAL);
    }

    @Test
    void unreliableComplementIsARemarkUnlessItIsShown() {
        Estimate share = share(0.94, 0.02, 200, 20);

        assertThat(Publication.of(share, Shown.SHARE))
                .isEqualTo(publication(List.of(), List.of(Remark.COMPLEMENT_UNRELIABLE)));
        assertThat(Publication.of(share, Shown.BOTH))
                .isEqualTo(publication(List.of(Withheld.WIDE_TO_COMPLEMENT), List.of()));
    }

    @Test
    void fewDegreesAndEqualAnswersAreRemarks() {
        assertThat(Publication.of(share(0.85, 0.015, 600, 7), Shown.SHARE).remarks())
                .containsExactly(Remark.FEW_DEGREES);
        assertThat(Publication.of(share(1, 0, 100, 20), Shown.SHARE))
                .isEqualTo(publication(List.of(), List.of(Remark.ALL_ALIKE)));
    }

    @Test
    void everybodySatisfiedStillHasALowerLimit() {
        // The exact limit of Clopper and Pearson: qbeta(.025, 31, 1) = .025^(1/31)
        KornGraubard limits = KornGraubard.of(share(1, 0, 31, 5), 0.95).orElseThrow();

        assertThat(limits.interval().low()).isEqualTo(Math.pow(0.025, 1 / 31.0), within(1e-13));
        assertThat(limits.interval().high()).isEqualTo(1);
    }

    private static Publication publication(List<Withheld> withheld, List<Remark> remarks) {
        return new Publication(Set.copyOf(withheld), Set.copyOf(remarks));
    }

    private static Estimate share(double p, double error, int cases, int degrees) {
        double spread = p * (1 - p) * cases / (cases - 1.0);
        return new Estimate(p, error, cases, cases * 100.0, spread, new Design.Span(degrees + 3, 3));
    }
}
