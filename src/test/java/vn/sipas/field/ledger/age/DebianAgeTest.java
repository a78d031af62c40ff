package vn.sipas.field.ledger.age;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.PeerProgram;

/** Holds us against FiloSottile's age as Debian packs it ({@code apt install age}): each opens what the other wrote. */
@Tag("peer")
class DebianAgeTest {

    private final PeerProgram age = PeerProgram.named("age");
    private final AgeIdentity an = AgeFixtures.somebody();
    private final AgeIdentity binh = AgeFixtures.somebody();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535, 65_536, 65_537, 131_072, 1_000_000})
    void ageOpensWhatWeWroteToTwo(int length) throws IOException {
        byte[] content = AgeFixtures.content(length);
        Files.write(folder.resolve("sealed.age"), AgeFixtures.sealed(content, an, binh));

        for (AgeIdentity one : List.of(an, binh)) {
            Files.writeString(folder.resolve("key.txt"), one.text() + "\n");
            run("--decrypt", "-i", "key.txt", "-o", "plain", "sealed.age");
            assertThat(folder.resolve("plain")).hasBinaryContent(content);
        }
    }

    @Test
    void ageOpensAnEmptyFileOfOurs() throws IOException {
        Files.write(folder.resolve("sealed.age"), AgeFixtures.sealed(new byte[0], an));
        Files.writeString(folder.resolve("key.txt"), an.text() + "\n");

        // It makes no output file for no content.
        run("--decrypt", "-i", "key.txt", "sealed.age");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_000})
    void weOpenWhatAgeWroteToTwo(int length) throws IOException {
        byte[] content = AgeFixtures.content(length);
        Files.write(folder.resolve("plain"), content);
        String toAn = an.recipient().text();
        String toBinh = binh.recipient().text();

        run("-r", toAn, "-r", toBinh, "-o", "sealed.age", "plain");
        run("--armor", "-r", toAn, "-r", toBinh, "-o", "sealed.txt", "plain");

        for (String file : List.of("sealed.age", "sealed.txt")) {
            byte[] sealed = Files.readAllBytes(folder.resolve(file));
            assertThat(AgeFixtures.opened(sealed, an)).isEqualTo(content);
            assertThat(AgeFixtures.opened(sealed, binh)).isEqualTo(content);
            assertThat(AgeFixtures.fault(sealed, AgeFixtures.somebody())).contains(AgeFault.AGE_NOT_FOR_US);
        }
    }

    @Test
    void ageRefusesWhatWeDidNotFinish() throws IOException {
        try (AgeOutput out = AgeWriter.encrypt(
                Files.newOutputStream(folder.resolve("sealed.age")), List.of(an.recipient()), AgeFixtures.RANDOM)) {
            out.write("dở dang".repeat(20_000).getBytes(UTF_8));
        }
        Files.writeString(folder.resolve("key.txt"), an.text() + "\n");

        PeerProgram.Outcome outcome =
                age.run(folder, List.of("--decrypt", "-i", "key.txt", "-o", "plain", "sealed.age"));

        assertThat(outcome.exitCode()).isNotZero();
    }

    private void run(String... arguments) {
        PeerProgram.Outcome outcome = age.run(folder, List.of(arguments));

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }
}
