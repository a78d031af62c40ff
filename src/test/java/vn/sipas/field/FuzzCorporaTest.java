package vn.sipas.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A fuzz target without seeds would be replayed on one empty input, and prove nothing in a normal run. */
class FuzzCorporaTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Set<String> NAMED = Set.of(
            "ledger.batch.BatchFuzzTest",
            "ledger.trust.NoteFuzzTest",
            "ledger.age.AgeHeaderFuzzTest",
            "ledger.roster.CardFuzzTest",
            "ledger.record.RecordFuzzTest");

    @Test
    void everyFuzzTargetHasSeedsThatANormalRunReplays() {
        List<JavaMethod> targets = new ClassFileImporter()
                .importPackages("vn.sipas.field").stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(FuzzTest.class))
                        .toList();

        assertThat(targets.stream()
                        .map(target -> target.getOwner().getName().replace("vn.sipas.field.", ""))
                        .toList())
                .containsAll(NAMED);
        assertThat(targets)
                .allSatisfy(target -> assertThat(seeds(target))
                        .as(target.getFullName())
                        .isNotEmpty()
                        .anySatisfy(seed -> assertThat(Files.size(seed)).isPositive()));
    }

    private static List<Path> seeds(JavaMethod target) {
        Path inputs = RESOURCES.resolve(target.getOwner().getName().replace('.', '/') + "Inputs");
        return Vectors.files(inputs.resolve(target.getName()), "");
    }
}
