package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ChildJvm;
import vn.sipas.field.Stores;
import vn.sipas.field.Traces;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.handover.SealedAnswers;

/** The process is killed (SIGKILL) while the laptop is in the hands of the person interviewed. */
class KilledHandOverTest {

    private static final int ENOUGH = 40;

    @TempDir
    private Path folder = Path.of("");

    private final SecureRandom random = new SecureRandom();

    @Test
    void whatWasAnsweredIsThereForTheDepartmentAndForNobodyElse() throws IOException, InterruptedException {
        Path data = folder.resolve("store");
        Stores.create(data, 0).close();
        try (AgeIdentity department = AgeIdentity.random(random);
                AgeIdentity supervisor = AgeIdentity.random(random)) {
            int acknowledged = killedAfter(data, department);

            // As the killed process leaves them, before anything opens and tidies them.
            assertThat(data.resolve("store.sqlite-wal")).isNotEmptyFile();
            assertThat(new Traces(List.of(KilledHandOver.TOLD.strip(), "hai trăm nghìn")).below(folder))
                    .isEmpty();
            try (Store store = Stores.open(data)) {
                Drafts drafts = new Drafts(store);
                List<FileContent> sealed = sealed(drafts);
                assertThat(drafts.steps(drafts.all().getFirst()).toString()).doesNotContain("hai trăm nghìn");
                assertThat(sealed)
                        .allSatisfy(answer -> assertThat(SealedAnswers.open(answer, supervisor))
                                .isEmpty());
                for (AgePurpose purpose : AgePurpose.values()) {
                    try (AgeIdentity own =
                            store.secrets().identity(purpose).orElseGet(() -> AgeIdentity.random(random))) {
                        assertThat(sealed)
                                .allSatisfy(answer -> assertThat(SealedAnswers.open(answer, own))
                                        .isEmpty());
                    }
                }
                assertThat(sealed)
                        .extracting(answer -> SealedAnswers.open(answer, department)
                                .orElseThrow()
                                .answers()
                                .getOrDefault("how", ""))
                        .contains(KilledHandOver.TOLD + acknowledged);
            }
        }
    }

    /** The number of the last answer that the child said was kept. */
    private static int killedAfter(Path data, AgeIdentity department) throws IOException, InterruptedException {
        Process child = ChildJvm.start(
                KilledHandOver.class, data.toString(), department.recipient().text());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int last = 0;
            while (last < ENOUGH) {
                last = Integer.parseInt(Objects.requireNonNull(lines.readLine(), "ended by itself"));
            }
            child.toHandle().destroyForcibly();
            child.waitFor();
            return last;
        }
    }

    private static List<FileContent> sealed(Drafts drafts) {
        return drafts.steps(drafts.all().getFirst()).stream()
                .map(TimedStep::step)
                .filter(Step.Sealed.class::isInstance)
                .map(step -> ((Step.Sealed) step).answer())
                .toList();
    }
}
