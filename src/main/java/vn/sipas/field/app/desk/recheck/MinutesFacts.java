package vn.sipas.field.app.desk.recheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Cosignature;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.Lots;
import vn.sipas.field.office.recheck.MonitorFindings.Found;
import vn.sipas.field.office.recheck.RoundState;
import vn.sipas.field.office.recheck.Sums;
import vn.sipas.field.office.recheck.Ticket.Stage;
import vn.sipas.field.office.recheck.compare.Comparison;
import vn.sipas.field.office.recheck.compare.Variance;
import vn.sipas.field.office.recheck.compare.VarianceWords;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.recheck.rule.Characteristic;
import vn.sipas.field.office.recheck.rule.Plan;
import vn.sipas.field.office.recheck.rule.Reading;
import vn.sipas.field.office.recheck.rule.RuleWords;
import vn.sipas.field.office.report.chart.RecheckCharts;
import vn.sipas.field.office.report.document.Plate;
import vn.sipas.field.office.report.minutes.MinutesContents;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticket;

/** What the books say for minutes: draws, tickets, calls, findings, verdicts, heads. Nothing of it is about a respondent but a case's id. */
final class MinutesFacts {

    /** Shares of failed forms, in 100, for which the minutes say how often the rule would notice. */
    private static final List<Integer> SHARES = List.of(2, 5, 10, 20);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Board board;
    private final Optional<Roster> roster;
    private final Locale language;
    private final Messages words;

    MinutesFacts(Board board, Optional<Roster> roster, Locale language) {
        this.board = board;
        this.roster = roster;
        this.language = language;
        this.words = Messages.of(MinutesFacts.class, language);
    }

    /** One an enumerator: people are told apart by the beginning of their books' names, as on every paper of the season. */
    private String enumerator(BookName book) {
        return words.text("enumerator", book.person().substring(0, 8));
    }

    List<MinutesContents.Draw> draws(Book own, List<PublicKey> department) {
        List<MinutesContents.Draw> draws = new ArrayList<>();
        for (RoundState state : board.rounds()) {
            Round round = state.round();
            draws.add(new MinutesContents.Draw(
                    scope(round.purpose()),
                    about(round.purpose()),
                    pool(round, own, department),
                    round.counting().map(drawing -> drawn(state, drawing))));
        }
        return draws;
    }

