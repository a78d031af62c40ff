package vn.sipas.field.survey.frame.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sipas.field.survey.frame.unit.Unit;
import vn.sipas.field.survey.frame.unit.UnitTable;

/** Which unit of a province a cell means, by code, earlier code or name. */
final class UnitFinder {

    /** Lists repeat few units; what repeats none is not worth remembering. */
    private static final int REMEMBERED = 10_000;

    private final String province;
    private final UnitTable units;
    private final Map<String, Found> known = new HashMap<>();

    /** What a cell means. */
    sealed interface Found {
        /** {@code renumbered}: by an earlier code. */
        record One(String code, boolean renumbered) implements Found {}

        record None(FrameFault why, String detail) implements Found {}
    }

    UnitFinder(String province, UnitTable units) {
        this.province = province;
        this.units = units;
    }

    Found find(String text) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(text, this::look);
    }

    private Found look(String text) {
        if (text.isEmpty()) {
            return new Found.None(FrameFault.FRAME_UNIT_MISSING, "");
        }
        if (units.find(text).isPresent()) {
            return here(List.of(units.find(text).get()), false);
        }
        List<Unit> successors = units.successors(text);
        return successors.isEmpty() ? here(units.named(province, text), false) : here(successors, true);
    }

    private Found here(List<Unit> found, boolean renumbered) {
        if (found.isEmpty()) {
            return new Found.None(FrameFault.FRAME_UNIT_UNKNOWN, "");
        }
        List<Unit> ours = found.stream()
                .filter(unit -> unit.provinceCode().equals(province))
                .toList();
        if (ours.isEmpty()) {
            return new Found.None(FrameFault.FRAME_UNIT_ELSEWHERE, "");
        }
        if (ours.size() > 1) {
            String named =
                    ours.stream().map(unit -> unit.code() + " " + unit.name()).collect(Collectors.joining(", "));
            return new Found.None(FrameFault.FRAME_UNIT_AMBIGUOUS, named);
        }
        return new Found.One(ours.getFirst().code(), renumbered);
    }
}
