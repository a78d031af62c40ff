package vn.sipas.field;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import vn.sipas.field.app.cli.Main;
import vn.sipas.field.app.desk.Field;

/** Where the program starts: a command if there are arguments, so that it never touches JavaFX; the window otherwise. */
public final class Launcher {

    private Launcher() {}

    /** Runs the command named by {@code arguments}, or opens the window. */
    public static void main(String[] arguments) {
        Field field = Field.ofThisMachine();
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(Main.run(arguments, field, out, err));
    }
}
