package vn.sipas.field.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sipas form}: the commands about forms. */
@Command(
        resourceBundle = "vn.sipas.field.app.cli.messages",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class FormCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), spec.commandLine().getUsageMessage());
    }
}
