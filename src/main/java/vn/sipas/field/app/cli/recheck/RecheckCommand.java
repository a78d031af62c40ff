package vn.sipas.field.app.cli.recheck;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.sipas.field.app.cli.Console;

/** {@code sipas recheck}: holds its commands; alone it is wrong usage. */
@Command(mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
public final class RecheckCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private RecheckCommand() {}

    /** The command with all that it holds. */
    public static CommandLine line(Console console) {
        return new CommandLine(new RecheckCommand())
                .addSubcommand("rule", new RecheckRuleCommand(console))
                .addSubcommand("next", new RecheckNextCommand(console))
                .addSubcommand("pool", new RecheckDrawCommands.Pool(console))
                .addSubcommand("draw", new RecheckDrawCommands.Draw(console))
                .addSubcommand("tickets", new RecheckTicketsCommand(console))
                .addSubcommand("contact", new RecheckReachCommands.Contact(console))
                .addSubcommand("enter", new RecheckReachCommands.Enter(console))
                .addSubcommand("compare", new RecheckCompareCommand(console))
                .addSubcommand("find", new RecheckFindCommand(console))
                .addSubcommand("decide", new RecheckDecideCommand(console))
                .addSubcommand("minutes", new RecheckMinutesCommand(console))
                .addSubcommand("answer", new RecheckAnswerCommand(console))
                .addSubcommand("open", new RecheckAnswerCommand(console));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), spec.commandLine().getUsageMessage());
    }
}
