package vn.sipas.field.app.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.field.Vectors;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.RecordIds;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.vault.VaultCost;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.Visits;

/** Forms that we did not write go through the real engine: begun, half answered, opened again, finished, corrected. */
class OtherPeoplesFormsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // opened before all tests
    private static Store store;

    @SuppressWarnings("NullAway.Init") // opened before all tests
    private static OwnBook own;

    private static final PracticeClock CLOCK =
            new PracticeClock(Instant.parse("2026-10-02T01:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    static List<Path> forms() {
        List<Path> forms = new ArrayList<>(Vectors.files(Vectors.path("xlsform"), ".xml"));
        forms.addAll(Vectors.files(Vectors.beside("forms"), ".xform.xml"));
        return forms;
    }

    @BeforeAll
    static void openAStore() {
        SecureRandom random = new SecureRandom();
        try (SigningKey key = SigningKey.random(random)) {
            BookName book = BookName.of("thu-2026", key.publicKey());
            Owner owner = new Owner("thu-2026", "Thử", book.text(), "Lê Thị Hoà", "enumerator", "Đội 1");
            Store.Opening opening =
                    Store.create(folder, owner, key, "mật khẩu".toCharArray(), new VaultCost(64, 1), random);
            store = ((Store.Opening.Opened) opening).store();
        }
        own = new OwnBook(store, CLOCK, new RecordIds(CLOCK, random), random);
    }

    @AfterAll
    static void closeIt() {
        store.close();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formThatOpensIsFilledInInterruptedFinishedAndCorrected(Path file) throws IOException {
        if (!(Practice.form(Files.readAllBytes(file), Map.of()) instanceof FormOpening.Opened(FormFile form))) {
            return;
        }
        Visits visits = new Visits(store, own, CLOCK);
        CaseId caseId = new CaseId("mau-" + own.book().size());
        SplittableRandom random = new SplittableRandom(11);

        Visit begun = visits.begin(caseId, form, Mode.LAPTOP);
        new SimulatedVisit(begun, random, CLOCK::pass).askUpTo(7);
        Visit resumed = visits.resume(visits.drafts().getLast(), form).visit();
        assertThat(resumed.pages()).isEqualTo(begun.pages());
        assertThat(resumed.openPoints()).isEqualTo(begun.openPoints());
        Visit.Ending ending = new SimulatedVisit(resumed, random, CLOCK::pass).hold();

        assertThat(ending).isInstanceOf(Visit.Ending.Finished.class);
        Book.Held first =
                own.book().find(((Visit.Ending.Finished) ending).leaf()).orElseThrow();
        Visit correction = visits.correct(first, form, "Ghi nhầm.");
        Visit.Ending corrected = new SimulatedVisit(correction, random, CLOCK::pass).finish();
        assertThat(corrected).isInstanceOf(Visit.Ending.Finished.class);
        BookRecord.Interview second = (BookRecord.Interview) own.book()
                .find(((Visit.Ending.Finished) corrected).leaf())
                .orElseThrow()
                .content();
        assertThat(second.corrects()).contains(first.leaf());
        assertThat(second.body().correctionReason()).contains("Ghi nhầm.");
        assertThat(second.body().answers().keySet())
                .containsAll(((BookRecord.Interview) first.content())
                        .body()
                        .answers()
                        .keySet());
        assertThat(visits.drafts()).noneMatch(draft -> draft.caseId().equals(caseId));
    }
}
