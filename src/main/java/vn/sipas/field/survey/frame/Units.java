package vn.sipas.field.survey.frame;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The administrative units that ship with the program: communes, wards and special zones with their province. */
public final class Units {

    private static final String RESOURCE = "/assets/units/units-2026-07.csv";

    private Units() {}

    /** One unit; codes are text and keep their zeros. */
    public record Unit(String code, String name, String provinceCode, String provinceName) {}

    /** The units of one province, in the order of the list. */
    public static List<Unit> ofProvince(String provinceCode) {
        try (InputStream in = Units.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the list of units is missing: '" + RESOURCE + "'");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), provinceCode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns are code, name, type, province code, province name; no field of this list is quoted. */
    private static List<Unit> read(BufferedReader lines, String provinceCode) throws IOException {
        List<Unit> units = new ArrayList<>();
        String header = lines.readLine();
        for (String line = lines.readLine(); line != null && header != null; line = lines.readLine()) {
            String[] columns = line.split(",", -1);
            if (columns[3].equals(provinceCode)) {
                units.add(new Unit(columns[0], columns[1], columns[3], columns[4]));
            }
        }
        return units;
    }
}
