package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program keeps its data, and which language it begins with.
 *
 * @param data the folder with a folder for each season, and in it one for each person
 */
public record Settings(Path data, Locale language) {

    /** Vietnamese ({@code SIPAS_LANG=en}: English), in the user's own data folder ({@code SIPAS_DATA} names another). */
    public static Settings standard(Map<String, String> environment, String home, String system) {
        Path data = Optional.ofNullable(environment.get("SIPAS_DATA"))
                .map(Path::of)
                .orElseGet(() -> userData(environment, home, system).resolve("sipas-field"));
        return new Settings(data, Locale.of("en".equals(environment.get("SIPAS_LANG")) ? "en" : "vi"));
    }

    private static Path userData(Map<String, String> environment, String home, String system) {
        if (system.startsWith("Windows")) {
            return Optional.ofNullable(environment.get("LOCALAPPDATA"))
                    .map(Path::of)
                    .orElseGet(() -> Path.of(home, "AppData", "Local"));
        }
        if (system.startsWith("Mac")) {
            return Path.of(home, "Library", "Application Support");
        }
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .map(Path::of)
                .orElseGet(() -> Path.of(home, ".local", "share"));
    }
}
