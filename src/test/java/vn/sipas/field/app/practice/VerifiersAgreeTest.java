package vn.sipas.field.app.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PeerProgram;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.ledger.batch.BatchCheck;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.Finding;

/** This program and the outsider's script say the same of a practice season's batches, whole and spoilt in many ways. */
@Tag("peer")
class VerifiersAgreeTest {

    private static final Path SCRIPT = Path.of("assets/verify/verify_batch.py").toAbsolutePath();
    private static final int SPOILT = 240;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void bothSayTheSameOfEveryFile() throws IOException {
        PeerProgram.named("openssl");
        PeerProgram python = PeerProgram.named("python3", "python");
        List<Path> files = new ArrayList<>(batches());
        SplittableRandom random = new SplittableRandom(2026);
        List<Path> whole = List.copyOf(files);
        for (int i = 0; i < SPOILT; i++) {
            byte[] bytes = Files.readAllBytes(whole.get(random.nextInt(whole.size())));
            files.add(Files.write(folder.resolve("spoilt-%03d.sipas.jsonl".formatted(i)), spoil(bytes, i, random)));
        }

        List<String> arguments = new ArrayList<>(List.of(SCRIPT.toString()));
        files.forEach(file -> arguments.add(file.toString()));
        PeerProgram.Outcome outcome = python.run(folder, arguments);

        Map<String, String> theirs = firstRefusals(outcome.output());
        Map<String, String> ours = new TreeMap<>();
        files.forEach(file -> ours.put(file.toString(), firstRefusal(BatchFile.check(file))));
        assertThat(theirs).isEqualTo(ours);
        assertThat(ours.values()).filteredOn("intact"::equals).hasSizeLessThan(whole.size() + SPOILT / 10);
    }

    /** One change of a kind that depends on {@code i}: a bit, a byte lost or added, or lines lost, doubled, swapped or cut. */
    private static byte[] spoil(byte[] bytes, int i, SplittableRandom random) {
        int at = random.nextInt(bytes.length);
        List<String> lines = new ArrayList<>(
                new String(bytes, StandardCharsets.UTF_8).lines().toList());
        int line = random.nextInt(lines.size());
        return switch (i % 8) {
            case 0, 1 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                yield bytes;
            }
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> {
                byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
                System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
                longer[at] = (byte) (32 + random.nextInt(95));
                yield longer;
            }
            case 4 -> {
                lines.remove(line);
                yield joined(lines);
            }
            case 5 -> {
                lines.add(line, lines.get(line));
                yield joined(lines);
            }
            case 6 -> {
                lines.add(lines.remove(line));
                yield joined(lines);
            }
            default -> {
                lines.set(line, lines.get(line).replaceFirst("\"(at|case|kind|mode)\":\"(.)", "\"$1\":\"9"));
                yield joined(lines);
            }
        };
    }

    private static byte[] joined(List<String> lines) {
        return (String.join("\n", lines) + (lines.isEmpty() ? "" : "\n")).getBytes(StandardCharsets.UTF_8);
    }

    private List<Path> batches() {
        SecureRandom random = new SecureRandom();
        Field field =
                new Field(new Settings(folder.resolve("data"), Locale.of("vi")), Clock.systemUTC(), random, random);
        PracticePlan plan = new PracticePlan(folder.resolve("season"), 6, 2, 1, 0, Practice.shippedForm(), 3);
        return new Practice(field, plan, _ -> {}).layOut().files();
    }

    private static String firstRefusal(BatchCheck check) {
        List<Finding> findings = check.allFindings();
        if (findings.isEmpty()) {
            return "intact";
        }
        Finding first = findings.getFirst();
        return named(first.reason().code()) + " " + (first.line() == 0 ? "-" : first.line());
    }

    /** A blank inside a number or a word is white space and bad JSON at once; the format does not say which is named. */
    private static String named(String code) {
        return code.equals("json-white-space") ? "json-bad" : code;
    }

    /** The script prints file, book, range, verdict and line, parted by tabs, a line a section. */
    private static Map<String, String> firstRefusals(String output) {
        Map<String, String> verdicts = new TreeMap<>();
        for (String line : output.lines().toList()) {
            String[] columns = line.split("\t", -1);
            String verdict = columns[3].equals("intact") ? "intact" : named(columns[3]) + " " + columns[4];
            verdicts.merge(columns[0], verdict, (before, now) -> before.equals("intact") ? now : before);
        }
        return verdicts;
    }
}
