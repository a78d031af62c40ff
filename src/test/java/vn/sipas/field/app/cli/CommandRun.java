package vn.sipas.field.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Settings;

/** What one command printed and how it ended. */
record CommandRun(int code, List<String> out, List<String> err) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    static CommandRun of(Path data, String... arguments) {
        return at(Clock.system(VIETNAM), data, arguments);
    }

    /** The same at another time than now. */
    static CommandRun at(Clock clock, Path data, String... arguments) {
        Field field = field(data, Locale.of("vi"), clock);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, field, new PrintWriter(out), new PrintWriter(err));
        return new CommandRun(
                code, out.toString().lines().toList(), err.toString().lines().toList());
    }

    private static Field field(Path data, Locale language, Clock clock) {
        SecureRandom random = new SecureRandom();
        return new Field(new Settings(data, language), clock, random, random, Stores.CHEAP);
    }

    /** The commands as they are, to be looked at. */
    static CommandLine line(Path data, Locale language) {
        return Main.line(
                field(data, language, Clock.system(VIETNAM)),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()));
    }
}
