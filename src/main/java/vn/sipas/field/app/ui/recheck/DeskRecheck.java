package vn.sipas.field.app.ui.recheck;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.app.desk.receiving.Haul;
import vn.sipas.field.app.desk.receiving.Intake;
import vn.sipas.field.app.desk.recheck.MinutesWriting;
import vn.sipas.field.app.desk.recheck.Rechecking;
import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;
import vn.sipas.field.app.ui.interview.DeskVisits;
import vn.sipas.field.app.ui.interview.OpenVisit;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.merge.MergeWatch;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.RoundState;
import vn.sipas.field.office.recheck.compare.Comparison;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.recheck.rule.Rule;
import vn.sipas.field.office.recheck.rule.RuleWords;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;
import vn.sipas.field.survey.sample.Seed;

/** The re-check of the open desk. */
final class DeskRecheck implements RecheckPort {

    private final OpenDesk desk;
    private final Locale language;
    private final DeskVisits visits;
    /** What is known of a rule takes a while to find out, and is the same as long as the list is. */
    private final Map<Integer, Told> told = new HashMap<>();

    /** What is said of a round's rule. */
    private record Told(int forms, String risk) {}

    DeskRecheck(OpenDesk desk, Locale language) {
        this.desk = desk;
        this.language = language;
        this.visits = new DeskVisits(desk, language);
    }

    private Rechecking rechecking() {
        return desk.desk().rechecking();
    }

    @Override
    public Outcome<Seen> look() {
        return switch (rechecking().board()) {
            case Outcome.Refused<Board>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<Board>(Board board) ->
                new Outcome.Done<>(new Seen(
                        board,
                        rechecking().people(),
                        writers(),
                        risks(board),
                        desk.desk().fieldwork().now()));
        };
    }

    private List<Writer> writers() {
        return desk.desk().heads().seen().stream()
                .filter(seen -> seen.held() > 0
                        && seen.role().filter(Role.ENUMERATOR::equals).isPresent())
                .map(seen ->
                        new Writer(seen.book().substring(seen.book().lastIndexOf('/') + 1), seen.person(), seen.unit()))
                .toList();
    }

    private Map<Integer, String> risks(Board board) {
        Map<Integer, String> risks = new HashMap<>();
        for (RoundState round : board.rounds()) {
            round.reading().ifPresent(reading -> risks.put(round.number(), risk(round.number(), reading.rule())));
        }
        return risks;
    }

    private String risk(int round, Rule rule) {
        int forms = rule.forms().orElse(0);
        return Optional.ofNullable(told.get(round))
                .filter(known -> known.forms() == forms)
                .orElseGet(() -> {
                    Told now = new Told(forms, new RuleWords(language).risk(rule));
                    told.put(round, now);
                    return now;
                })
                .risk();
    }

    @Override
    public Optional<Taken> take(List<String> places, MergeWatch watch) {
        List<Path> there = places.stream()
                .flatMap(typed -> Stream.concat(TypedPath.folder(typed).stream(), TypedPath.file(typed).stream()))
                .toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        TakenIn heads = desk.desk().heads().takeBack(there);
        List<Path> signed = Stream.of(
                        heads.own().stream().map(TakenIn.Own::file),
                        heads.others().stream().map(TakenIn.Other::file),
                        heads.forks().stream().map(TakenIn.Fork::file))
                .flatMap(files -> files)
                .toList();
        List<Path> others =
                there.stream().filter(place -> !signed.contains(place)).toList();
        Intake.Taken batches = others.isEmpty()
                ? new Intake.Taken.Done(Haul.NONE)
                : desk.desk().intake().take(others, watch);
        return Optional.of(new Taken(batches, heads));
    }

    @Override
    public Optional<TakenIn> witness(String folder, DoubleConsumer progress) {
        return TypedPath.folder(folder).map(there -> desk.desk().heads().signHeld(Optional.of(there), progress));
    }

    @Override
    public Sent send(String folder) {
        return TypedPath.folder(folder)
                .map(there -> switch (desk.desk().copying().copy(there, Copying.Manner.ENCRYPTED, _ -> {})) {
                    case Copying.Copied.Written(Export.Outcome.Done done, var _) ->
                        new Sent.Done(done.file(), done.bytes());
                    case Copying.Copied.Written(Export.Outcome.NotReadBack lost, var _) ->
                        new Sent.NotReadBack(lost.file());
                    case Copying.Copied.Refused(var why) -> new Sent.Refused(why);
                })
                .orElseGet(Sent.NoFolder::new);
    }

    @Override
    public Outcome<Integer> offered(Purpose purpose) {
        return rechecking().offered(purpose, List.of());
    }

    @Override
    public Outcome<MonitorRecord.Pool> commit(Purpose purpose, SeedSource source) {
        return rechecking().commit(purpose, List.of(), source);
    }

    @Override
    public Outcome<Round> draw(Seed seed) {
        return rechecking().draw(List.of(), seed);
    }

    @Override
    public Outcome<OpenVisit> begin(CaseId caseId, Attempt.Means how) {
        return switch (rechecking().drawFor(caseId)) {
            case Outcome.Refused<LeafHash>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<LeafHash>(LeafHash draw) -> new Outcome.Done<>(visits.recheck(caseId, how, draw));
        };
    }

    @Override
    public Outcome<Optional<Verdict>> contact(
            CaseId caseId, Attempt.Means how, RecheckOutcome outcome, String comment) {
        return rechecking().contact(caseId, how, outcome, comment);
    }

    @Override
    public Outcome<Comparison> compare(CaseId caseId) {
        return rechecking().compare(caseId, language);
    }

    @Override
    public Outcome<Verdict> conclude(CaseId caseId) {
        return rechecking().conclude(caseId);
    }

    @Override
    public Optional<MinutesWriting.Written> minutes(String folder, MinutesWriting.Typed typed) {
        return TypedPath.folder(folder)
                .map(there -> desk.desk().minutesWriting().write(there, typed, language));
    }
}
