package vn.sipas.field.office.sampling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.FrameStore;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticketed;
import vn.sipas.field.survey.sample.draw.DrawCheck;
import vn.sipas.field.survey.sample.draw.DrawPlan;
import vn.sipas.field.survey.sample.draw.DrawnSample;
import vn.sipas.field.survey.sample.draw.RuleReading;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/** The department's sample, step by step: frame, commitment, witness, seed, draw. Each step is refused before the one it needs. */
public final class SeasonSample {

    private final Store store;
    private final OwnBook own;
    private final FrameStore frames;

    /** Over {@code own}, the department's book. */
    public SeasonSample(Store store, OwnBook own) {
        this.store = store;
        this.own = own;
        this.frames = new FrameStore(store, own);
    }

    /** What came of a step. */
    public sealed interface Outcome<T> {
        record Done<T>(T result) implements Outcome<T> {}

        /** Nothing was written; {@code where} is the stratum or the word it is about, or empty. */
        record Refused<T>(Reason why, String where) implements Outcome<T> {}
    }

    private static <T> Outcome<T> refused(Reason why) {
        return new Outcome.Refused<>(why, "");
    }

    /** What a rule would draw from the frame that was kept last. */
    public Outcome<DrawPlan> plan(String rule) {
        Optional<FrameStore.Kept> frame = frames.newest();
        return frame.map(kept -> plan(rule, kept.strata())).orElseGet(() -> refused(SampleFault.NO_FRAME));
    }

    private static Outcome<DrawPlan> plan(String rule, Map<String, Long> strata) {
        return switch (SamplingRule.read(rule)) {
            case RuleReading.Refused(List<RuleReading.Fault> faults) ->
                new Outcome.Refused<>(faults.getFirst().why(), faults.getFirst().place());
            case RuleReading.Accepted(SamplingRule known) ->
                switch (DrawPlan.of(known, strata)) {
                    case DrawPlan.Check.Accepted(DrawPlan plan) -> new Outcome.Done<>(plan);
                    case DrawPlan.Check.Refused(List<DrawCheck.Fault> faults) ->
                        new Outcome.Refused<>(
                                faults.getFirst().why(), faults.getFirst().stratum());
                };
        };
    }

    /** Commits to the frame that was kept last, with the rule and the public event that the seed will come from. */
    public Outcome<BookRecord.Frame> commit(String rule, String source) {
        Optional<FrameStore.Kept> frame = frames.newest();
        if (frame.isEmpty() || !frames.hasLines(frame.get().root())) {
            return refused(SampleFault.NO_FRAME);
        }
        if (frame.get().committed()) {
            return refused(SampleFault.COMMITTED_ALREADY);
        }
        if (source.isBlank()) {
            return refused(SampleFault.SOURCE_MISSING);
        }
        return switch (plan(rule, frame.get().strata())) {
            case Outcome.Refused<DrawPlan>(Reason why, String where) -> new Outcome.Refused<>(why, where);
            case Outcome.Done<DrawPlan>(DrawPlan plan) -> {
                BookRecord.Frame record = frame.get().commitment(plan.rule().text(), source.strip());
                own.append(record);
                yield new Outcome.Done<>(record);
            }
        };
    }

    /** Every commitment, in the order of the book. */
    public List<Commitment> commitments() {
        return Commitment.of(own.book(), monitors());
    }

    /** The commitment that is worked with: the newest. */
    public Optional<Commitment> newest() {
        return commitments().stream().reduce((_, later) -> later);
    }

    private List<PublicKey> monitors() {
        return SeasonBook.find(store, own)
                .flatMap(SeasonBook::roster)
                .map((Roster roster) -> roster.keys(Role.MONITOR))
                .orElse(List.of());
    }

    /** Draws from the newest commitment, once it is witnessed; once only. */
    public Outcome<DrawnSample> draw(Seed seed) {
        Optional<Commitment> commitment = newest();
        if (commitment.isEmpty()) {
            return refused(SampleFault.NOT_COMMITTED);
        }
        if (!commitment.get().draws().isEmpty()) {
            return refused(SampleFault.DRAWN_ALREADY);
        }
        if (commitment.get().witnessed().isEmpty()) {
            return refused(SampleFault.NOT_WITNESSED);
        }
        BookRecord.Frame frame = commitment.get().frame();
        if (!frames.hasLines(frame.root()) || !frames.isWhole(frame.root())) {
            return refused(SampleFault.LINES_ALTERED);
        }
        return switch (drawn(frame, seed)) {
            case Outcome.Refused<DrawnSample> no -> no;
            case Outcome.Done<DrawnSample>(DrawnSample sample) -> {
                own.append(new BookRecord.Draw(commitment.get().leaf(), seed.text(), inOrder(sample.tickets())));
                yield new Outcome.Done<>(sample);
            }
        };
    }

    private static Map<String, String> inOrder(List<Ticketed> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        Ticketed::id, one -> one.ticket().text(), (first, _) -> first, LinkedHashMap::new));
    }

    private Outcome<DrawnSample> drawn(BookRecord.Frame frame, Seed seed) {
        return switch (plan(frame.rule(), frame.strata())) {
            case Outcome.Refused<DrawPlan>(Reason why, String where) -> new Outcome.Refused<>(why, where);
            case Outcome.Done<DrawPlan>(DrawPlan plan) -> {
                Map<String, List<String>> ids = ids(frame);
                yield switch (plan.draw(seed, stratum -> ids.getOrDefault(stratum, List.of()))) {
                    case DrawCheck.Drawn(DrawnSample sample) -> new Outcome.Done<DrawnSample>(sample);
                    case DrawCheck.Refused(List<DrawCheck.Fault> faults) ->
                        new Outcome.Refused<DrawnSample>(
                                faults.getFirst().why(), faults.getFirst().stratum());
                };
            }
        };
    }

    private Map<String, List<String>> ids(BookRecord.Frame frame) {
        Map<String, List<String>> ids = new HashMap<>();
        frames.lines(frame.root(), line -> {
            ids.computeIfAbsent(line.stratum(), _ -> new ArrayList<>())
                    .add(line.id().text());
            return true;
        });
        return ids;
    }

    /** The sample, drawn again from the frame and the seed in the book; the newest commitment's draw that counts. */
    public Outcome<DrawnSample> sample() {
        Optional<Commitment> commitment = newest();
        Optional<Commitment.Drawing> counting = commitment.flatMap(Commitment::counting);
        if (counting.isEmpty()) {
            return refused(SampleFault.NOT_DRAWN);
        }
        BookRecord.Frame frame = commitment.orElseThrow().frame();
        if (!frames.hasLines(frame.root())) {
            return refused(SampleFault.LINES_ALTERED);
        }
        return drawn(frame, new Seed(counting.get().draw().seed()));
    }

    /** The ids of every stratum that {@code sample} was drawn from, sorted by their UTF-8 bytes: for others to draw again. */
    public Map<String, List<String>> listed(DrawnSample sample) {
        Set<String> wanted =
                sample.strata().stream().map(DrawnSample.Stratum::name).collect(Collectors.toSet());
        Map<String, List<String>> ids = ids(newest().orElseThrow().frame());
        ids.keySet().retainAll(wanted);
        return ids;
    }

    /** The lines of these cases with their proofs; a case that is not in the frame is left out. */
    public List<FrameStore.Proved> proved(Collection<String> cases) {
        BookRecord.Frame frame = newest().orElseThrow().frame();
        return frames.find(frame.root(), cases.stream().map(CaseId::new).toList());
    }
}
