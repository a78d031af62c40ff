package vn.sipas.field.survey.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of the papers: {@code printed = keyed + back + out + spoilt + lost + unused}. A paper that was typed in is keyed, whatever
 * else was noted of it.
 *
 * @param printed by the ranges that were noted; without any all papers that anybody has noted
 * @param keyed typed in
 * @param back in, but not typed in yet
 * @param out with the enumerator or the person, or to be fetched
 * @param unused printed, and nobody has noted anything of it
 * @param strange serials that were noted or typed in and are in no range, in their order; none without ranges. They are in no sum
 */
public record PaperSum(
        long printed, long keyed, long back, long out, long spoilt, long lost, long unused, List<String> strange) {

    public PaperSum {
        strange = List.copyOf(strange);
    }

    /**
     * The sum over the papers.
     *
     * @param ranges what was printed
     * @param forms where each noted paper is, every serial once
     * @param typed the serials that interviews were made of
     */
    public static PaperSum of(Collection<SerialRange> ranges, Collection<PaperForm> forms, Set<String> typed) {
        Set<String> known = new TreeSet<>(typed);
        long back = 0;
        long out = 0;
        long spoilt = 0;
        long lost = 0;
        List<String> strange = new ArrayList<>();
        long keyed = typed.stream().filter(serial -> isIn(ranges, serial)).count();
        typed.stream().filter(serial -> !isIn(ranges, serial)).sorted().forEach(strange::add);
        for (PaperForm form : forms) {
            if (!known.add(form.serial())) {
                continue;
            }
            if (!isIn(ranges, form.serial())) {
                strange.add(form.serial());
                continue;
            }
            switch (form.state()) {
                case OUT, DUE -> out++;
                case IN -> back++;
                case SPOILT -> spoilt++;
                case LOST -> lost++;
            }
        }
        strange.sort(String::compareTo);
        long noted = keyed + back + out + spoilt + lost;
        long printed = ranges.isEmpty()
                ? noted
                : ranges.stream().mapToLong(SerialRange::count).sum();
        return new PaperSum(printed, keyed, back, out, spoilt, lost, printed - noted, strange);
    }

    private static boolean isIn(Collection<SerialRange> ranges, String serial) {
        return ranges.isEmpty() || ranges.stream().anyMatch(range -> range.has(serial));
    }
}
