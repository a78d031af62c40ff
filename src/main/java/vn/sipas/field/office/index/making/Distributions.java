package vn.sipas.field.office.index.making;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.office.answers.ClosedQuestion;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.index.Distribution;

/** What was answered to one question. */
final class Distributions {

    /** The topic of the index's own items. */
    private static final String SATISFACTION = "satisfaction";

    private Distributions() {}

    /** The distribution of a question that has a topic or is an item. */
    static Optional<Distribution> of(Interviews interviews, int q, Estimating estimating) {
        ClosedQuestion question = interviews.questions().get(q);
        return question.topic()
                .or(() -> question.isItem() ? Optional.of(SATISFACTION) : Optional.empty())
                .map(topic -> distribution(interviews, q, topic, estimating));
    }

    private static Distribution distribution(Interviews interviews, int q, String topic, Estimating estimating) {
        ClosedQuestion question = interviews.questions().get(q);
        List<Distribution.Bar> bars = new ArrayList<>();
        List<Scores> each = Scores.ofChoices(interviews, q);
        int answered = each.getFirst().answered();
        for (int choice = 0; choice < each.size(); choice++) {
            Scores scores = each.get(choice);
            bars.add(new Distribution.Bar(
                    question.choices().get(choice).name(),
                    question.choices().get(choice).label(),
                    scores.allWanted(),
                    estimating.whole(scores, interviews.count()).map(Estimating.Found::figures)));
        }
        Map<Missing, Integer> reasons = interviews.reasons(q);
        int silent = interviews.count()
                - answered
                - reasons.values().stream().mapToInt(Integer::intValue).sum();
        return new Distribution(
                topic, question.key(), question.label(), question.several(), answered, bars, reasons, silent);
    }
}
