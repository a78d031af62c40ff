package vn.sipas.field.app.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.office.season.SeasonPlan;
import vn.sipas.field.survey.sample.draw.RuleReading;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/** {@code sipas season new}: the season's record, and the recovery key, which is printed once and kept nowhere. */
@Command(mixinStandardHelpOptions = true)
final class SeasonNewCommand implements Callable<Integer> {

    private static final BigDecimal TARGET = new BigDecimal("85.00");
    private static final String INDEX = "pooled-items/1+unweighted";

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--title", paramLabel = "TITLE")
    private Optional<String> title = Optional.empty();

    @Option(names = "--province", paramLabel = "NAME")
    private Optional<String> province = Optional.empty();

    @Option(names = "--starts", paramLabel = "YYYY-MM-DD")
    private Optional<LocalDate> starts = Optional.empty();

    @Option(names = "--ends", paramLabel = "YYYY-MM-DD")
    private Optional<LocalDate> ends = Optional.empty();

    @Option(names = "--target", paramLabel = "PERCENT")
    private Optional<BigDecimal> target = Optional.empty();

    @Option(names = "--index", paramLabel = "RULE")
    private Optional<String> index = Optional.empty();

    @Option(names = "--sampling", paramLabel = "RULE")
    private Optional<String> sampling = Optional.empty();

    @Option(names = "--like", paramLabel = "PACK")
    private Optional<Path> like = Optional.empty();

    @Option(names = "--recovery-out", paramLabel = "FILE", required = true)
    private Path recoveryOut = Path.of("");

    SeasonNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<Department.Template> template = like.map(Department::template);
        if (template.orElse(null) instanceof Department.Template.Refused(Refusal why)) {
            return console.refuse(like.orElseThrow().toString(), why);
        }
        Optional<Department.Template.Found> earlier = template.map(Department.Template.Found.class::cast);
        Optional<SeasonPlan> before = earlier.map(Department.Template.Found::plan);
        return store.with(console, desk -> {
            if (!desk.department().isHere()) {
                return console.refuse("", DeskFault.NOT_THE_DEPARTMENT);
            }
            String rule = sampling.or(() -> before.map(SeasonPlan::sampling).filter(SeasonNewCommand::isKnown))
                    .orElse(SamplingRule.USUAL);
            if (SamplingRule.read(rule) instanceof RuleReading.Refused(List<RuleReading.Fault> faults)) {
                return console.refuse(
                        "", faults.getFirst().why(), faults.getFirst().place());
            }
            Optional<SeasonPlan> plan = plan(before, rule);
            if (plan.isEmpty()) {
                return console.refuse("", CommandFault.SEASON_BAD);
            }
            String recovery = earlier.flatMap(Department.Template.Found::form)
                    .map(form -> desk.department().newSeason(plan.get(), form))
                    .orElseGet(() -> desk.department().newSeason(plan.get()));
            Files.write(recoveryOut, recovery + "\n");
            console.print("season.made", plan.get().title(), recoveryOut);
            return 0;
        });
    }

    private static boolean isKnown(String rule) {
        return SamplingRule.read(rule) instanceof RuleReading.Accepted;
    }

    /** What was said, and for the rest what the earlier season said; nothing if something is missing or can't be. */
    private Optional<SeasonPlan> plan(Optional<SeasonPlan> before, String rule) {
        String called = title.or(() -> before.map(SeasonPlan::title)).orElse("");
        String where = province.or(() -> before.map(SeasonPlan::province)).orElse("");
        Optional<LocalDate> first = starts.or(() -> before.map(SeasonPlan::starts));
        Optional<LocalDate> last = ends.or(() -> before.map(SeasonPlan::ends));
        BigDecimal aim = target.or(() -> before.map(SeasonPlan::target)).orElse(TARGET);
        String indexRule = index.or(() -> before.map(SeasonPlan::index)).orElse(INDEX);
        boolean good =
                first.isPresent() && last.isPresent() && SeasonPlan.isGood(called, where, first.get(), last.get(), aim);
        return good
                ? Optional.of(new SeasonPlan(called, where, first.get(), last.get(), aim, indexRule, rule))
                : Optional.empty();
    }
}
