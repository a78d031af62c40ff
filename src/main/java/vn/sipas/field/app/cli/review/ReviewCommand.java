package vn.sipas.field.app.cli.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.cli.StoreOptions;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.review.ReviewFault;
import vn.sipas.field.app.desk.review.Reviewing;
import vn.sipas.field.office.review.Exclusion;
import vn.sipas.field.office.review.ReviewItem;

/** {@code sipas review accept|return|exclude|undo|rule}: what is decided about interviews, one after another. */
public abstract sealed class ReviewCommand implements Callable<Integer> {

    final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    private ReviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, desk -> {
            Reviewing reviewing = desk.reviewing();
            return at(desk, reviewing, reviewing.list());
        });
    }

    /** Decides about each interview that is named; one that is not found is refused, the others are decided about. */
    int at(Desk desk, Reviewing reviewing, List<ReviewItem> items) {
        int code = 0;
        for (String leaf : leaves()) {
            code |= switch (Reviewing.find(items, leaf)) {
                case Reviewing.Found.Not(Refusal why) -> console.refuse("", why);
                case Reviewing.Found.One(ReviewItem item) -> told(item.caseId().text(), decide(reviewing, item));
            };
        }
        return code;
    }

    int told(String where, Reviewing.Outcome outcome) {
        return switch (outcome) {
            case Reviewing.Outcome.Refused(Refusal why) -> console.refuse(where, why);
            case Reviewing.Outcome.Done(int written, var _) -> {
                console.print("review.done", where, written);
                yield 0;
            }
        };
    }

    abstract List<String> leaves();

    abstract Reviewing.Outcome decide(Reviewing reviewing, ReviewItem item);

    /** Accepts the interviews named, or all that have no hints. */
    @Command(mixinStandardHelpOptions = true)
    public static final class Accept extends ReviewCommand {

        @ArgGroup(multiplicity = "1")
        private Which which = new Which();

        @Option(names = "--comment", paramLabel = "TEXT")
        private String comment = "";

        /** Either these or those without hints. */
        static final class Which {
            @Parameters(paramLabel = "LEAF", descriptionKey = "LEAF", arity = "1..*")
            private List<String> leaves = List.of();

            @Option(names = "--unflagged", required = true)
            private boolean unflagged;
        }

        public Accept(Console console) {
            super(console);
        }

        @Override
        int at(Desk desk, Reviewing reviewing, List<ReviewItem> items) {
            return which.unflagged
                    ? told("--unflagged", reviewing.acceptUnflagged(items))
                    : super.at(desk, reviewing, items);
        }

        @Override
        List<String> leaves() {
            return which.leaves;
        }

        @Override
        Reviewing.Outcome decide(Reviewing reviewing, ReviewItem item) {
            return reviewing.accept(item, comment);
        }
    }

    /** Sends them back. */
    @Command(mixinStandardHelpOptions = true)
    public static final class Return extends ReviewCommand {

        @Parameters(paramLabel = "LEAF", descriptionKey = "LEAF", arity = "1..*")
        private List<String> leaves = new ArrayList<>();

        @Option(names = "--comment", paramLabel = "TEXT", required = true)
        private String comment = "";

        public Return(Console console) {
            super(console);
        }

        @Override
        List<String> leaves() {
            return leaves;
        }

        @Override
        Reviewing.Outcome decide(Reviewing reviewing, ReviewItem item) {
            return reviewing.sendBack(item, comment);
        }
    }

    /** Excludes them. */
    @Command(mixinStandardHelpOptions = true)
    public static final class Exclude extends ReviewCommand {

        @Parameters(paramLabel = "LEAF", descriptionKey = "LEAF", arity = "1..*")
        private List<String> leaves = new ArrayList<>();

        @Option(names = "--reason", paramLabel = "CODE", required = true)
        private String reason = "";

        @Option(names = "--comment", paramLabel = "TEXT")
        private String comment = "";

        public Exclude(Console console) {
            super(console);
        }

        @Override
        List<String> leaves() {
            return leaves;
        }

        @Override
        Reviewing.Outcome decide(Reviewing reviewing, ReviewItem item) {
            Optional<Exclusion> why = Exclusion.of(reason);
            return why.isPresent()
                    ? reviewing.exclude(item, why.get(), comment)
                    : new Reviewing.Outcome.Refused(Refusal.of(ReviewFault.EXCLUSION_REASON_MISSING));
        }
    }

    /** Takes the owner's last decision back. */
    @Command(mixinStandardHelpOptions = true)
    public static final class Undo extends ReviewCommand {

        @Parameters(paramLabel = "LEAF", descriptionKey = "LEAF", arity = "1..*")
        private List<String> leaves = new ArrayList<>();

        public Undo(Console console) {
            super(console);
        }

        @Override
        List<String> leaves() {
            return leaves;
        }

        @Override
        Reviewing.Outcome decide(Reviewing reviewing, ReviewItem item) {
            return reviewing.takeBack(List.of(item));
        }
    }

    /** The department's last word. */
    @Command(mixinStandardHelpOptions = true)
    public static final class Rule extends ReviewCommand {

        @Parameters(paramLabel = "LEAF", descriptionKey = "LEAF", arity = "1..*")
        private List<String> leaves = new ArrayList<>();

        @Option(names = "--counts", paramLabel = "true|false", required = true, arity = "1")
        private boolean counts;

        @Option(names = "--reason", paramLabel = "TEXT", required = true)
        private String reason = "";

        public Rule(Console console) {
            super(console);
        }

        @Override
        List<String> leaves() {
            return leaves;
        }

        @Override
        Reviewing.Outcome decide(Reviewing reviewing, ReviewItem item) {
            return reviewing.rule(item, counts, reason);
        }
    }
}
