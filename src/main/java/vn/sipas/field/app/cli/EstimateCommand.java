package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.office.estimate.Domains;
import vn.sipas.field.office.estimate.Estimator;
import vn.sipas.field.office.estimate.Statistic;
import vn.sipas.field.office.estimate.design.Design;
import vn.sipas.field.office.estimate.design.Lonely;

/** {@code sipas estimate DATA.csv --y COL}: a design-based mean, total, ratio or share of any table, with its margin. */
@Command(mixinStandardHelpOptions = true)
final class EstimateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DATA.csv", descriptionKey = "DATA.csv")
    private Path file = Path.of("");

    @Mixin
    private EstimateOptions options = new EstimateOptions();

    @Option(names = "--json")
    private boolean json;

    EstimateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<Lonely> rule = options.lonely();
        if (rule.isEmpty()) {
            return console.refuse("--lonely " + options.lonelyName(), CommandFault.LONELY_UNKNOWN);
        }
        if (options.clash()) {
            return console.refuse("", CommandFault.OPTIONS_CLASH);
        }
        if (!(options.level() > 0 && options.level() < 1)) {
            return console.refuse("--level", CommandFault.LEVEL_BAD);
        }
        return EstimateTable.read(console, file, options.columns())
                .map(table -> estimate(table, rule.get()))
                .orElse(Main.REFUSED);
    }

    private int estimate(EstimateTable table, Lonely rule) {
        EstimateDesign design = new EstimateDesign(console, options, table);
        Optional<Design> made = design.make(rule);
        Optional<double[]> y = options.kind() == EstimateOptions.Kind.PROPORTION
                ? Optional.of(table.indicator(options.y(), options.proportion()))
                : table.numbers(options.y(), true);
        Optional<double[]> x =
                options.ratioTo().map(name -> table.numbers(name, true)).orElse(Optional.of(new double[0]));
        if (made.isEmpty() || y.isEmpty() || x.isEmpty()) {
            return Main.REFUSED;
        }
        Estimator estimator = new Estimator(made.get());
        List<EstimateOutput.Line> lines = new ArrayList<>();
        statistics(estimator, y.get(), x.get(), Domains.whole(table.rows()))
                .getFirst()
                .ifPresent(all -> lines.add(new EstimateOutput.Line(Optional.empty(), all.estimate())));
        options.by().flatMap(name -> table.labels(name, true)).ifPresent(labels -> {
            Domains domains = Domains.of(labels.codes(), labels.names().size());
            List<Optional<Statistic>> found = statistics(estimator, y.get(), x.get(), domains);
            for (int domain = 0; domain < found.size(); domain++) {
                Optional<String> label = Optional.of(labels.names().get(domain));
                found.get(domain).ifPresent(one -> lines.add(new EstimateOutput.Line(label, one.estimate())));
            }
        });
        if (lines.isEmpty()) {
            return console.refuse(table.place(options.y()), CommandFault.NO_CASES);
        }
        EstimateOutput output = new EstimateOutput(console, options, made.get(), lines);
        if (json) {
            output.json();
        } else {
            output.table();
            for (Design.Joined joined : made.get().collapsed()) {
                console.print("estimate.joined", design.stratum(joined.stratum()), design.stratum(joined.with()));
            }
        }
        return 0;
    }

    private List<Optional<Statistic>> statistics(Estimator estimator, double[] y, double[] x, Domains domains) {
        return switch (options.kind()) {
            case MEAN, PROPORTION -> estimator.means(y, domains);
            case TOTAL -> estimator.totals(y, domains);
            case RATIO -> estimator.ratios(y, x, domains);
        };
    }
}
