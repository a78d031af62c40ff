package vn.sipas.field.office.merge;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.sipas.field.PlainBook;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.trust.SignedHead;

/**
 * A season of a few books made up by a seed, as sections of batches: with forks and forks of forks, corrections, voids, reviews,
 * rulings, ended keys, records that stand twice, heads with true and false signatures, bodies withheld, bytes behind bodies.
 */
final class RandomSeason {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-10-02T08:15:30+07:00");

    private final Random random;
    private final PlainBook department = new PlainBook(1);
    private final PlainBook an = new PlainBook(2);
    private final PlainBook hoa = new PlainBook(3);
    private final PlainBook binh = new PlainBook(4);
    private final PlainBook front = new PlainBook(5);
    private final PlainBook dung = new PlainBook(6);
    private final PlainBook stranger = new PlainBook(8);
    private final PlainBook hoaAgain = new PlainBook(9);
    private final List<LeafHash> interviews = new ArrayList<>(List.of(LeafHash.of(new byte[] {1})));
    private final List<PlainBook> branches = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();

    /** The season of this seed, where {@code owner} is the number of the person whose store it is merged into. */
    RandomSeason(long seed, PlainBook owner) {
        this.random = new Random(seed);
        department.roster(
                1,
                an.as(Role.ENUMERATOR, "An"),
                hoa.as(Role.ENUMERATOR, "Hoà"),
                owner.as(Role.ENUMERATOR, "Hương"),
                binh.as(Role.SUPERVISOR, "Bình"),
                front.as(Role.MONITOR, "Mặt"));
        BookPoint first = department.point();
        for (PlainBook book : List.of(an, hoa, binh, front, dung, stranger, owner)) {
            if (chance(9, 10)) {
                book.pack(first);
            }
        }
        if (chance(1, 2)) {
            hoaAgain.add(new BookRecord.Continues(hoa.point(between(0, hoa.size()))));
            hoaAgain.pack(first);
        }
        for (PlainBook book : List.of(an, hoa, hoaAgain, stranger, owner)) {
            grow(book, true, 6);
            fork(book, true);
        }
        for (PlainBook book : List.of(binh, dung, front)) {
            grow(book, false, 4);
            fork(book, false);
        }
        later();
        fork(department, false);
        branches.forEach(this::cut);
    }

    PlainBook department() {
        return department;
    }

    /** Its sections, some of them several times, in an order of their own. */
    List<String> sections() {
        return List.copyOf(sections);
    }

    /** The same sections in another order, repeated now and then, in groups for one file each. */
    static List<List<String>> files(List<String> sections, Random random) {
        List<String> shuffled = new ArrayList<>(sections);
        for (String section : sections) {
            if (random.nextInt(6) == 0) {
                shuffled.add(section);
            }
        }
        Collections.shuffle(shuffled, random);
        List<List<String>> files = new ArrayList<>();
        while (!shuffled.isEmpty()) {
            int count = Math.min(shuffled.size(), 1 + random.nextInt(random.nextBoolean() ? 2 : 12));
            files.add(List.copyOf(shuffled.subList(0, count)));
            shuffled.subList(0, count).clear();
        }
        return files;
    }

    private boolean chance(int of, int all) {
        return random.nextInt(all) < of;
    }

