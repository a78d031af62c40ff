package vn.sipas.field.bench;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program run to its end, with what it cost. Processor and memory are known on Linux alone, from {@code /proc}. */
final class MeasuredProcess {

    private static final Path OWN_COST = Path.of("/proc/self/stat");

    /** Ticks of the clock that {@code /proc} counts in, a second; 100 on every Linux that Java runs on. */
    private static final double TICKS = 100;

    private MeasuredProcess() {}

    /**
     * What a run cost.
     *
     * @param seconds from start to end
     * @param cpu of all its processors, seconds; 0 where it isn't known
     * @param peak the most memory it had at once, MB; 0 where it isn't known
     */
    record Cost(double seconds, double cpu, double peak) {}

    /** Runs {@code command}, whose output goes to {@code output}; a failure ends the benchmark. */
    static Cost run(List<String> command, Path output) throws IOException, InterruptedException {
        double before = childrenSeconds();
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        double peak = 0;
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " failed: " + Files.readString(output));
        }
        return new Cost(seconds, childrenSeconds() - before, peak);
    }

    /** What children that have ended took so far: the fields cutime and cstime of proc(5). */
    private static double childrenSeconds() throws IOException {
        if (!Files.exists(OWN_COST)) {
            return 0;
        }
        String stat = Files.readString(OWN_COST);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
    }

    private static double peak(long pid) throws IOException {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/status"))
                    .lines()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (FileSystemException ended) {
            // Gone between two looks: no such file, or no such process any more.
            return 0;
        }
    }
}
