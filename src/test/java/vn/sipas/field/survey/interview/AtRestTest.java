package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.base.bytes.Hex;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.frame.CaseLine;
import vn.sipas.field.survey.frame.CaseList;
import vn.sipas.field.survey.frame.FrameStanding;
import vn.sipas.field.survey.frame.GivenCase;

/** What people said, and who they are, stands in no file that the program leaves or uses. */
class AtRestTest {

    private static final String SENTENCE = "Cán bộ hộ tịch đòi thêm giấy xác nhận của tổ dân phố";
    private static final String COMMENT = "gọi lại số 0987 654 321 sau mười bảy giờ";
    private static final String NAME = "Đặng Thị Kim Phượng Vĩ";
    private static final String REASON = "Người dân nói nhầm nơi đã đến làm thủ tục";

    @TempDir
    Path folder;

    @Test
    void noAnswerNameCommentPasswordOrKeyIsInAnyFile() throws IOException {
        Instant begun = Instant.now().minusSeconds(1);
        Path data = folder.resolve("store");
        try (Store store = Stores.create(data, 0)) {
            OwnBook own = Stores.ownBook(store);
            new CaseList(store)
                    .become(List.of(GivenCase.plain(listed())), _ -> FrameStanding.NO_FRAME, _ -> false, _ -> false);
            Visits visits = new Visits(store, own, Stores.CLOCK);
            Visit visit = visits.begin(new CaseId("25195-0031"), SmallForm.open(), Mode.LAPTOP);
            answerAll(visit);
            visit.comment(SmallForm.OPINION, COMMENT);
            assertSilent("draft, open", data, begun);

            Visit.Ending.Finished finished = (Visit.Ending.Finished) visit.finish();
            assertSilent("finished, open", data, begun);

            Visit correction = visits.correct(own.book().find(finished.leaf()).orElseThrow(), SmallForm.open(), REASON);
            assertSilent("correction, open", data, begun);
            correction.finish();
            visits.contact(new CaseId("25195-0032"), "visit", "not-home", COMMENT);
            Visit other = visits.begin(new CaseId("25195-0033"), SmallForm.open(), Mode.LAPTOP);
            answerAll(other);
        }
        assertSilent("closed with a draft", data, begun);

        try (Store store = Stores.open(data)) {
            Visits visits = new Visits(store, Stores.ownBook(store), Stores.CLOCK);
            visits.resume(visits.drafts().getFirst(), SmallForm.open()).visit().giveUp("test", Optional.of(COMMENT));
            assertSilent("given up, open", data, begun);
        }
        assertSilent("closed", data, begun);
    }

    private static CaseLine listed() {
        return new CaseLine(
                new CaseId("25195-0031"), "26041", NAME, 1961, "khu phố 4", "0987 654 321", "3Q07R11pjvbZpgDdunL5Sg==");
    }

    private static void answerAll(Visit visit) {
        visit.answer(SmallForm.USED, Optional.of(new Answer("yes")));
        visit.answer(SmallForm.OFFICE, Optional.of(new Answer(SENTENCE)));
        visit.answer(SmallForm.OPINION, Optional.of(new Answer(SENTENCE + " lần nữa")));
        visit.answer(SmallForm.AGE, Optional.of(new Answer("44")));
        for (int i = 1; i <= SmallForm.RATED; i++) {
            visit.answer(SmallForm.rated(i), Optional.of(new Answer("4")));
        }
    }

    private static void assertSilent(String when, Path data, Instant begun) throws IOException {
        Map<Path, String> contents = contents(data, begun);
        assertThat(contents.keySet()).as(when).anyMatch(file -> file.endsWith("store.sqlite"));
        byte[] seed = Stores.seed(0);
        List<String> secrets = List.of(
                latin(SENTENCE),
                latin("hộ tịch đòi"),
                latin(COMMENT),
                latin("654 321"),
                latin(NAME),
                latin(REASON),
                latin(new String(Stores.password())),
                new String(seed, StandardCharsets.ISO_8859_1),
                Hex.encode(seed));
        contents.forEach((file, content) -> {
            for (int i = 0; i < secrets.size(); i++) {
                assertThat(content.contains(secrets.get(i)))
                        .as(when + ": secret " + i + " in " + file)
                        .isFalse();
            }
        });
    }

    /** The UTF-8 bytes of a text as they look in a file read byte by byte. */
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Every file of the store, and what is new in the folder for temporary files (but for other tests' folders). */
    private static Map<Path, String> contents(Path data, Instant begun) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        for (Path file : Stores.files(data)) {
            contents.put(file, read(file));
        }
        try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path file : temporary.filter(Files::isRegularFile).toList()) {
                if (Files.exists(file)
                        && Files.isReadable(file)
                        && Files.getLastModifiedTime(file).toInstant().isAfter(begun)
                        && Files.size(file) < (64 << 20)) {
                    contents.put(file, read(file));
                }
            }
        }
        return contents;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
