package vn.sipas.field.office.report.table;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.office.index.Distribution;

/** Questions put together that are shown together. */
public final class Grouped {

    private Grouped() {}

    /** Those that follow each other, are of one topic and have the same choices, one of which is chosen; every other one alone. */
    public static List<List<Distribution>> of(List<Distribution> distributions) {
        List<List<Distribution>> groups = new ArrayList<>();
        for (Distribution next : distributions) {
            if (!groups.isEmpty() && together(groups.getLast().getLast(), next)) {
                groups.getLast().add(next);
            } else {
                groups.add(new ArrayList<>(List.of(next)));
            }
        }
        return groups;
    }

    private static boolean together(Distribution one, Distribution other) {
        return !one.several()
                && !other.several()
                && one.topic().equals(other.topic())
                && choices(one).equals(choices(other));
    }

    private static List<String> choices(Distribution of) {
        return of.bars().stream().map(bar -> bar.code() + "\t" + bar.label()).toList();
    }
}
