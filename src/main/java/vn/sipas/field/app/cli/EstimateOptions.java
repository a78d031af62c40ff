package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.sipas.field.office.estimate.design.Lonely;

/** What {@code sipas estimate} is asked: which column, and how the sample was drawn and weighted. */
final class EstimateOptions {

    @Option(names = "--y", paramLabel = "COL", required = true)
    private String y = "";

    @Option(names = "--weight", paramLabel = "COL")
    private @Nullable String weight;

    @Option(names = "--stratum", paramLabel = "COL")
    private @Nullable String stratum;

    @Option(names = "--psu", paramLabel = "COL")
    private @Nullable String psu;

    @Option(names = "--ssu", paramLabel = "COL")
    private @Nullable String ssu;

    @Option(names = "--fpc", paramLabel = "COL")
    private @Nullable String fpc;

    @Option(names = "--fpc2", paramLabel = "COL")
    private @Nullable String fpc2;

    @Option(names = "--by", paramLabel = "COL")
    private @Nullable String by;

    @Option(names = "--ratio-to", paramLabel = "COL")
    private @Nullable String ratioTo;

    @Option(names = "--proportion", paramLabel = "VALUE")
    private List<String> proportion = List.of();

    @Option(names = "--total")
    private boolean total;

    @Option(names = "--poststratify", paramLabel = "COL=FILE")
    private Map<String, Path> poststratify = new LinkedHashMap<>();

    @Option(names = "--rake", paramLabel = "COL=FILE")
    private Map<String, Path> rake = new LinkedHashMap<>();

    @Option(names = "--cap", paramLabel = "TIMES")
    private double cap = Double.POSITIVE_INFINITY;

    @Option(names = "--level", paramLabel = "LEVEL")
    private double level = 0.95;

    @Option(names = "--lonely", paramLabel = "RULE")
    private String lonely = "refuse";

    /** What is estimated of the column. */
    enum Kind {
        MEAN,
        TOTAL,
        RATIO,
        PROPORTION
    }

    String y() {
        return y;
    }

    Optional<String> weight() {
        return Optional.ofNullable(weight);
    }

    Optional<String> stratum() {
        return Optional.ofNullable(stratum);
    }

    Optional<String> psu() {
        return Optional.ofNullable(psu);
    }

    Optional<String> ssu() {
        return Optional.ofNullable(ssu);
    }

    Optional<String> fpc() {
        return Optional.ofNullable(fpc);
    }

    Optional<String> fpc2() {
        return Optional.ofNullable(fpc2);
    }

    Optional<String> by() {
        return Optional.ofNullable(by);
    }

    Optional<String> ratioTo() {
        return Optional.ofNullable(ratioTo);
    }

    /** The answers that count as 1; all others that are not empty count as 0. */
    List<String> proportion() {
        return proportion;
    }

    Map<String, Path> poststratify() {
        return poststratify;
    }

    Map<String, Path> rake() {
        return rake;
    }

    double cap() {
        return cap;
    }

    double level() {
        return level;
    }

    Optional<Lonely> lonely() {
        return List.of(Lonely.values()).stream()
                .filter(rule -> rule.name().toLowerCase(Locale.ROOT).equals(lonely))
                .findFirst();
    }

    String lonelyName() {
        return lonely;
    }

    Kind kind() {
        if (ratioTo != null) {
            return Kind.RATIO;
        }
        if (!proportion.isEmpty()) {
            return Kind.PROPORTION;
        }
        return total ? Kind.TOTAL : Kind.MEAN;
    }

    /** Whether some of them contradict each other or lack another. */
    boolean clash() {
        int kinds = (ratioTo == null ? 0 : 1) + (proportion.isEmpty() ? 0 : 1) + (total ? 1 : 0);
        return kinds > 1
                || poststratify.size() > 1
                || (!poststratify.isEmpty() && !rake.isEmpty())
                || (!Double.isInfinite(cap) && (rake.isEmpty() || !(cap >= 1)))
                || (ssu != null && psu == null)
                || (fpc2 != null && ssu == null);
    }

    /** The columns of the table that are needed. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(List.of(y));
        List.of(weight(), stratum(), psu(), ssu(), fpc(), fpc2(), by(), ratioTo())
                .forEach(column -> column.ifPresent(columns::add));
        columns.addAll(poststratify.keySet());
        columns.addAll(rake.keySet());
        return columns;
    }
}
