package vn.sipas.field.survey.frame;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The administrative units that ship with the program: communes, wards and special zones with their province. */
public final class Units {

    private static final String RESOURCE = "/assets/units/units-2026-07.csv";

    private Units() {}

    /** One unit; codes are text and keep their zeros. */
    public record Unit(String code, String name, String provinceCode, String provinceName) {}

    /** The name of the unit with this code, if the list has it. */
    public static Optional<String> name(String code) {
        return Optional.ofNullable(Names.BY_CODE.get(code));
    }

    /** Read once, when first asked for. */
    private static final class Names {
        static final Map<String, String> BY_CODE =
                all().stream().collect(Collectors.toUnmodifiableMap(Unit::code, Unit::name, (first, _) -> first));
    }

    /** The units of one province, in the order of the list. */
    public static List<Unit> ofProvince(String provinceCode) {
        return all().stream()
                .filter(unit -> unit.provinceCode().equals(provinceCode))
                .toList();
    }

    private static List<Unit> all() {
        try (InputStream in = Units.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the list of units is missing: '" + RESOURCE + "'");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns are code, name, type, province code, province name; no field of this list is quoted. */
    private static List<Unit> read(BufferedReader lines) throws IOException {
        List<Unit> units = new ArrayList<>();
        String header = lines.readLine();
        for (String line = lines.readLine(); line != null && header != null; line = lines.readLine()) {
            String[] columns = line.split(",", -1);
            units.add(new Unit(columns[0], columns[1], columns[3], columns[4]));
        }
        return units;
    }
}