    private int between(long from, long to) {
        return Math.toIntExact(from) + random.nextInt(Math.toIntExact(to - from + 1));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void grow(PlainBook book, boolean interviewing, int most) {
        int count = between(0, most);
        for (int i = 0; i < count; i++) {
            if (chance(1, 12) && book.size() > 0) {
                book.again();
            } else if (interviewing) {
                field(book);
            } else {
                check(book);
            }
        }
    }

    private void field(PlainBook book) {
        String caseId = "25195-003" + random.nextInt(5);
        switch (random.nextInt(6)) {
            case 0 -> book.contacts(1);
            case 1 ->
                book.add(new BookRecord.Voiding(new CaseId(caseId), one(interviews), "mistake", Optional.empty()));
            case 2 -> interview(book, caseId, Optional.of(one(interviews)));
            default -> interview(book, caseId, Optional.empty());
        }
    }

    private void interview(PlainBook book, String caseId, Optional<LeafHash> corrects) {
        InterviewBody body = new InterviewBody(
                AT,
                AT,
                "vi",
                book.name(),
                book.name(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Map.of("c", "lần " + random.nextInt(3)),
                List.of(),
                Map.of());
        book.add(new BookRecord.Interview(
                new CaseId(caseId),
                corrects,
                LeafHash.of(new byte[0]),
                FormHash.of("<form/>"),
                Mode.LAPTOP,
                Completeness.COMPLETE,
                body));
        interviews.add(book.line((int) book.size() - 1).leaf());
    }

    private void check(PlainBook book) {
        CheckingRecord.Decision decision = one(List.of(CheckingRecord.Decision.values()));
        book.add(new CheckingRecord.Review(one(interviews), decision, "", "xem " + random.nextInt(3)));
    }

    /** The book's histories: mostly one, sometimes up to four, which part anywhere. */
    private void fork(PlainBook book, boolean interviewing) {
        List<PlainBook> all = new ArrayList<>(List.of(book));
        while (all.size() < 4 && chance(1, 3)) {
            PlainBook from = one(all);
            PlainBook branch = from.branch(between(0, from.size()));
            grow(branch, interviewing, 6);
            all.add(branch);
        }
        branches.addAll(all);
    }

    /** Rulings and later rosters: who comes, who goes, whose key ends. */
    private void later() {
        for (int i = between(0, 3); i > 0; i--) {
            department.add(new CheckingRecord.Ruling(one(interviews), random.nextBoolean(), "đã hỏi lại"));
        }
        if (chance(1, 2)) {
            PlainBook ending = one(branches);
            List<BookPoint> ended = chance(1, 2) ? List.of(ending.point(between(0, ending.size()))) : List.of();
            List<PlainBook> supervisors = chance(1, 2) ? List.of(binh, dung) : List.of(dung);
            List<vn.sipas.field.ledger.record.Person> people = new ArrayList<>(List.of(
                    an.as(Role.ENUMERATOR, "An"),
                    hoa.as(Role.ENUMERATOR, "Hoà"),
                    hoaAgain.as(Role.ENUMERATOR, "Hoà"),
                    front.as(Role.MONITOR, "Mặt")));
            supervisors.forEach(who -> people.add(who.as(Role.SUPERVISOR, "Giám sát")));
            department.roster(2, ended, people.toArray(vn.sipas.field.ledger.record.Person[]::new));
            BookPoint second = department.point();
            for (PlainBook book : List.of(an, dung, hoaAgain)) {
                if (chance(1, 2)) {
                    book.pack(second);
                }
            }
        }
    }

    /** Stretches of one history, under heads that somebody signed, sometimes with gaps between them and never covered. */
    private void cut(PlainBook branch) {
        int count = between(1, 4);
        Map<String, Boolean> made = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            int to = chance(1, 3) ? Math.toIntExact(branch.size()) : between(0, branch.size());
            int from = chance(1, 2) ? 0 : between(0, to);
            int withheld = random.nextInt(3);
            boolean[] redacted = new boolean[to];
            for (int at = 0; at < to; at++) {
                redacted[at] = withheld == 1 || (withheld == 2 && random.nextBoolean());
            }
            String section = branch.section(from, to, at -> redacted[at], signed(branch.head(to)));
            made.put(chance(1, 8) ? odd(section) : section, true);
        }
        sections.addAll(made.keySet());
    }

    private SignedHead signed(SignedHead head) {
        SignedHead signed = head;
        while (chance(1, 3)) {
            PlainBook who = one(List.of(binh, front, dung, stranger, department, an, hoa));
            if (chance(3, 4)) {
                signed = who.cosign(signed, between(1, 3));
            } else if (!head.checkpoint().origin().equals(who.name())) {
                // True of another head, and so false of this one.
                SignedHead other = who.cosign(an.head(0), 1);
                signed = signed.with(head, an.key());
                signed = withForeign(signed, other);
            }
        }
        return signed;
    }

    private static SignedHead withForeign(SignedHead head, SignedHead other) {
        String line = other.text().strip().lines().reduce((_, last) -> last).orElseThrow();
        return SignedHead.read(head.text() + line + "\n").value().orElse(head);
    }

    /** The first body that is there followed by a member that may not stand there. */
    private String odd(String section) {
        int body = section.indexOf("\"body\":{", section.indexOf('\n'));
        int end = body < 0 ? -1 : section.indexOf("}\n", body);
        return end < 0 ? section : section.substring(0, end) + ",\"x\":" + random.nextInt(3) + section.substring(end);
    }
}
