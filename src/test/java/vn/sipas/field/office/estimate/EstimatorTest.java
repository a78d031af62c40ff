package vn.sipas.field.office.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.sipas.field.office.estimate.design.Design;
import vn.sipas.field.office.estimate.design.DesignPlan;
import vn.sipas.field.office.estimate.design.Margin;

/** Numbers of R's survey 4.1 for the sample of {@link Fixtures}, each with the call that made it. */
class EstimatorTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    private static final Margin MEN = new Margin(Fixtures.MEN, new double[] {100, 90});
    private static final Margin AGE = new Margin(Fixtures.AGE, new double[] {70, 60, 60});

    @Test
    void meanWithItsErrorLimitsAndDesignEffect() {
        // m <- svymean(~y, s, deff=TRUE); SE(m); confint(m, df=degf(s)); deff(m); deff(svymean(~y, s, deff="replace"))
        Estimate mean = mean(Fixtures.stratified());

        assertThat(mean.value()).isEqualTo(3.311111111111111, CLOSE);
        assertThat(mean.standardError()).isEqualTo(0.4213829649016226, CLOSE);
        assertThat(mean.degrees()).isEqualTo(4);
        assertThat(mean.interval(0.95).orElseThrow().low()).isEqualTo(2.1411644407962673, CLOSE);
        assertThat(mean.interval(0.95).orElseThrow().high()).isEqualTo(4.481057781425955, CLOSE);
        assertThat(mean.effectWithoutReplacement().orElseThrow()).isEqualTo(1.423734464948978, CLOSE);
        assertThat(mean.effect().orElseThrow()).isEqualTo(1.3288188339523797, CLOSE);
    }

    @Test
    void finitePopulationsAtBothStages() {
        // svymean(~y, t); svytotal(~y, t); svyratio(~y, ~x, t)
        Estimator estimator = new Estimator(Fixtures.twoStages());

        assertThat(error(estimator.mean(Fixtures.Y))).isEqualTo(0.40714075859936133, CLOSE);
        assertThat(error(estimator.total(Fixtures.Y))).isEqualTo(62.7102125460898, CLOSE);
        assertThat(error(estimator.ratio(Fixtures.Y, Fixtures.X))).isEqualTo(0.031804829533486186, CLOSE);
    }

    @Test
    void domainsKeepAllVillages() {
        // b <- svyby(~y, ~nam, s, svymean); b$y; b$se
        List<Optional<Statistic>> means =
                new Estimator(Fixtures.stratified()).means(Fixtures.Y, Domains.of(Fixtures.MEN, 2));

        assertThat(means.get(0).orElseThrow().value()).isEqualTo(3.022727272727273, CLOSE);
        assertThat(error(means.get(0))).isEqualTo(0.6270822836152775, CLOSE);
        assertThat(error(means.get(1))).isEqualTo(0.3922660392361311, CLOSE);
    }

    @Test
    void postStratified() {
        // svymean(~y, postStratify(s, ~nam, data.frame(nam=0:1, Freq=c(100,90))))
        Estimate mean = mean(Fixtures.design(Fixtures.stratified().postStratified(MEN)));

        assertThat(mean.value()).isEqualTo(3.2899937591013106, CLOSE);
        assertThat(mean.standardError()).isEqualTo(0.4288393383246462, CLOSE);
    }

    @Test
    void raked() {
        // rk <- rake(s, list(~nam, ~tuoi), list(data.frame(nam=0:1, Freq=c(100,90)),
        //   data.frame(tuoi=0:2, Freq=c(70,60,60))), control=list(maxit=200, epsilon=1e-12)); svymean(~y, rk);
        // weights(rk)
        Design raked = Fixtures.design(Fixtures.stratified().raked(List.of(MEN, AGE)));

        assertThat(mean(raked).value()).isEqualTo(3.338633522591655, within(1e-11));
        assertThat(mean(raked).standardError()).isEqualTo(0.16446433013628015, within(1e-11));
        assertThat(raked.weight(0)).isEqualTo(14.720118301564703, within(1e-9));
        assertThat(raked.weight(11)).isEqualTo(21.261492960936653, within(1e-9));
    }

    @Test
    void shareByTheBetaDistribution() {
        // p <- svyciprop(~hai, s, method="beta"); SE(p); attr(p, "ci")
        Estimate share = new Estimator(Fixtures.stratified())
                .mean(Fixtures.SATISFIED)
                .orElseThrow()
                .estimate();
        KornGraubard beta = KornGraubard.of(share, 0.95).orElseThrow();

        assertThat(share.standardError()).isEqualTo(0.2236726329497672, CLOSE);
        assertThat(beta.interval().low()).isEqualTo(0.03975593393614557, CLOSE);
        assertThat(beta.interval().high()).isEqualTo(0.9541198911292813, CLOSE);
    }

    @Test
    void missingAnswersAreOutsideTheDomain() {
        double[] gaps = Fixtures.Y.clone();
        gaps[3] = Double.NaN;
        int[] answered = new int[Fixtures.ROWS];
        answered[3] = -1;
        Estimator estimator = new Estimator(Fixtures.stratified());

        assertThat(estimator.mean(gaps).orElseThrow().estimate())
                .isEqualTo(estimator
                        .means(Fixtures.Y, Domains.of(answered, 1))
                        .getFirst()
                        .orElseThrow()
                        .estimate());
    }

    @Test
    void domainInOneVillageHasNoMargin() {
        int[] domain = new int[Fixtures.ROWS];
        Arrays.fill(domain, 2, Fixtures.ROWS, -1);
        Statistic mean = new Estimator(Fixtures.stratified())
                .means(Fixtures.Y, Domains.of(domain, 1))
                .getFirst()
                .orElseThrow();

        assertThat(mean.estimate().degrees()).isZero();
        assertThat(mean.estimate().interval(0.95)).isEmpty();
    }

    @Test
    void domainWithoutCasesHasNoEstimate() {
        assertThat(new Estimator(Fixtures.stratified()).means(Fixtures.Y, Domains.of(Fixtures.MEN, 3)))
                .last()
                .isEqualTo(Optional.empty());
    }

    @Test
    void wholePopulationHasNoError() {
        double[] all = {6, 6, 6, 6, 6, 6};
        double[] y = {1, 2, 3, 4, 5, 6};
        Design census = Fixtures.design(DesignPlan.of(6).fpc(all).check());

        assertThat(new Estimator(census).total(y).orElseThrow().value()).isEqualTo(21);
        assertThat(error(new Estimator(census).total(y))).isZero();
    }

    @Test
    void differenceOfTwoDomainsKnowsTheirCovariance() {
        Estimator estimator = new Estimator(Fixtures.stratified());
        List<Optional<Statistic>> means = estimator.means(Fixtures.Y, Domains.of(Fixtures.MEN, 2));
        Statistic women = means.get(0).orElseThrow();
        Statistic men = means.get(1).orElseThrow();
        Statistic none = estimator.difference(women, women);

        Difference difference = Difference.of(estimator.difference(women, men));

        assertThat(difference.value()).isEqualTo(women.value() - men.value());
        assertThat(difference.standardError())
                .isNotEqualTo(Difference.ofIndependent(women.estimate(), men.estimate())
                        .standardError());
        assertThat(none.estimate().standardError()).isZero();
    }

    private static Estimate mean(Design design) {
        return new Estimator(design).mean(Fixtures.Y).orElseThrow().estimate();
    }

    private static double error(Optional<Statistic> statistic) {
        return statistic.orElseThrow().estimate().standardError();
    }
}
