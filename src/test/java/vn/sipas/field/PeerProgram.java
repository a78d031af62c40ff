package vn.sipas.field;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Somebody else's program that a test holds ours against, found on the PATH. A test that uses one carries the tag {@code peer}.
 *
 * <p>Where the environment has CI set, a missing program fails the test; elsewhere the test is skipped and names it.
 */
public final class PeerProgram {

    private static final long LONGEST_MINUTES = 5;

    private final Path file;

    private PeerProgram(Path file) {
        this.file = file;
    }

    /** The first of the {@code names} that is on the PATH; the names are of one program ({@code python3}, {@code python}). */
    public static PeerProgram named(String... names) {
        for (String name : names) {
            Optional<Path> found = onPath(name);
            if (found.isPresent()) {
                return new PeerProgram(found.get());
            }
        }
        String missing = "not on the PATH: " + String.join(" or ", names);
        return isCi(System.getenv()) ? fail(missing) : abort(missing);
    }

    /** Runs it in {@code folder} with an empty input until it ends, at most five minutes. */
    public Outcome run(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(file.toString());
        command.addAll(arguments);
        try {
            Path output = Files.createTempFile("peer", ".out");
            Path errors = Files.createTempFile("peer", ".err");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    return fail(file.getFileName() + " ran longer than " + LONGEST_MINUTES + " minutes");
                }
                return new Outcome(process.exitValue(), text(output), text(errors));
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + file.getFileName(), e);
        }
    }

    private static boolean isCi(Map<String, String> environment) {
        String value = environment.getOrDefault("CI", "");
        return !value.isEmpty() && !value.equals("false");
    }

    private static Optional<Path> onPath(String name) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        String fileName = windows ? name + ".exe" : name;
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, fileName))
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .findFirst();
    }

    private static String text(Path path) throws IOException {
        return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    }

    /** How a run ended: its exit code and everything it wrote, read as UTF-8. */
    public record Outcome(int exitCode, String output, String errors) {}
}
