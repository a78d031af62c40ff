package vn.sipas.field.app.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.sipas.field.app.cli.progress.ProgressCommand;
import vn.sipas.field.app.cli.recheck.RecheckCommand;
import vn.sipas.field.app.cli.review.ReviewCommand;
import vn.sipas.field.app.cli.review.ReviewList;
import vn.sipas.field.app.cli.review.ReviewShow;
import vn.sipas.field.app.cli.usage.Misuse;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.store.StoreException;

/** {@code sipas}: the command that holds the others. */
@Command(
        name = "sipas",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "SIPAS Field 0.1.0")
public final class Main implements Runnable {

    static final int REFUSED = 1;

    private static final ResourceBundle.Control EXACTLY_THIS_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final CommandLine line;

    private Main(Field field, PrintWriter out, PrintWriter err) {
        Console console = new Console(
                field, out, err, Messages.of(Main.class, field.settings().language()));
        line = new CommandLine(this)
                .addSubcommand("practice", new PracticeCommand(console))
                .addSubcommand(
                        "form",
                        new CommandLine(new GroupCommand())
                                .addSubcommand("check", new FormCheckCommand(console))
                                .addSubcommand("convert", new FormConvertCommand(console))
                                .addSubcommand("print", new FormPrintCommand(console)))
                .addSubcommand(
                        "identity",
                        new CommandLine(new GroupCommand())
                                .addSubcommand("new", new IdentityNewCommand(console))
                                .addSubcommand("card", new IdentityCardCommand(console))
                                .addSubcommand("print", new IdentityPrintCommand(console))
                                .addSubcommand("passwd", new IdentityPasswdCommand(console))
                                .addSubcommand("recover", new IdentityRecoverCommand(console)))
                .addSubcommand(
                        "season",
                        new CommandLine(new GroupCommand())
                                .addSubcommand("new", new SeasonNewCommand(console))
                                .addSubcommand("form", new SeasonFormCommand(console))
                                .addSubcommand("roster", new SeasonRosterCommand(console))
                                .addSubcommand("pack", new SeasonPackCommand(console)))
                .addSubcommand(
                        "frame",
                        new CommandLine(new GroupCommand())
                                .addSubcommand("import", new FrameImportCommand(console))
                                .addSubcommand("root", new FrameRootCommand(console))
                                .addSubcommand("prove", new ContactLinesCommand.Prove(console))
                                .addSubcommand("check", new ContactLinesCommand.Check(console)))
                .addSubcommand(
                        "sample",
                        new CommandLine(new GroupCommand())
                                .addSubcommand("plan", new SampleCommand.Plan(console))
                                .addSubcommand("commit", new SampleCommand.Commit(console))
                                .addSubcommand("draw", new SampleCommand.Draw(console))
                                .addSubcommand("open", new SampleCommand.Open(console))
                                .addSubcommand("share", new SampleCommand.Share(console))
                                .addSubcommand("print", new SampleCommand.Print(console))
                                .addSubcommand("show", new SampleCommand.Show(console)))
                .addSubcommand("join", new JoinCommand(console))
                .addSubcommand("assign", new AssignCommand(console))
                .addSubcommand("merge", new MergeCommand(console))
                .addSubcommand("purge", new PurgeCommand(console))
                .addSubcommand("paper", new PaperCommand(console))
                .addSubcommand("enter", new EnterCommand(console))
                .addSubcommand("export", new ExportCommand(console))
                .addSubcommand("callback", new CallbackCommand(console))
                .addSubcommand("head", new HeadCommand(console))
                .addSubcommand("receipt", new SigningCommand(console))
                .addSubcommand("witness", new SigningCommand(console))
                .addSubcommand("data", new DataCommand(console))
                .addSubcommand("verify", new VerifyCommand(console))
                .addSubcommand("index", new IndexCommand(console))
                .addSubcommand("report", new ReportCommand(console))
                .addSubcommand("estimate", new EstimateCommand(console))
                .addSubcommand("draw", new DrawCommand(console))
                .addSubcommand("status", new StatusCommand(console))
                .addSubcommand("doctor", new DoctorCommand(console))
                .addSubcommand("release", new ReleaseCommand(console))
                .addSubcommand("quality", new QualityCommand(console))
                .addSubcommand("backup", new SafekeepingCommands.Keep(console))
                .addSubcommand("restore", new SafekeepingCommands.Restore(console))
                .addSubcommand("bring-back", new SafekeepingCommands.BringBack(console))
                .addSubcommand("go-on", new SafekeepingCommands.GoOn(console))
                .addSubcommand(
                        "review",
                        new CommandLine(new GroupCommand())
                                .addSubcommand("list", new ReviewList(console))
                                .addSubcommand("show", new ReviewShow(console))
                                .addSubcommand("accept", new ReviewCommand.Accept(console))
                                .addSubcommand("return", new ReviewCommand.Return(console))
                                .addSubcommand("exclude", new ReviewCommand.Exclude(console))
                                .addSubcommand("undo", new ReviewCommand.Undo(console))
                                .addSubcommand("rule", new ReviewCommand.Rule(console)))
                .addSubcommand("progress", new ProgressCommand(console))
                .addSubcommand("recheck", RecheckCommand.line(console))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(new Misuse(console))
                .setExecutionExceptionHandler((failure, _, _) -> console.failed(failure));
        explain(
                line,
                ResourceBundle.getBundle(
                        Main.class.getPackageName() + ".help", field.settings().language(), EXACTLY_THIS_LANGUAGE));
    }

    /** All commands, not run yet. */
    static CommandLine line(Field field, PrintWriter out, PrintWriter err) {
        return new Main(field, out, err).line;
    }

    /** A bundle reaches no further than a command's own children. */
    private static void explain(CommandLine command, ResourceBundle words) {
        command.setResourceBundle(words);
        command.getSubcommands().values().forEach(child -> explain(child, words));
    }

    /** Runs the command named by {@code arguments}; returns the exit code. */
    public static int run(String[] arguments, Field field, PrintWriter out, PrintWriter err) {
        try {
            return line(field, out, err).execute(arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    @Override
    public void run() {
        line.usage(line.getOut());
    }

    /** What a machine's failure is called, if it is one; a mistake of the program's own is thrown on. */
    static MachineFault machineFault(Exception failure) {
        return switch (failure) {
            case StoreException store -> MachineFault.of(store);
            case UncheckedIOException io -> MachineFault.of(io);
            case RuntimeException mistake -> throw mistake;
            default -> throw new IllegalStateException(failure);
        };
    }
}
