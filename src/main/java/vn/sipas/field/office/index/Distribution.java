package vn.sipas.field.office.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.record.Missing;

/**
 * What people answered to one question, choice by choice.
 *
 * @param topic what the form's {@code sipas:topic} says, such as {@code perception} or {@code expectation}; {@code satisfaction}
 *     for items of the index
 * @param several whether one may choose several, so that shares don't sum to 100
 * @param answered interviews with an answer
 * @param reasons why others have none
 * @param silent interviews without an answer or a reason: the question did not concern them, or was left out
 */
public record Distribution(
        String topic,
        String question,
        String label,
        boolean several,
        int answered,
        List<Bar> bars,
        Map<Missing, Integer> reasons,
        int silent) {

    public Distribution {
        bars = List.copyOf(bars);
        reasons = Map.copyOf(reasons);
    }

    /**
     * One choice.
     *
     * @param figures its share of those who answered; nothing if nobody did
     */
    public record Bar(String code, String label, long count, Optional<Figures> figures) {}
}
