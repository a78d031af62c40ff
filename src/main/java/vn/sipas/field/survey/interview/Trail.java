package vn.sipas.field.survey.interview;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.record.TrailRow;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * How the answers came about: for each question when it was first answered, how many seconds were spent on it (from the
 * step before to its own, the pauses between two sittings not counted), and how often its answer was changed afterwards.
 */
final class Trail {

    private final Map<String, TrailRow> rows = new LinkedHashMap<>();
    private Optional<OffsetDateTime> last = Optional.empty();

    /** A new sitting: time before it belongs to no question. */
    void opened(OffsetDateTime at) {
        last = Optional.of(at);
    }

    void prefill(List<TrailRow> earlier) {
        earlier.forEach(row -> rows.put(row.question(), row));
    }

    /** {@code question} was answered, or its reason for no answer changed, at {@code at}. */
    void touched(String question, OffsetDateTime at) {
        // A clock that was turned back gives no negative time; the order of the steps is what counts.
        long millis = last.map(
                        before -> Math.max(0, Duration.between(before, at).toMillis()))
                .orElse(0L);
        long seconds = Math.round(millis / 1000.0);
        TrailRow row = rows.get(question);
        OffsetDateTime first = at.truncatedTo(ChronoUnit.SECONDS);
        rows.put(
                question,
                row == null
                        ? new TrailRow(question, first, seconds, 0)
                        : new TrailRow(question, row.first(), row.seconds() + seconds, row.changes() + 1));
        last = Optional.of(at);
    }

    /** As {@link Instances#cut}, of the rows; {@code repeat} is {@link RecordKeys#ofRepeat}. */
    Map<QuestionPath, TrailRow> cut(QuestionPath repeat, int instance) {
        Map<QuestionPath, TrailRow> moving = byPath();
        Map<QuestionPath, TrailRow> taken = Instances.cut(moving, repeat, instance);
        rename(moving);
        return taken;
    }

    void paste(Map<QuestionPath, TrailRow> taken, QuestionPath repeat, int instance) {
        Map<QuestionPath, TrailRow> moving = byPath();
        Instances.paste(moving, taken, repeat, instance);
        rename(moving);
    }

    private Map<QuestionPath, TrailRow> byPath() {
        Map<QuestionPath, TrailRow> moving = new LinkedHashMap<>();
        rows.forEach((name, row) -> moving.put(new QuestionPath("/" + name), row));
        return moving;
    }

    private void rename(Map<QuestionPath, TrailRow> moved) {
        rows.clear();
        moved.forEach((path, row) -> {
            String name = path.text().substring(1);
            rows.put(name, new TrailRow(name, row.first(), row.seconds(), row.changes()));
        });
    }

    /** The rows in the order in which the questions were first touched. */
    List<TrailRow> rows() {
        return List.copyOf(rows.values());
    }
}
