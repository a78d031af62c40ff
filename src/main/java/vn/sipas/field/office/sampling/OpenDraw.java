package vn.sipas.field.office.sampling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sipas.field.survey.sample.SizedDraw;
import vn.sipas.field.survey.sample.Utf8Order;
import vn.sipas.field.survey.sample.draw.DrawnSample;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/**
 * A draw laid open: the lists that it was made from, so that anybody repeats it with {@code sipas draw}, the page {@code draw.html}
 * or a consistent sampler of his own. {@code communes.txt} and {@code villages/CODE.txt} are lists with sizes (area rule only),
 * {@code lists/NUMBER.txt} the ids of one stratum; {@code draws.txt} names rule, seed, and for each list its stratum and how many are
 * drawn from it, reserves included. No list has anything but ids.
 */
public record OpenDraw(DrawnSample drawn, Map<String, Long> strata, Map<String, List<String>> ids) {

    /** Writes the files into {@code folder}; those of that name are replaced. */
    public List<Path> write(Path folder) {
        try {
            Files.createDirectories(folder.resolve("lists"));
            List<Path> files = new ArrayList<>();
            List<String> how = new ArrayList<>(List.of(
                    "rule\t" + drawn.rule().text(), "seed\t" + drawn.seed().text()));
            if (drawn.rule() instanceof SamplingRule.Area area) {
                places(folder, area, files, how);
            }
            int number = 0;
            for (DrawnSample.Stratum stratum : drawn.strata()) {
                String name = "lists/%04d.txt".formatted(++number);
                files.add(put(folder, name, ids.getOrDefault(stratum.name(), List.of())));
                how.add("%s\t%s\t%d\t%d"
                        .formatted(
                                name,
                                stratum.name(),
                                stratum.cases().size() + stratum.reserves().size(),
                                stratum.reserves().size()));
            }
            files.add(put(folder, "draws.txt", how));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void places(Path folder, SamplingRule.Area area, List<Path> files, List<String> how) throws IOException {
        Files.createDirectories(folder.resolve("villages"));
        Map<String, Map<String, Long>> villages = new TreeMap<>(Utf8Order.OF_TEXTS);
        strata.forEach((stratum, size) -> villages.computeIfAbsent(
                        stratum.substring(0, stratum.indexOf('/')), _ -> new TreeMap<>(Utf8Order.OF_TEXTS))
                .put(stratum, size));
        Map<String, Long> communes = new TreeMap<>(Utf8Order.OF_TEXTS);
        villages.forEach((commune, sizes) -> communes.put(
                commune, sizes.values().stream().mapToLong(Long::longValue).sum()));
        files.add(put(folder, "communes.txt", sized(communes)));
        how.add("communes.txt\t\t%d\t0".formatted(drawn.communes().size()));
        for (SizedDraw.Drawn commune : drawn.communes()) {
            String name = "villages/" + commune.id() + ".txt";
            Map<String, Long> sizes = villages.getOrDefault(commune.id(), Map.of());
            files.add(put(folder, name, sized(sizes)));
            how.add("%s\t%s\t%d\t0".formatted(name, commune.id(), Math.min(area.villages(), sizes.size())));
        }
    }

    private static List<String> sized(Map<String, Long> sizes) {
        List<String> lines = new ArrayList<>();
        sizes.forEach((id, size) -> lines.add(id + "\t" + size));
        return lines;
    }

    private static Path put(Path folder, String name, List<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