    private static MinutesContents.Scope scope(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Province _ -> MinutesContents.Scope.SEASON;
            case Purpose.Enumerator _ -> MinutesContents.Scope.ENUMERATOR;
            case Purpose.Named _ -> MinutesContents.Scope.SIGNS;
        };
    }

    private String about(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Province _, Purpose.Named _ -> "";
            case Purpose.Enumerator whose ->
                words.text("enumerator", whose.person().substring(0, 8));
        };
    }

    private static MinutesContents.Pool pool(Round round, Book own, List<PublicKey> department) {
        OffsetDateTime committed = own.at(round.position())
                .map(held -> held.record().envelope().at())
                .orElseThrow();
        return new MinutesContents.Pool(
                round.pool().count(),
                Hash.fromHex(round.pool().ids()).orElseThrow(),
                round.event(),
                round.position(),
                committed,
                round.signed().flatMap(size -> signed(own, size, department, committed.getOffset())));
    }

    private static Optional<MinutesContents.Signed> signed(
            Book own, long size, List<PublicKey> department, ZoneOffset zone) {
        return own.heads().stream()
                .filter(head -> head.checkpoint().size() == size)
                .findFirst()
                .flatMap(head -> time(head, department)
                        .map(time -> new MinutesContents.Signed(
                                size,
                                head.checkpoint().root(),
                                Instant.ofEpochSecond(time).atOffset(zone))));
    }

    private static Optional<Long> time(SignedHead head, List<PublicKey> keys) {
        return keys.stream()
                .flatMap(key -> head.cosignaturesBy(key).stream())
                .flatMap(line -> line.value().stream())
                .map(Cosignature::time)
                .min(Comparator.naturalOrder());
    }

    private MinutesContents.Drawn drawn(RoundState state, Round.Drawing drawing) {
        List<MinutesContents.Drawing> tickets = state.tickets().stream()
                .filter(ticket -> ticket.given().isPresent() || ticket.stage() instanceof Stage.Done)
                .map(this::ticket)
                .toList();
        return new MinutesContents.Drawn(
                new Seed(drawing.draw().seed()),
                state.reading().map(Reading::front).orElse(0),
                tickets);
    }

    private MinutesContents.Drawing ticket(vn.sipas.field.office.recheck.Ticket ticket) {
        Optional<Found> found = switch (ticket.stage()) {
            case Stage.Done(Found done) -> Optional.of(done);
            case Stage.ToDecide(Found suspected) -> Optional.of(suspected);
            case Stage.NotGiven _, Stage.ToReach _, Stage.Begun _, Stage.Sealed _, Stage.ToCompare _ ->
                Optional.empty();
        };
        return new MinutesContents.Drawing(
                ticket.number(),
                new Ticket(ticket.text()),
                ticket.caseId(),
                found.map(known -> result(known.verdict())).orElse(MinutesContents.Result.OPEN),
                found.isEmpty() || ticket.attempts().isEmpty()
                        ? Optional.empty()
                        : Optional.of(manner(ticket.attempts())),
                found.map(Found::at));
    }

    private static MinutesContents.Result result(Verdict verdict) {
        return switch (verdict) {
            case GENUINE -> MinutesContents.Result.CLEAN;
            case FAILED -> MinutesContents.Result.FAILED;
            case NEUTRAL -> MinutesContents.Result.NEUTRAL;
            case SUSPECTED -> MinutesContents.Result.VISIT;
        };
    }

    private static MinutesContents.Manner manner(List<Attempt> attempts) {
        long calls = attempts.stream()
                .filter(attempt -> attempt.how() == Attempt.Means.PHONE)
                .count();
        return attempts.getLast().how() == Attempt.Means.PHONE
                ? new MinutesContents.Manner.Call(Math.toIntExact(calls))
                : new MinutesContents.Manner.Visit();
    }

    Optional<MinutesContents.Contacts> contacts(Sums sums) {
        List<MinutesContents.Outcome> outcomes = sums.outcomes().stream()
                .map(one -> new MinutesContents.Outcome(one.outcome().words(language), one.calls(), one.visits()))
                .toList();
        return outcomes.isEmpty()
                ? Optional.empty()
                : Optional.of(new MinutesContents.Contacts(
                        outcomes,
                        outcomes.stream()
                                .mapToInt(MinutesContents.Outcome::calls)
                                .sum(),
                        outcomes.stream()
                                .mapToInt(MinutesContents.Outcome::visits)
                                .sum(),
                        sums.delay()
                                .map(delay ->
                                        new MinutesContents.Delay(hours(delay.median()), hours(delay.longest())))));
    }

    private static BigDecimal hours(Duration duration) {
        return BigDecimal.valueOf(duration.toMinutes()).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
    }

    MinutesContents.Findings findings(Sums sums, List<Comparison> comparisons) {
        Map<String, int[]> facts = new LinkedHashMap<>();
        comparisons.forEach(comparison -> comparison.facts().stream()
                .filter(pair -> pair.codes().isPresent())
                .forEach(pair -> {
                    int[] counts = facts.computeIfAbsent(pair.question(), _ -> new int[2]);
                    counts[0]++;
                    counts[1] += pair.differs() ? 1 : 0;
                }));
        return new MinutesContents.Findings(
                facts.entrySet().stream()
                        .map(fact ->
                                new MinutesContents.Differing(fact.getKey(), fact.getValue()[0], fact.getValue()[1]))
                        .toList(),
                sums.enumerators().stream()
                        .map(one -> new MinutesContents.ByEnumerator(
                                enumerator(one.book()),
                                one.checked(),
                                one.clean(),
                                one.failed(),
                                one.neutral(),
                                one.open()))
                        .toList());
    }

    List<MinutesContents.Variance> variances(List<Comparison> comparisons) {
        return Variance.of(comparisons).stream()
                .map(variance -> new MinutesContents.Variance(
                        variance.question(),
                        Math.toIntExact(variance.people()),
                        percent(variance.agreement().grossDifferenceRate()),
                        percent(variance.net()),
                        optional(variance.agreement().inconsistency()).map(MinutesFacts::percent),
                        optional(variance.agreement().kappa())
                                .map(kappa -> BigDecimal.valueOf(kappa).setScale(2, RoundingMode.HALF_UP)),
                        VarianceWords.of(variance, language)))
                .toList();
    }

    private static Optional<Double> optional(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share).multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
    }

    List<MinutesContents.Decision> decisions() {
        RuleWords said = new RuleWords(language);
        List<MinutesContents.Decision> decisions = new ArrayList<>();
        for (RoundState state : board.rounds()) {
            Optional<Plan> plan = Lots.plan(state.round().purpose());
            if (plan.isPresent() && state.reading().isPresent()) {
                Reading reading = state.reading().get();
                int all = reading.clean() + reading.failed() + reading.neutral();
                decisions.add(new MinutesContents.Decision(
                        words.text("round." + plan.get().code(), state.number()),
                        words.text("rule." + plan.get().code(), said.statement(plan.get())),
                        reading.tickets().size(),
                        reading.clean(),
                        reading.failed(),
                        reading.neutral(),
                        percent(all == 0 ? 0 : (double) reading.neutral() / all),
                        String.join(" ", said.said(reading)),
                        said.risk(reading.rule()),
                        characteristics(reading, said),
                        Optional.of(Plate.of(new RecheckCharts(language).walk(reading), language))));
            }
        }
        return decisions;
    }

    private static List<String> characteristics(Reading reading, RuleWords said) {
        int forms = reading.tickets().size();
        return SHARES.stream()
                .map(share -> Math.toIntExact((long) forms * share / 100))
                .filter(bad -> bad > 0)
                .distinct()
                .map(bad -> said.noticed(bad, Characteristic.of(reading.rule(), bad)))
                .toList();
    }

    List<MinutesContents.BookHead> heads(List<Book> books, Book own, BookName department, ZoneOffset zone) {
        List<PublicKey> monitors = roster.map(known -> known.keys(Role.MONITOR)).orElse(List.of());
        List<MinutesContents.BookHead> heads = new ArrayList<>();
        for (Book book : books) {
            Optional<SignedHead> newest = book.head();
            if (newest.isPresent()) {
                Optional<Roster.Member> member = roster.flatMap(known -> known.member(book.name()));
                boolean printed = book.equals(own) || book.name().equals(department);
                heads.add(new MinutesContents.BookHead(
                        member.map(one -> words.text("role." + one.role().code()))
                                .orElse(words.text("role.unknown")),
                        member.map(one -> one.person().unit()).orElse(""),
                        newest.get().checkpoint().size(),
                        newest.get().checkpoint().root(),
                        witnessed(book, monitors)
                                .map(time -> Instant.ofEpochSecond(time).atOffset(zone)),
                        book.key().fingerprint(),
                        printed ? Optional.of(newest.get().bare(book.key()).text()) : Optional.empty()));
            }
        }
        return heads;
    }

    private static Optional<Long> witnessed(Book book, List<PublicKey> monitors) {
        return book.heads().stream()
                .flatMap(head -> time(head, monitors).stream())
                .max(Comparator.naturalOrder());
    }
}
