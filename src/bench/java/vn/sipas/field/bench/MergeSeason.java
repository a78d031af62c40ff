package vn.sipas.field.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.book.Frontier;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Person;
import vn.sipas.field.ledger.record.RecordIds;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.record.RecordWriter;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.record.SeasonId;
import vn.sipas.field.ledger.record.TrailRow;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.vault.VaultCost;

/**
 * A season to be merged: the department's store, and one signed file an enumerator with some 250 interviews of about 3 KB, written by
 * the program's own writer. Cases, answers and trails come from a seed; keys and salts do not.
 */
final class MergeSeason {

    static final String PASSWORD = "practice";

    private static final String SEASON = "dong-nai-2026";
    private static final FormHash FORM = FormHash.of("<form/>");
    private static final OffsetDateTime BEGINNING = OffsetDateTime.parse("2026-10-02T08:15:30+07:00");
    private static final int QUESTIONS = 60;
    private static final int TRAIL = 30;
    private static final int FEWEST = 200;
    private static final int MOST = 300;

    private final SecureRandom secure = new SecureRandom();
    private final Clock clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final RecordIds ids = new RecordIds(clock, secure);
    private final Random random = new Random(2026);

    /** Somebody's key, where it can be used once more. */
    @SuppressWarnings("ArrayRecordComponent") // in passing, never compared
    private record Enumerator(byte[] seed, int interviews, int number) {}

    /** What was made. */
    record Made(int files, long records, long bytes) {}

    /** Makes the department's store in {@code store} and the files of so many interviews in {@code files}. */
    Made make(Path store, Path files, int interviews) throws IOException {
        List<Enumerator> people = new ArrayList<>();
        for (int left = interviews; left > 0; ) {
            int some = Math.min(left, FEWEST + random.nextInt(MOST - FEWEST));
            people.add(new Enumerator(secure.generateSeed(SigningKey.SEED_LENGTH), some, people.size() + 1));
            left -= some;
        }
        BookPoint pack = department(store, people);
        Files.createDirectories(files);
        long records = 0;
        long bytes = 0;
        for (Enumerator one : people) {
            Path file = write(files, one, pack);
            records += one.interviews() + 1;
            bytes += Files.size(file);
        }
        return new Made(people.size(), records, bytes);
    }

    private BookPoint department(Path folder, List<Enumerator> people) {
        try (SigningKey key = SigningKey.random(secure)) {
            String name = BookName.of(SEASON, key.publicKey()).text();
            Owner owner = new Owner(SEASON, "Đo lường", name, "Sở Nội vụ", Role.DEPARTMENT.code(), "Đồng Nai");
            Store.Opening opening =
                    Store.create(folder, owner, key, PASSWORD.toCharArray(), VaultCost.STANDARD, secure);
            if (!(opening instanceof Store.Opening.Opened(Store store))) {
                throw new IllegalStateException("no store");
            }
            try (store) {
                OwnBook own = new OwnBook(store, clock, ids, secure);
                List<Person> roster = new ArrayList<>();
                roster.add(new Person(
                        "Sở Nội vụ",
                        Role.DEPARTMENT,
                        "Đồng Nai",
                        key.publicKey().base64()));
                for (Enumerator one : people) {
                    try (SigningKey his = SigningKey.of(one.seed())) {
                        roster.add(new Person(
                                "Người số " + one.number(),
                                Role.ENUMERATOR,
                                "Đội " + one.number() % 95,
                                his.publicKey().base64()));
                    }
                }
                LocalDate today = LocalDate.now(clock);
                own.append(List.of(
                        new BookRecord.Season(
                                SeasonId.read(SEASON).orElseThrow(),
                                "Đo lường sự hài lòng",
                                "Đồng Nai",
                                today,
                                today.plusDays(30),
                                new BigDecimal("85"),
                                "pooled-items/1",
                                "list/1",
                                List.of()),
                        new BookRecord.Roster(1, roster, List.of())));
                return new BookPoint(
                        own.book().name(),
                        own.book().size(),
                        own.book().frontier().root());
            }
        }
    }

    private Path write(Path folder, Enumerator one, BookPoint pack) throws IOException {
        try (SigningKey key = SigningKey.of(one.seed())) {
            BookName name = BookName.of(SEASON, key.publicKey());
            List<RecordLine> lines = new ArrayList<>();
            Frontier frontier = Frontier.empty();
            add(lines, frontier, new BookRecord.Pack(pack), BEGINNING);
            for (int i = 0; i < one.interviews(); i++) {
                OffsetDateTime at = BEGINNING.plusMinutes(40L * i + random.nextInt(20));
                add(lines, frontier, interview(name, one, i, at), at);
            }
            SectionHeader header = new SectionHeader(
                    name,
                    key.publicKey(),
                    0,
                    lines.size(),
                    List.of(),
                    false,
                    SignedHead.sign(key, name, frontier.size(), frontier.root()));
            Path file = folder.resolve(BatchFile.name(name, 0, lines.size()));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                out.write(header.line());
                out.write('\n');
                for (RecordLine line : lines) {
                    out.write(line.bytes());
                    out.write('\n');
                }
            }
            return file;
        }
    }

    private void add(List<RecordLine> lines, Frontier frontier, BookRecord content, OffsetDateTime at) {
        byte[] salt = new byte[RecordWriter.SALT];
        secure.nextBytes(salt);
        RecordLine line = RecordWriter.write(content, ids.next(), at, salt);
        lines.add(line);
        frontier.append(line.leaf().hash());
    }

    private BookRecord.Interview interview(BookName by, Enumerator one, int number, OffsetDateTime at) {
        Map<String, AnswerValue> answers = new LinkedHashMap<>();
        List<TrailRow> trail = new ArrayList<>();
        for (int question = 1; question <= QUESTIONS; question++) {
            String name = "C%d_%d".formatted(1 + question / 8, question);
            answers.put(name, new AnswerValue.Text(String.valueOf(1 + random.nextInt(5))));
            if (question <= TRAIL) {
                trail.add(new TrailRow(name, at.minusSeconds(1200 - 15L * question), random.nextInt(40), 0));
            }
        }
        answers.put("gop_y", new AnswerValue.Text("Cán bộ hướng dẫn tận tình, mong giảm giấy tờ phải nộp " + number));
        InterviewBody body = new InterviewBody(
                at.minusSeconds(1230),
                at,
                "vi",
                by,
                by,
                answers,
                Map.of(),
                Optional.empty(),
                trail,
                Map.of("C9_3", "trả lời ngập ngừng"),
                List.of(),
                Map.of());
        return new BookRecord.Interview(
                new CaseId("%05d-%04d".formatted(one.number(), random.nextInt(10) * 1000 + number)),
                Optional.empty(),
                LeafHash.of(new byte[] {(byte) number}),
                FORM,
                Mode.LAPTOP,
                Completeness.COMPLETE,
                body);
    }
}
