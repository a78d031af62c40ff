package vn.sipas.field;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.book.Frontier;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.record.Person;
import vn.sipas.field.ledger.record.RecordId;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.record.RecordWriter;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.BookStretch;
import vn.sipas.field.ledger.roster.DepartmentStretch;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Cosignature;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.survey.sample.IdList;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticket;

/** Somebody's book in memory, for tests: records, roots, stretches and batch files, no store. */
public final class PlainBook {

    public static final String SEASON = "dong-nai-2026";

    private final int number;
    private final PublicKey key;
    private final BookName name;
    private final List<RecordLine> lines = new ArrayList<>();

    /** The book of person {@code number}, 1 to 100. */
    public PlainBook(int number) {
        this.number = number;
        try (SigningKey signer = signer()) {
            this.key = signer.publicKey();
        }
        this.name = BookName.of(SEASON, key);
    }

    /** The same book with only its first records, to be continued in another way. */
    public PlainBook branch(int size) {
        PlainBook branch = new PlainBook(number);
        branch.lines.addAll(lines.subList(0, size));
        return branch;
    }

    public BookName name() {
        return name;
    }

    /** A line of a roster about the owner. */
    public Person as(Role role) {
        return as(role, "Người số " + number);
    }

    public Person as(Role role, String called) {
        return new Person(called, role, "Đội 1", key.base64());
    }

    public PlainBook add(BookRecord content) {
        byte[] salt = ByteBuffer.allocate(RecordWriter.SALT)
                .putInt(number)
                .putInt(lines.size())
                .array();
        RecordId id = new RecordId("01a0fa27-6180-7dca-8%03d-%012d".formatted(number, lines.size()));
        lines.add(RecordWriter.write(content, id, OffsetDateTime.parse("2026-10-02T08:15:30+07:00"), salt));
        return this;
    }

    public PlainBook roster(long version, Person... people) {
        return roster(version, List.of(), people);
    }

    public PlainBook roster(long version, List<BookPoint> ended, Person... people) {
        return add(new BookRecord.Roster(version, List.of(people), ended));
    }

    public PlainBook pack(BookPoint point) {
        return add(new BookRecord.Pack(point));
    }

    /** A pool of these cases, and a draw of all of them. */
    public PlainBook drawn(String... cases) {
        Map<String, String> tickets = new LinkedHashMap<>();
        for (String id : cases) {
            tickets.put(id, Ticket.of(new Seed("482913"), id).text());
        }
        add(new MonitorRecord.Pool(
                cases.length,
                IdList.of(List.of(cases)).hash().hex(),
                "Toàn đợt; Xúc xắc: Hội trường 2026-12-04",
                List.of()));
        return add(new BookRecord.Draw(line((int) size() - 1).leaf(), "482913", tickets));
    }

    /** {@code count} records that an enumerator or a monitor may write. */
    public PlainBook contacts(int count) {
        for (int i = 0; i < count; i++) {
            add(new BookRecord.Contact(new CaseId("c" + lines.size()), 1, "visit", "not-home", ""));
        }
        return this;
    }

    /** A record that only the department may write. */
    public PlainBook ruling() {
        return add(new CheckingRecord.Ruling(LeafHash.of(new byte[] {1}), true, ""));
    }

    /** A record that only a supervisor may write. */
    public PlainBook review() {
        return add(new CheckingRecord.Review(
                LeafHash.of(new byte[] {1}), CheckingRecord.Decision.ACCEPTED, "", "xem rồi"));
    }

    public long size() {
        return lines.size();
    }

    public RecordLine line(int position) {
        return lines.get(position);
    }

    public BookPoint point() {
        return point(lines.size());
    }

    public BookPoint point(int size) {
        return new BookPoint(name, size, frontier(size).root());
    }

    private SigningKey signer() {
        byte[] seed = new byte[SigningKey.SEED_LENGTH];
        Arrays.fill(seed, (byte) number);
        return SigningKey.of(seed);
    }

    public PublicKey key() {
        return key;
    }

    /** The head at {@code size}, signed. */
    public SignedHead head(int size) {
        try (SigningKey signer = signer()) {
            return SignedHead.sign(signer, name, size, frontier(size).root());
        }
    }

    /** {@code head} with the owner's cosignature, made at {@code time}. */
    public SignedHead cosign(SignedHead head, long time) {
        try (SigningKey signer = signer()) {
            return head.with(Cosignature.sign(signer, name, head, time));
        }
    }

    /** The last record once more. */
    public PlainBook again() {
        lines.add(lines.getLast());
        return this;
    }

    /** One section of a batch as text. */
    public String section(int from, int to, boolean redacted) {
        return section(from, to, _ -> redacted, head(to));
    }

    /** One section under a head with signatures, without the bodies at some positions. */
    public String section(int from, int to, IntPredicate redacted, SignedHead head) {
        JsonWriter header = new JsonWriter()
                .beginObject()
                .member("sipas", "batch/1")
                .member("season", SEASON)
                .member("book", name.text())
                .member("key", key.base64())
                .member("from", from)
                .member("to", to)
                .name("peaks")
                .beginArray();
        frontier(from).peaks().forEach(peak -> header.text(peak.base64()));
        header.endArray();
        if (IntStream.range(from, to).anyMatch(redacted)) {
            header.member("redacted", true);
        }
        header.member("head", head.text()).endObject();
        StringBuilder section = new StringBuilder(new String(header.bytes(), UTF_8)).append('\n');
        for (int at = from; at < to; at++) {
            byte[] bytes = (redacted.test(at) ? lines.get(at).redacted() : lines.get(at)).bytes();
            section.append(new String(bytes, UTF_8)).append('\n');
        }
        return section.toString();
    }

    /** A batch file of positions {@code from} to {@code to}. */
    public Path write(Path folder, int from, int to) {
        return write(folder.resolve(number + "_" + from + "-" + to + ".sipas.jsonl"), section(from, to, false));
    }

    /** A batch file of the whole book. */
    public Path write(Path folder) {
        return write(folder, 0, lines.size());
    }

    /** A file of these sections. */
    public static Path write(Path file, String... sections) {
        try {
            return Files.writeString(file, String.join("", sections));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Frontier frontier(int size) {
        Frontier frontier = Frontier.empty();
        lines.subList(0, size).forEach(line -> frontier.append(line.leaf().hash()));
        return frontier;
    }

    public BookStretch stretch(Long... marks) {
        return stretch(0, lines.size(), marks);
    }

    public BookStretch stretch(int from, int to, Long... marks) {
        List<Hash> peaks = frontier(from).peaks();
        BookStretch stretch = new BookStretch(name, from, peaks, Set.of(marks));
        lines.subList(from, to).forEach(stretch::add);
        return stretch;
    }

    /** The same without any body. */
    public BookStretch redacted() {
        BookStretch stretch = new BookStretch(name, 0, List.of(), Set.of());
        lines.forEach(line -> stretch.add(line.redacted()));
        return stretch;
    }

    public List<Hash> peaks(int size) {
        return frontier(size).peaks();
    }

    public DepartmentStretch asDepartment() {
        return asDepartment(0, lines.size());
    }

    public DepartmentStretch asDepartment(int from, int to) {
        DepartmentStretch stretch =
                new DepartmentStretch(name, from, frontier(from).peaks());
        lines.subList(from, to).forEach(stretch::add);
        return stretch;
    }
}
