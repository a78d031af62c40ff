package vn.sipas.field.app.ui.review;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.review.Opened;
import vn.sipas.field.app.desk.review.Reviewing;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Decision;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.office.review.Decided;
import vn.sipas.field.office.review.Exclusion;
import vn.sipas.field.office.review.Hint;
import vn.sipas.field.office.review.ReviewItem;
import vn.sipas.field.office.review.ReviewQueue;
import vn.sipas.field.office.review.Standing;

/** Two people's interviews: one flagged, three plain, one accepted before. */
final class FakeReview implements ReviewPort {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-10-05T08:00:00+07:00");

    private final List<String> written = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private List<ReviewItem> items = List.of();
    private boolean rules;

    FakeReview() {
        layOut();
    }

    private void layOut() {
        ReviewItem accepted = item("26206-0011", "K’ Brếp", List.of());
        items = ReviewQueue.sorted(List.of(
                item("26041-0045", "Lê Văn Đạt", List.of()),
                item("26041-0044", "Lê Văn Đạt", List.of(Hint.of(Exclusion.DUPLICATE))),
                item("26206-0012", "K’ Brếp", List.of()),
                item("26206-0013", "K’ Brếp", List.of()),
                rules ? accepted : accepted.decided(decided(accepted, Decision.ACCEPTED))));
    }

    /** From now on it is the department's. */
    void rule() {
        rules = true;
        layOut();
    }

    private ReviewItem item(String caseId, String person, List<Hint> hints) {
        return new ReviewItem(
                leaf(caseId),
                "sipas.vn/dong-nai-2026/" + "0".repeat(32),
                0,
                false,
                new CaseId(caseId),
                AT.plusMinutes(Integer.parseInt(caseId.substring(caseId.length() - 2))),
                person,
                "Cụm Biên Hoà",
                Standing.COUNTS,
                false,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                hints,
                !rules);
    }

    private static LeafHash leaf(String text) {
        return LeafHash.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Decided decided(ReviewItem item, Decision decision) {
        return new Decided(leaf("review " + item.caseId()), "Phạm Quốc Hưng", true, AT, decision, "", "");
    }

    List<String> written() {
        return written;
    }

    List<String> opened() {
        return opened;
    }

    @Override
    public Queue queue() {
        return new Queue(items, rules);
    }

    @Override
    public Opened open(ReviewItem item, Locale language) {
        opened.add(item.caseId().text());
        return new Opened.NoForm();
    }

    private Reviewing.Outcome decide(String what, ReviewItem item, Decision decision) {
        written.add(what);
        ReviewItem now = item.decided(decided(item, decision));
        become(now);
        return new Reviewing.Outcome.Done(1, List.of(now));
    }

    private void become(ReviewItem now) {
        items = items.stream()
                .map(item -> item.leaf().equals(now.leaf()) ? now : item)
                .toList();
    }

    @Override
    public Reviewing.Outcome accept(ReviewItem item) {
        return decide("accept " + item.caseId(), item, Decision.ACCEPTED);
    }

    @Override
    public Reviewing.Outcome sendBack(ReviewItem item, String comment) {
        return decide("return " + item.caseId() + " " + comment, item, Decision.RETURNED);
    }

    @Override
    public Reviewing.Outcome exclude(ReviewItem item, Exclusion why, String comment) {
        return decide("exclude " + item.caseId() + " " + why + " " + comment, item, Decision.EXCLUDED);
    }

    @Override
    public Reviewing.Outcome acceptUnflagged(List<ReviewItem> plain) {
        written.add("accept-all " + cases(plain));
        List<ReviewItem> now = plain.stream()
                .map(item -> item.decided(decided(item, Decision.ACCEPTED)))
                .toList();
        now.forEach(this::become);
        return new Reviewing.Outcome.Done(now.size(), now);
    }

    private static String cases(List<ReviewItem> items) {
        return items.stream().map(item -> item.caseId().text()).sorted().collect(Collectors.joining(", "));
    }

    @Override
    public Reviewing.Outcome rule(ReviewItem item, boolean counts, String reason) {
        written.add("rule " + item.caseId() + " " + counts + " " + reason);
        return new Reviewing.Outcome.Done(1, List.of());
    }

    @Override
    public Reviewing.Outcome takeBack(List<ReviewItem> decided) {
        written.add("undo " + cases(decided));
        decided.forEach(item -> become(item(item.caseId().text(), item.person(), item.hints())));
        return new Reviewing.Outcome.Done(decided.size(), List.of());
    }

    @Override
    public Copying.Copied copyForTeam(Path folder) {
        return new Copying.Copied.Refused(Refusal.of(DeskFault.NO_TEAM_CARDS));
    }
}
