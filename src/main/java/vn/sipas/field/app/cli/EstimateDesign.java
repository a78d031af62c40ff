package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.estimate.design.Caps;
import vn.sipas.field.office.estimate.design.Design;
import vn.sipas.field.office.estimate.design.DesignCheck;
import vn.sipas.field.office.estimate.design.DesignPlan;
import vn.sipas.field.office.estimate.design.Lonely;
import vn.sipas.field.office.estimate.design.Margin;
import vn.sipas.field.office.estimate.design.Refusal;

/** Makes the design that options and a table describe; what speaks against it is told by column, row and label. */
final class EstimateDesign {

    /** So many reasons of one kind are named one by one. */
    private static final int NAMED = 20;

    private final Console console;
    private final EstimateOptions options;
    private final EstimateTable table;
    private List<String> strata = List.of("");

    EstimateDesign(Console console, EstimateOptions options, EstimateTable table) {
        this.console = console;
        this.options = options;
        this.table = table;
    }

    /** The design with its weights as they are used; nothing if it is refused, which has been told then. */
    Optional<Design> make(Lonely rule) {
        DesignPlan plan = DesignPlan.of(table.rows()).lonely(rule);
        boolean read = numbers(options.weight(), plan::weights);
        read &= labels(options.stratum(), plan::strata, names -> strata = names);
        read &= labels(options.psu(), plan::clusters, _ -> {});
        read &= labels(options.ssu(), plan::secondStage, _ -> {});
        read &= numbers(options.fpc(), plan::fpc);
        read &= numbers(options.fpc2(), plan::secondFpc);
        if (!read) {
            return Optional.empty();
        }
        Optional<Design> plain = accepted(plan.check(), refusal -> where(refusal));
        if (plain.isEmpty()
                || (options.poststratify().isEmpty() && options.rake().isEmpty())) {
            return plain;
        }
        return plain.flatMap(this::weighted);
    }

    /** The label of a stratum. */
    String stratum(int code) {
        return strata.get(code);
    }

    private boolean numbers(Optional<String> column, Consumer<double[]> to) {
        return column.map(name -> {
                    Optional<double[]> values = table.numbers(name, false);
                    values.ifPresent(to);
                    return values.isPresent();
                })
                .orElse(true);
    }

    private boolean labels(Optional<String> column, Consumer<int[]> to, Consumer<List<String>> names) {
        return column.map(name -> {
                    Optional<EstimateTable.Labels> labels = table.labels(name, false);
                    labels.ifPresent(found -> {
                        to.accept(found.codes());
                        names.accept(found.names());
                    });
                    return labels.isPresent();
                })
                .orElse(true);
    }

    private Optional<Design> weighted(Design plain) {
        Map<String, Path> files = options.rake().isEmpty() ? options.poststratify() : options.rake();
        List<Group> groups = new ArrayList<>();
        for (Map.Entry<String, Path> margin : files.entrySet()) {
            EstimateTable.populations(console, margin.getValue())
                    .ifPresent(populations -> groups.add(new Group(margin.getKey(), margin.getValue(), populations)));
        }
        if (groups.size() < files.size()) {
            return Optional.empty();
        }
        List<Margin> margins = groups.stream()
                .map(group -> new Margin(
                        table.codes(
                                group.column(), List.copyOf(group.populations().keySet())),
                        EstimateTable.values(group.populations())))
                .toList();
        DesignCheck check = options.rake().isEmpty()
                ? plain.postStratified(margins.getFirst())
                : plain.raked(margins, new Caps(0, options.cap()));
        return accepted(check, refusal -> where(refusal, groups.get(refusal.margin())));
    }

    /** A margin as it was given. */
    private record Group(String column, Path file, Map<String, Double> populations) {}

    private Optional<Design> accepted(DesignCheck check, Function<Refusal, String> where) {
        return switch (check) {
            case DesignCheck.Accepted(Design design) -> Optional.of(design);
            case DesignCheck.Refused(List<Refusal> reasons) -> {
                reasons.stream()
                        .limit(NAMED)
                        .forEach(refusal -> console.refuse(
                                where.apply(refusal),
                                refusal.why().code(),
                                Messages.of(refusal.why(), console.language())));
                if (reasons.size() > NAMED) {
                    console.refuse("", "more", console.text("estimate.more", reasons.size() - NAMED));
                }
                yield Optional.empty();
            }
        };
    }

    private String where(Refusal refusal) {
        return switch (refusal.why()) {
            case WEIGHT_BAD -> table.place(options.weight().orElse(""), refusal.index());
            case FPC_BAD, FPC_VARIES, FPC_TOO_SMALL -> table.place(fpc(refusal), refusal.index());
            case FPC_MIXED -> table.place(fpc(refusal));
            case LONELY_STRATUM -> table.place(options.stratum().orElse("")) + "=" + strata.get(refusal.index());
            case LONELY_CLUSTER -> table.place(options.psu().orElse(""), refusal.index());
            case NO_ROWS,
                    WEIGHTS_ZERO,
                    ONE_CLUSTER,
                    NOTHING_TO_COLLAPSE,
                    POPULATION_BAD,
                    CELL_UNKNOWN,
                    CELL_EMPTY,
                    MARGINS_DISAGREE,
                    RAKING_STUCK,
                    CAPS_TOO_TIGHT -> "";
        };
    }

    private String fpc(Refusal refusal) {
        return (refusal.margin() == 0 ? options.fpc() : options.fpc2()).orElse("");
    }

    private String where(Refusal refusal, Group group) {
        return switch (refusal.why()) {
            case CELL_UNKNOWN -> table.place(group.column(), refusal.index());
            case CELL_EMPTY, POPULATION_BAD ->
                group.file() + "!" + List.copyOf(group.populations().keySet()).get(refusal.index());
            default -> group.file().toString();
        };
    }
}
