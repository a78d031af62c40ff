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
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Settings;

/** What one command printed and how it ended. */
record CommandRun(int code, List<String> out, List<String> err) {

    static CommandRun of(Path data, String... arguments) {
        Field field = field(data, Locale.of("vi"));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, field, new PrintWriter(out), new PrintWriter(err));
        return new CommandRun(
                code, out.toString().lines().toList(), err.toString().lines().toList());
    }

    private static Field field(Path data, Locale language) {
        SecureRandom random = new SecureRandom();
        return new Field(new Settings(data, language), Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")), random, random);
    }

    /** The commands as they are, to be looked at. */
    static CommandLine line(Path data, Locale language) {
        return Main.line(
                field(data, language), new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
    }
}
