package vn.sipas.field.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;

/** Where commands print and what they are wired to. Reasons go to stderr, one a line: the code, then the sentence. */
public final class Console {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);
    private static final System.Logger LOG = System.getLogger(Console.class.getName());

    private final Field field;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Messages messages;

    Console(Field field, PrintWriter out, PrintWriter err, Messages messages) {
        this.field = field;
        this.out = out;
        this.err = err;
        this.messages = messages;
    }

    Field field() {
        return field;
    }

    public PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    public Locale language() {
        return messages.language();
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public void print(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    /** A moment on this machine's clock, dd/MM/yyyy HH:mm. */
    String time(Instant moment) {
        return time(LocalDateTime.ofInstant(moment, field.clock().getZone()));
    }

    /** The same of a moment that is on this machine's clock already. */
    String time(LocalDateTime moment) {
        return WHEN.format(moment);
    }

    /** Something to know beside the output; goes to stderr. */
    void tell(String key, Object... arguments) {
        err.println(text(key, arguments));
    }

    public void json(JsonWriter object) {
        out.println(new String(object.bytes(), StandardCharsets.UTF_8));
    }

    /** Prints a reason, behind {@code where} if it isn't empty; returns the exit code of a refusal. */
    public int refuse(String where, Reason why, Object... arguments) {
        return refuse(where, why.code(), Messages.of(why, language(), arguments));
    }

    /** As {@link #refuse(String, Reason, Object...)}. */
    public int refuse(String where, Refusal why) {
        return refuse(where, why.why().code(), why.text(language()));
    }

    int refuse(String where, String code, String sentence) {
        err.println((where.isEmpty() ? "" : where + ": ") + code + ": " + sentence);
        return Main.REFUSED;
    }

    /** A failure of the machine is told in a sentence and logged once; a mistake of ours is thrown on. */
    int failed(Exception failure) {
        MachineFault fault = Main.machineFault(failure);
        LOG.log(System.Logger.Level.DEBUG, "a command failed", failure);
        return refuse("", fault);
    }
}
