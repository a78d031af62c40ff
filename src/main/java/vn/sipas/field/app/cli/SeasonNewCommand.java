package vn.sipas.field.app.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.office.season.SeasonPlan;
import vn.sipas.field.survey.sample.draw.RuleReading;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/** {@code sipas season new}: the season's record, and the recovery key, which is printed once and kept nowhere. */
@Command(mixinStandardHelpOptions = true)
final class SeasonNewCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--title", paramLabel = "TITLE", required = true)
    private String title = "";

    @Option(names = "--province", paramLabel = "NAME", required = true)
    private String province = "";

    @Option(names = "--starts", paramLabel = "YYYY-MM-DD", required = true)
    private LocalDate starts = LocalDate.EPOCH;

    @Option(names = "--ends", paramLabel = "YYYY-MM-DD", required = true)
    private LocalDate ends = LocalDate.EPOCH;

    @Option(names = "--target", paramLabel = "PERCENT", defaultValue = "85.00")
    private BigDecimal target = BigDecimal.ZERO;

    @Option(names = "--index", paramLabel = "RULE", defaultValue = "pooled-items/1+unweighted")
    private String index = "";

    @Option(names = "--sampling", paramLabel = "RULE", defaultValue = SamplingRule.USUAL)
    private String sampling = "";

    @Option(names = "--recovery-out", paramLabel = "FILE", required = true)
    private Path recoveryOut = Path.of("");

    SeasonNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, desk -> {
            if (!desk.department().isHere()) {
                return console.refuse("", DeskFault.NOT_THE_DEPARTMENT);
            }
            if (!SeasonPlan.isGood(title, province, starts, ends, target)) {
                return console.refuse("", CommandFault.SEASON_BAD);
            }
            if (SamplingRule.read(sampling) instanceof RuleReading.Refused(List<RuleReading.Fault> faults)) {
                faults.forEach(fault -> console.refuse("--sampling", fault.why(), fault.place()));
                return Main.REFUSED;
            }
            String recovery =
                    desk.department().newSeason(new SeasonPlan(title, province, starts, ends, target, index, sampling));
            Files.write(recoveryOut, recovery + "\n");
            console.print("season.made", title, recoveryOut);
            return 0;
        });
    }
}
