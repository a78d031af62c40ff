package vn.sipas.field.survey.frame.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.frame.heading.FrameColumn;
import vn.sipas.field.survey.frame.person.Birth;
import vn.sipas.field.survey.frame.person.Likeness;
import vn.sipas.field.survey.frame.person.PersonName;
import vn.sipas.field.survey.frame.person.PhoneNumber;

/** One row of a table after another, checked by itself and brought into one form. */
final class RowReader {

    /** No name, village or address is longer, in UTF-16 units. */
    private static final int LONGEST = 1_000;

    private final FramePlan plan;
    private final UnitFinder units;
    private final String file;
    private final Map<FrameColumn, Integer> columns;
    private final List<FrameFinding> found = new ArrayList<>();

    RowReader(FramePlan plan, UnitFinder units, String file, Map<FrameColumn, Integer> columns) {
        this.plan = plan;
        this.units = units;
        this.file = file;
        this.columns = columns;
    }

    /**
     * A row that can be a line.
     *
     * @param caseId its own code, or empty where there is no such column
     * @param part the village or field of service that makes the stratum, or empty
     * @param born 0 where it is not known
     */
    record Listed(
            String caseId,
            String unit,
            String part,
            String name,
            int born,
            String village,
            String address,
            String phone) {

        /** What it has in common with another line that lists the same person at the same place; empty if too little is known. */
        String asNeighbour() {
            return born == 0 && address.isEmpty()
                    ? ""
                    : String.join(
                            "\n",
                            unit,
                            Likeness.key(part),
                            Likeness.key(name),
                            Integer.toString(born),
                            Likeness.key(village),
                            Likeness.key(address));
        }

        /** What it has in common with another line of the same name and telephone number; empty without one. */
        String asCaller() {
            return phone.isEmpty() ? "" : phone + "\n" + Likeness.key(name);
        }

        /** Never the person. */
        @Override
        public String toString() {
            return "Listed[" + unit + "]";
        }
    }

    /** Reads a row; nothing if it can't be a line or is left out. What there is to say goes into {@code tally}. */
    Optional<Listed> read(Sheet.Row row, FrameTally tally) {
        found.clear();
        String name = text(row, FrameColumn.NAME);
        String village = text(row, FrameColumn.VILLAGE);
        String service = text(row, FrameColumn.SERVICE);
        String address = text(row, FrameColumn.ADDRESS);
        String caseId = text(row, FrameColumn.CASE);
        if (columns.containsKey(FrameColumn.CASE) && !CaseId.isCaseId(caseId)) {
            say(FrameFault.FRAME_CASE_BAD, row, FrameColumn.CASE, "");
        }
        if (name.isEmpty()) {
            say(FrameFault.FRAME_NAME_MISSING, row, FrameColumn.NAME, "");
        }
        String unit = unit(row);
        String part = "";
        if (plan.of() == FrameOf.SERVICES) {
            part = service;
            need(part, FrameFault.FRAME_SERVICE_MISSING, row, FrameColumn.SERVICE);
        } else if (plan.villages()) {
            part = village;
            need(part, FrameFault.FRAME_VILLAGE_MISSING, row, FrameColumn.VILLAGE);
        }
        Optional<Birth> birth = birth(row);
        String phone = phone(row);
        if (found.stream().noneMatch(finding -> finding.why().weight() == FrameFault.Weight.ROW)
                && birth.filter(born -> !born.isOfAge(plan.minimumAge(), plan.starts()))
                        .isPresent()) {
            found.clear();
            say(FrameFault.FRAME_UNDER_AGE, row, FrameColumn.BORN, "");
        }
        found.forEach(tally::add);
        boolean stays = found.stream().allMatch(finding -> finding.why().weight() == FrameFault.Weight.NOTE);
        return stays
                ? Optional.of(new Listed(
                        caseId, unit, part, name, birth.map(Birth::year).orElse(0), village, address, phone))
                : Optional.empty();
    }

    /** Whether what was said of the last row makes it one that can't be a line. */
    boolean wasFaulty() {
        return found.stream().anyMatch(finding -> finding.why().weight() == FrameFault.Weight.ROW);
    }

    private String unit(Sheet.Row row) {
        UnitFinder.Found byCode = units.find(text(row, FrameColumn.UNIT));
        boolean alone = byCode instanceof UnitFinder.Found.One || !columns.containsKey(FrameColumn.UNIT_NAME);
        UnitFinder.Found unit = alone ? byCode : units.find(text(row, FrameColumn.UNIT_NAME));
        FrameColumn column = alone ? FrameColumn.UNIT : FrameColumn.UNIT_NAME;
        return switch (unit) {
            case UnitFinder.Found.One(String code, boolean renumbered) -> {
                if (renumbered) {
                    say(FrameFault.FRAME_UNIT_RENUMBERED, row, column, code);
                }
                yield code;
            }
            case UnitFinder.Found.None(FrameFault why, String detail) -> {
                say(why, row, column, detail);
                yield "";
            }
        };
    }

    private void need(String text, FrameFault why, Sheet.Row row, FrameColumn column) {
        if (text.isEmpty()) {
            say(why, row, column, "");
        }
    }

    private Optional<Birth> birth(Sheet.Row row) {
        String text = text(row, FrameColumn.BORN);
        Optional<Birth> birth = Birth.read(text).filter(born -> born.isPossible(plan.starts()));
        if (!text.isEmpty() && birth.isEmpty()) {
            say(FrameFault.FRAME_BORN_IMPOSSIBLE, row, FrameColumn.BORN, "");
        }
        return birth;
    }

    private String phone(Sheet.Row row) {
        String text = text(row, FrameColumn.PHONE);
        Optional<String> phone = PhoneNumber.read(text);
        if (!text.isEmpty() && phone.isEmpty()) {
            say(FrameFault.FRAME_PHONE_IMPOSSIBLE, row, FrameColumn.PHONE, "");
        }
        return phone.orElse("");
    }

    private void say(FrameFault why, Sheet.Row row, FrameColumn column, String detail) {
        Integer place = columns.get(column);
        found.add(new FrameFinding(why, file, row.number(), place == null ? "" : Sheet.column(place), detail));
    }

    private String text(Sheet.Row row, FrameColumn column) {
        Integer place = columns.get(column);
        String text = place == null ? "" : PersonName.tidy(row.cell(place));
        if (text.length() > LONGEST) {
            say(FrameFault.FRAME_TEXT_TOO_LONG, row, column, "");
            return "";
        }
        return text;
    }
}
