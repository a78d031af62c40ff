package vn.sipas.field.base.sheet;

import java.util.ArrayList;
import java.util.List;

/** The faults found so far, each once, and not thousands of a kind. */
final class Faults {

    /** Beyond this many, more would help nobody. */
    private static final int MOST = 50;

    private final List<Fault> found = new ArrayList<>();

    void add(Fault fault) {
        if (found.size() < MOST && !found.contains(fault)) {
            found.add(fault);
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    boolean full() {
        return found.size() >= MOST;
    }

    List<Fault> list() {
        return List.copyOf(found);
    }
}
