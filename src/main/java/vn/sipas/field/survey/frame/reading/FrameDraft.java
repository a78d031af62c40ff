package vn.sipas.field.survey.frame.reading;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.frame.CaseLine;
import vn.sipas.field.survey.frame.person.Likeness;
import vn.sipas.field.survey.frame.person.PersonName;

/**
 * A frame that was read and not kept yet. Cases without a code of their own get {@code <unit>-<number>}, all with as many digits as
 * the largest unit needs, at least four; they are numbered within the unit by name (as {@link Likeness} compares), year of birth,
 * village, address and telephone number. So neither the order of the rows nor which of two duplicates came first moves anybody
 * else's number.
 */
public final class FrameDraft {

    private static final int LEAST_DIGITS = 4;

    private final PackedRows rows;
    private final boolean titled;
    private final List<String> strata;
    private final List<String> units;
    private final int digits;
    private final FramePreview preview;

    /** A row to be shown: where it stood, and its number among the packed ones. */
    record Shown(String file, int row, int number) {}

    FrameDraft(
            PackedRows rows,
            Strata strata,
            boolean titled,
            FramePlan plan,
            List<FramePreview.Table> tables,
            List<Shown> shown,
            FramePreview.Counts counts,
            FrameTally tally,
            List<FramePreview.Duplicate> duplicates) {
        this.rows = rows;
        this.titled = titled;
        this.strata = strata.names();
        Map<String, Integer> sizes = new TreeMap<>();
        Map<String, Integer> perUnit = new HashMap<>();
        List<String> unitOf = new ArrayList<>();
        for (int i = 0; i < this.strata.size(); i++) {
            sizes.merge(this.strata.get(i), strata.size(i), Integer::sum);
            perUnit.merge(strata.unit(i), strata.size(i), Integer::sum);
            unitOf.add(strata.unit(i));
        }
        this.units = List.copyOf(unitOf);
        int largest = perUnit.values().stream().mapToInt(n -> n).max().orElse(0);
        this.digits = Math.max(LEAST_DIGITS, Integer.toString(largest).length());
        this.preview = new FramePreview(
                tables,
                shown.stream().map(one -> shown(one, plan)).toList(),
                counts,
                sizes,
                tally.totals(),
                tally.findings(),
                duplicates,
                titled);
    }

    /** What there is to be seen before it is kept. */
    public FramePreview preview() {
        return preview;
    }

    /** How many lines it has. */
    public int size() {
        return rows.size();
    }

    /**
     * Hands every line over in the UTF-8 order of its case, each with a salt of its own, until {@code taker} wants no more; whether
     * it took all.
     */
    public boolean lines(SecureRandom random, Predicate<CaseLine> taker) {
        String unit = "";
        int number = 0;
        for (int row : rows.sorted()) {
            PackedRows.Cursor cursor = rows.row(row);
            String caseId = cursor.key();
            String beginning = cursor.key();
            cursor.key();
            if (caseId.isEmpty()) {
                number = beginning.equals(unit) ? number + 1 : 1;
                unit = beginning;
                String digitsOf = Integer.toString(number);
                caseId = unit + "0".repeat(digits - digitsOf.length()) + digitsOf;
            }
            if (!taker.test(line(new CaseId(caseId), read(cursor), random))) {
                return false;
            }
        }
        return true;
    }

    private record Person(int born, String name, String address, String phone, int stratum) {
        /** Never the person. */
        @Override
        public String toString() {
            return "Person[" + stratum + "]";
        }
    }

    private Person read(PackedRows.Cursor cursor) {
        int born = cursor.number();
        String village = cursor.text();
        String address = cursor.text();
        String phone = cursor.text();
        String name = cursor.text();
        return new Person(
                born,
                titled && PersonName.isCapitals(name) ? PersonName.titled(name) : name,
                whole(address, village),
                phone,
                cursor.number());
    }

    /** Enumerators find people by the address alone, so the village stands in it. */
    private static String whole(String address, String village) {
        if (address.isEmpty() || village.isEmpty()) {
            return address + village;
        }
        boolean within = (" " + Likeness.key(address) + " ").contains(" " + Likeness.key(village) + " ");
        return within ? address : address + ", " + village;
    }

    private CaseLine line(CaseId caseId, Person person, SecureRandom random) {
        return new CaseLine(
                caseId,
                strata.get(person.stratum()),
                person.name(),
                person.born(),
                person.address(),
                person.phone(),
                CaseLine.salt(random));
    }

    private FramePreview.Row shown(Shown one, FramePlan plan) {
        PackedRows.Cursor cursor = rows.row(one.number());
        cursor.key();
        cursor.key();
        cursor.key();
        Person person = read(cursor);
        String code = units.get(person.stratum());
        return new FramePreview.Row(
                one.file(),
                one.row(),
                strata.get(person.stratum()),
                plan.units().find(code).map(unit -> unit.name()).orElse(code),
                person.name(),
                person.born(),
                person.address(),
                person.phone());
    }
}
