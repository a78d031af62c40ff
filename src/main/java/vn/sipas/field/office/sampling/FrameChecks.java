package vn.sipas.field.office.sampling;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.frame.FrameProof;
import vn.sipas.field.survey.frame.FrameStanding;
import vn.sipas.field.survey.frame.GivenCase;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.draw.AdultChoice;
import vn.sipas.field.survey.sample.draw.Listed;
import vn.sipas.field.survey.sample.draw.RuleReading;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/** Cases that were handed out, held to the frames that the department committed to (đối chiếu mẫu với khung đã cam kết). */
public final class FrameChecks {

    private final List<Commitment> commitments;

    /** Against {@code commitments}, those of the department's book as it is held here. */
    public FrameChecks(List<Commitment> commitments) {
        this.commitments = List.copyOf(commitments);
    }

    /** How one case stands. What has no proof is doubtful only where there was a draw: before that, cases are listed by hand. */
    public FrameStanding of(GivenCase given) {
        return given.proof()
                .map(proof -> proved(given, proof))
                .orElseGet(() -> commitments.stream().anyMatch(one -> draw(one).isPresent())
                        ? FrameStanding.FAILS
                        : FrameStanding.NO_FRAME);
    }

    private FrameStanding proved(GivenCase given, FrameProof proof) {
        Optional<Commitment> holding = commitments.stream()
                .filter(one -> proof.proves(
                        given.line(), one.frame().size(), one.frame().root()))
                .findFirst();
        return holding.map(commitment -> isDrawn(commitment, given) ? FrameStanding.HOLDS : FrameStanding.NOT_DRAWN)
                .orElse(FrameStanding.FAILS);
    }

    private static boolean isDrawn(Commitment commitment, GivenCase given) {
        return draw(commitment)
                .map(draw -> draw.tickets().containsKey(given.id().text()))
                .orElse(true);
    }

    /** Whether the case is a household of a frame of households. */
    public boolean isHousehold(GivenCase given) {
        return given.proof()
                .map(proof -> commitments.stream()
                        .anyMatch(one -> isOfHouseholds(one)
                                && proof.proves(
                                        given.line(),
                                        one.frame().size(),
                                        one.frame().root())))
                .orElse(false);
    }

    /** Who is asked of so many adults of a drawn household, by the seed of its draw; nothing if none was drawn so. */
    public Optional<AdultChoice> choose(CaseId household, int adults) {
        return commitments.stream()
                .filter(FrameChecks::isOfHouseholds)
                .flatMap(one -> draw(one).stream())
                .filter(draw -> draw.tickets().containsKey(household.text()))
                .findFirst()
                .map(draw -> AdultChoice.of(new Seed(draw.seed()), household.text(), adults));
    }

    private static boolean isOfHouseholds(Commitment commitment) {
        return SamplingRule.read(commitment.frame().rule()) instanceof RuleReading.Accepted(SamplingRule rule)
                && rule.listed() instanceof Listed.Households;
    }

    /**
     * The draw that counts; a laptop, which is seldom given the head that was signed in between, can't know that one does, and goes by
     * the first.
     */
    private static Optional<BookRecord.Draw> draw(Commitment commitment) {
        return commitment
                .counting()
                .or(() -> commitment.draws().stream().findFirst())
                .map(Commitment.Drawing::draw);
    }
}
