package vn.sipas.field;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import vn.sipas.field.app.cli.Main;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.ui.App;

/** Where the program starts: a command if there are arguments, so that it never touches JavaFX; the window otherwise. */
public final class Launcher {

    private static final int REFUSED = 1;

    private Launcher() {}

    /** Runs the command named by {@code arguments}, or opens the window. */
    public static void main(String[] arguments) {
        // Charts measure their letters by AWT, which must not open a screen of its own beside JavaFX's.
        System.setProperty("java.awt.headless", "true");
        if (arguments.length > 0) {
            PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
            PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            System.exit(Main.run(arguments, Field.ofThisMachine(), out, err));
        }
        if (!hasScreen()) {
            PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            err.println(
                    "Không có màn hình (DISPLAY và WAYLAND_DISPLAY đều trống) nên không mở được cửa sổ. Hãy chạy trong"
                            + " một phiên có màn hình, hoặc dùng dòng lệnh: installer/sipas --help");
            err.println(
                    "No screen (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be opened. Run it in a"
                            + " session with a screen, or use the command line: installer/sipas --help");
            System.exit(REFUSED);
        }
        App.open();
    }

    /** Only systems with X11 or Wayland say by these whether there is a screen. */
    private static boolean hasScreen() {
        return !System.getProperty("os.name").startsWith("Linux") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String name) {
        String value = System.getenv(name);
        return value != null && !value.isEmpty();
    }
}
