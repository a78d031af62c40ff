package vn.sipas.field.office.index.making;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.office.answers.ClosedQuestion;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.estimate.Domains;
import vn.sipas.field.office.index.Breakdown;

/**
 * Rows parted by one property.
 *
 * @param codes for groups that don't overlap one column with each row's group or −1; else one column a group, 0 or −1
 * @param domains the groups as domains, a piece for each column
 */
record Grouping(
        String code, String label, boolean overlapping, List<Group> groups, List<int[]> codes, List<Domains> domains) {

    private Grouping(String code, String label, boolean overlapping, List<Group> groups, List<int[]> codes) {
        this(
                code,
                label,
                overlapping,
                groups,
                codes,
                codes.stream()
                        .map(column -> Domains.of(column, overlapping ? 1 : groups.size()))
                        .toList());
    }

    /** One group's code and words. */
    record Group(String code, String label) {}

    /** Every property that the form or the field gives, units first. */
    static List<Grouping> all(IndexSource source, Messages messages) {
        Interviews interviews = source.interviews();
        List<Grouping> groupings = new ArrayList<>();
        groupings.add(units(source, messages));
        List<ClosedQuestion> questions = interviews.questions();
        for (int q = 0; q < questions.size(); q++) {
            if (questions.get(q).breakdown().isPresent()) {
                groupings.add(question(interviews, q));
            }
        }
        groupings.add(modes(interviews, messages));
        return groupings;
    }

    private static Grouping units(IndexSource source, Messages messages) {
        List<String> units = source.units();
        List<String> names = List.copyOf(new TreeSet<>(units));
        int[] places = units.stream()
                .mapToInt(unit -> Collections.binarySearch(names, unit))
                .toArray();
        return single(
                Breakdown.UNIT,
                messages.text("index.unit"),
                names.stream()
                        .map(code ->
                                new Group(code, source.unitNames().apply(code).orElse(code)))
                        .toList(),
                places.length,
                row -> places[row]);
    }

    private static Grouping modes(Interviews interviews, Messages messages) {
        List<Mode> modes = List.of(Mode.values());
        return single(
                Breakdown.MODE,
                messages.text("index.mode"),
                modes.stream()
                        .map(mode -> new Group(mode.code(), messages.text("mode." + mode.code())))
                        .toList(),
                interviews.count(),
                row -> modes.indexOf(interviews.mode(row)));
    }

    private static Grouping question(Interviews interviews, int q) {
        ClosedQuestion question = interviews.questions().get(q);
        String code = question.breakdown().orElseThrow();
        List<Group> groups = question.choices().stream()
                .map(choice -> new Group(choice.name(), choice.label()))
                .toList();
        if (!question.several()) {
            return single(code, question.label(), groups, interviews.count(), row -> interviews.choice(q, row));
        }
        List<int[]> codes = new ArrayList<>();
        for (int choice = 0; choice < groups.size(); choice++) {
            int place = choice;
            codes.add(column(interviews.count(), row -> interviews.isChosen(q, place, row) ? 0 : -1));
        }
        return new Grouping(code, question.label(), true, groups, codes);
    }

    private static Grouping single(String code, String label, List<Group> groups, int rows, IntUnaryOperator groupOf) {
        return new Grouping(code, label, false, groups, List.of(column(rows, groupOf)));
    }

    private static int[] column(int rows, IntUnaryOperator groupOf) {
        return IntStream.range(0, rows).map(groupOf).toArray();
    }

    /** For each group its wanted answers and all its answers. */
    List<long[]> counts(Scores scores) {
        List<long[]> counts = new ArrayList<>();
        groups.forEach(_ -> counts.add(new long[2]));
        for (int column = 0; column < codes.size(); column++) {
            int[] groupOf = codes.get(column);
            for (int row = 0; row < groupOf.length; row++) {
                if (groupOf[row] >= 0 && scores.isAnswered(row)) {
                    long[] count = counts.get(column + groupOf[row]);
                    count[0] += scores.wanted(row);
                    count[1] += scores.answers(row);
                }
            }
        }
        return counts;
    }

    /** How many rows each group has. */
    int[] sizes() {
        int[] sizes = new int[groups.size()];
        for (int column = 0; column < codes.size(); column++) {
            for (int group : codes.get(column)) {
                if (group >= 0) {
                    sizes[column + group]++;
                }
            }
        }
        return sizes;
    }

    /** Rows that are in no group. */
    int unknown() {
        int unknown = 0;
        for (int row = 0; row < codes.getFirst().length; row++) {
            int at = row;
            unknown += codes.stream().allMatch(column -> column[at] < 0) ? 1 : 0;
        }
        return unknown;
    }
}
