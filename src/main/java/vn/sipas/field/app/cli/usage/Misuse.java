package vn.sipas.field.app.cli.usage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.sipas.field.app.cli.Console;

/** Wrong usage in the user's own language: picocli says it in English, and names Java's classes. */
public final class Misuse implements IParameterExceptionHandler {

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    private final Console console;

    public Misuse(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException misuse, String[] arguments) {
        var command = misuse.getCommandLine();
        command.getErr().println(sentence(misuse));
        if (!(misuse instanceof UnmatchedArgumentException unmatched && suggested(unmatched))) {
            command.usage(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private String sentence(ParameterException misuse) {
        return switch (misuse) {
            case MissingParameterException missing -> missing(missing);
            case MutuallyExclusiveArgsException several -> console.text("usage.only-one", options(several));
            case OverwrittenOptionException twice -> console.text("usage.twice", options(twice));
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            default ->
                Optional.ofNullable(misuse.getArgSpec())
                        .map(argument -> console.text("usage.bad-value", misuse.getValue(), written(argument)))
                        .orElseGet(() -> message(misuse));
        };
    }

    private String missing(MissingParameterException missing) {
        List<ArgSpec> arguments = missing.getMissing();
        boolean oneOf = arguments.size() > 1
                && arguments.stream()
                        .allMatch(argument ->
                                argument.group() != null && argument.group().exclusive());
        String names = arguments.stream().map(Misuse::written).distinct().collect(Collectors.joining(", "));
        return console.text(oneOf ? "usage.one-of" : "usage.missing", names.isEmpty() ? options(missing) : names);
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().getFirst();
        return suggested(unmatched)
                ? console.text("usage.did-you-mean", first, String.join(", ", unmatched.getSuggestions()))
                : console.text("usage.unknown", first);
    }

    private static boolean suggested(UnmatchedArgumentException unmatched) {
        return !unmatched.getSuggestions().isEmpty();
    }

    /** The options that a sentence of picocli's names, which keeps them nowhere else. */
    private static String options(ParameterException misuse) {
        return OPTION.matcher(message(misuse))
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String message(ParameterException misuse) {
        return Objects.requireNonNullElse(misuse.getMessage(), "");
    }

    /** As the usage writes it, {@code --day=YYYY-MM-DD}. */
    private static String written(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() == 0 ? "" : "=" + option.paramLabel())
                : argument.paramLabel();
    }
}
