package vn.sipas.field.ledger.age;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.bytes.Hash;

/** The published vectors of C2SP/CCTV (age/testdata); what a line of their headers means stands in that folder's README. */
class CctvTest {

    private static final Set<String> KEYS =
            Set.of("expect", "payload", "identity", "passphrase", "armored", "compressed", "file key", "comment");

    /** Which faults are meant by each of the vectors' kinds of failure. */
    private static final Map<String, Set<AgeFault>> FAILURES = Map.of(
            "no match", Set.of(AgeFault.AGE_NOT_FOR_US),
            "HMAC failure", Set.of(AgeFault.AGE_HEADER_CHANGED),
            // A file that ends before the payload's nonce is a bad header to some and a short file to us.
            "header failure",
                    Set.of(
                            AgeFault.AGE_HEADER_BAD,
                            AgeFault.AGE_VERSION,
                            AgeFault.AGE_NOT_A_FILE,
                            AgeFault.AGE_TRUNCATED),
            "armor failure", Set.of(AgeFault.AGE_ARMOR_BAD, AgeFault.AGE_NOT_A_FILE),
            "payload failure",
                    Set.of(AgeFault.AGE_PAYLOAD_CHANGED, AgeFault.AGE_TRUNCATED, AgeFault.AGE_TRAILING_BYTES));

    @SuppressWarnings("ArrayRecordComponent") // in passing, never compared
    private record Vector(List<String> header, byte[] file) {

        static Vector read(Path path) throws IOException {
            byte[] all = Vectors.bytes(path);
            int end = 0;
            while (all[end] != '\n' || all[end + 1] != '\n') {
                end++;
            }
            Vector vector = new Vector(
                    new String(all, 0, end, UTF_8).lines().toList(), Arrays.copyOfRange(all, end + 2, all.length));
            return vector.value("compressed").isEmpty() ? vector : vector.inflated();
        }

        private Vector inflated() throws IOException {
            assertThat(value("compressed")).contains("zlib");
            try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(file))) {
                return new Vector(header, in.readAllBytes());
            }
        }

        List<String> values(String key) {
            return header.stream()
                    .filter(line -> line.startsWith(key + ": "))
                    .map(line -> line.substring(key.length() + 2))
                    .toList();
        }

        Optional<String> value(String key) {
            return values(key).stream().findFirst();
        }

        boolean hasUnknownKey() {
            return header.stream().anyMatch(line -> !KEYS.contains(line.substring(0, line.indexOf(':'))));
        }
    }

    /** What came out before the end or the fault. */
    private record Run(Hash released, Optional<AgeFault> fault) {

        static final Hash NOTHING = Hash.sha256();

        static Run of(byte[] file, List<AgeIdentity> identities) throws IOException {
            return switch (AgeReader.open(new ByteArrayInputStream(file), identities)) {
                case AgeReader.Opening.Refused(AgeFault why) -> new Run(NOTHING, Optional.of(why));
                case AgeReader.Opening.Opened(InputStream payload) -> {
                    ByteArrayOutputStream released = new ByteArrayOutputStream();
                    byte[] part = new byte[10_007];
                    try (payload) {
                        for (int n = payload.read(part); n >= 0; n = payload.read(part)) {
                            released.write(part, 0, n);
                        }
                        yield new Run(Hash.sha256(released.toByteArray()), Optional.empty());
                    } catch (AgeException e) {
                        yield new Run(Hash.sha256(released.toByteArray()), Optional.of(e.fault()));
                    }
                }
            };
        }
    }

    static List<Path> forX25519() throws IOException {
        return vectors(true);
    }

    static List<Path> forOthers() throws IOException {
        return vectors(false);
    }

    /** Files with a line that is not explained in the README are of a newer vector format and left out. */
    private static List<Path> vectors(boolean forX25519) throws IOException {
        List<Path> chosen = new ArrayList<>();
        try (Stream<Path> files = Files.list(Vectors.path("age"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Vector vector = Vector.read(file);
                if (!vector.hasUnknownKey() && identities(vector).isEmpty() != forX25519) {
                    chosen.add(file);
                }
            }
        }
        return chosen;
    }

    @ParameterizedTest
    @MethodSource("forX25519")
    void vectorIsJudgedAndReleasesWhatItSays(Path path) throws IOException {
        Vector vector = Vector.read(path);

        Run run = Run.of(vector.file(), identities(vector));

        String expected = vector.value("expect").orElseThrow();
        if (expected.equals("success")) {
            assertThat(run.fault()).isEmpty();
        } else {
            assertThat(FAILURES).containsKey(expected);
            assertThat(run.fault().orElseThrow()).isIn(FAILURES.get(expected));
        }
        vector.value("payload")
                .ifPresent(hash -> assertThat(run.released().hex()).isEqualTo(hash));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("forOthers")
    void fileForAnotherKindOfRecipientGivesNothing(Path path) throws IOException {
        Vector vector = Vector.read(path);

        try (AgeIdentity anybody = AgeIdentity.of(Hash.sha256(new byte[0]).bytes())) {
            Run run = Run.of(vector.file(), List.of(anybody));

            assertThat(run.released()).isEqualTo(Run.NOTHING);
            assertThat(run.fault()).isPresent();
            if (vector.value("expect").orElseThrow().equals("success")) {
                assertThat(run.fault()).contains(AgeFault.AGE_NOT_FOR_US);
            }
        }
    }

    private static List<AgeIdentity> identities(Vector vector) {
        List<AgeIdentity> identities = new ArrayList<>();
        for (String text : vector.values("identity")) {
            if (AgeIdentity.parse(text) instanceof AgeIdentity.Parsed.Valid(AgeIdentity identity)) {
                identities.add(identity);
            }
        }
        return identities;
    }
}
