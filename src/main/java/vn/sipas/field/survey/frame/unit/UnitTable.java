package vn.sipas.field.survey.frame.unit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.sipas.field.base.language.Folding;

/** The units in force on one day, in the order of their table. */
public final class UnitTable {

    private static final int CODE_LENGTH = 5;

    /** Kinds of unit as people write them before a name, without accents; the longer ones first. */
    private static final List<String> KINDS = List.of("thi tran ", "dac khu ", "phuong ", "xa ", "tt ", "p ", "x ");

    private static final List<String> PROVINCE_KINDS = List.of("thanh pho ", "tinh ", "tp ");

    private final List<Unit> units;
    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, List<Unit>> byOldCode = new HashMap<>();
    private final Map<String, Map<String, List<Unit>>> byName;

    UnitTable(List<Unit> units) {
        this.units = List.copyOf(units);
        for (Unit unit : units) {
            byCode.putIfAbsent(unit.code(), unit);
            for (String old : unit.oldCodes()) {
                byOldCode.computeIfAbsent(old, _ -> new java.util.ArrayList<>()).add(unit);
            }
        }
        this.byName = units.stream()
                .collect(Collectors.groupingBy(
                        Unit::provinceCode,
                        Collectors.groupingBy(
                                unit -> bare(unit.name(), KINDS), LinkedHashMap::new, Collectors.toList())));
    }

    /** The unit of this code, also where a spreadsheet has taken its leading zeros. */
    public Optional<Unit> find(String code) {
        String full =
                code.matches("[0-9]{1," + CODE_LENGTH + "}") ? "0".repeat(CODE_LENGTH - code.length()) + code : code;
        return Optional.ofNullable(byCode.get(full));
    }

    /** The units that were made of the unit of this earlier code. */
    public List<Unit> successors(String oldCode) {
        return List.copyOf(byOldCode.getOrDefault(oldCode, List.of()));
    }

    /** The units of one province. */
    public List<Unit> ofProvince(String provinceCode) {
        return units.stream()
                .filter(unit -> unit.provinceCode().equals(provinceCode))
                .toList();
    }

    /** The codes of the provinces of that name, kind ({@code Tỉnh}, {@code TP}), accents and capitals aside. */
    public Set<String> provinces(String name) {
        String wanted = bare(name, PROVINCE_KINDS);
        return units.stream()
                .filter(unit -> bare(unit.provinceName(), PROVINCE_KINDS).equals(wanted))
                .map(Unit::provinceCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The units of a province that a text names, kind, accents and capitals aside; several where only these would tell them apart:
     * then those that are written the same but for capitals, if there are such.
     */
    public List<Unit> named(String provinceCode, String text) {
        List<Unit> alike = byName.getOrDefault(provinceCode, Map.of()).getOrDefault(bare(text, KINDS), List.of());
        if (alike.size() > 1) {
            List<Unit> exact = alike.stream()
                    .filter(unit -> plain(unit.name()).equals(plain(text))
                            || plain(withoutKind(unit.name())).equals(plain(withoutKind(text))))
                    .toList();
            return exact.isEmpty() ? alike : exact;
        }
        return alike;
    }

    /** The units of a province that a search as people type it finds: every word in name or code, accents and capitals aside. */
    public List<Unit> search(String provinceCode, String query) {
        return ofProvince(provinceCode).stream()
                .filter(unit -> Folding.finds(query, unit.code() + " " + unit.name()))
                .toList();
    }

    private static String plain(String text) {
        return Folding.nfc(text).strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** A name behind the word or words for its kind, accents kept. */
    private static String withoutKind(String text) {
        String stripped = Folding.nfc(text).strip().replaceAll("[.\\s]+", " ");
        String folded = Folding.fold(stripped);
        return KINDS.stream()
                .filter(folded::startsWith)
                .findFirst()
                .map(kind -> stripped.substring(kind.length()))
                .orElse(stripped);
    }

    /** A name without kind, accents, capitals and anything but letters and digits. */
    private static String bare(String name, List<String> kinds) {
        String folded = Folding.fold(name).replaceAll("[^a-z0-9]+", " ").strip();
        for (String kind : kinds) {
            if (folded.startsWith(kind)) {
                return Objects.requireNonNull(folded.substring(kind.length()));
            }
        }
        return folded;
    }
}
