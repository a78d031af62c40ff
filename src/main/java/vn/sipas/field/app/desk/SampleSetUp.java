package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.sampling.Commitment;
import vn.sipas.field.office.sampling.OpenDraw;
import vn.sipas.field.office.sampling.SampleFault;
import vn.sipas.field.office.sampling.SeasonSample;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.office.sampling.Shares;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.GivenCase;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.draw.DrawPlan;
import vn.sipas.field.survey.sample.draw.DrawnSample;
import vn.sipas.field.survey.sample.seed.Dice;
import vn.sipas.field.survey.sample.seed.Lottery;
import vn.sipas.field.survey.sample.seed.SeedReading;

/** The department's sample: planned, committed to, drawn, laid open and shared out. */
public final class SampleSetUp {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final Store store;
    private final OwnBook own;
    private final Team team;
    private final SeasonSample sample;

    SampleSetUp(Store store, OwnBook own, Team team) {
        this.store = store;
        this.own = own;
        this.team = team;
        this.sample = new SeasonSample(store, own);
    }

    /** What came of a step. */
    public sealed interface Outcome<T> {
        record Done<T>(T result) implements Outcome<T> {}

        /** Nothing was written. */
        record Refused<T>(Refusal why) implements Outcome<T> {}
    }

    private static <T> Outcome<T> of(SeasonSample.Outcome<T> outcome) {
        return switch (outcome) {
            case SeasonSample.Outcome.Done<T>(T result) -> new Outcome.Done<>(result);
            case SeasonSample.Outcome.Refused<T>(Reason why, String where) ->
                new Outcome.Refused<>(Refusal.of(why, where));
        };
    }

    private <T> Optional<Outcome<T>> notOurs() {
        return store.owner().role().equals(Role.DEPARTMENT.code())
                ? Optional.empty()
                : Optional.of(new Outcome.Refused<>(Refusal.of(DeskFault.NOT_THE_DEPARTMENT)));
    }

    /** The rule in the season's record, which is used where no other is named; empty before there is a season. */
    public String rule() {
        return SeasonBook.find(store, own)
                .flatMap(SeasonBook::season)
                .map(BookRecord.Season::sampling)
                .orElse("");
    }

    /** What {@code rule} would draw from the frame that was kept last: how many of which stratum, with which chance. */
    public Outcome<DrawPlan> plan(String rule) {
        return this.<DrawPlan>notOurs().orElseGet(() -> of(sample.plan(rule)));
    }

    /** Commits to the frame that was kept last; {@code source} is the public event of the future that the seed will come from. */
    public Outcome<BookRecord.Frame> commit(String rule, String source) {
        return this.<BookRecord.Frame>notOurs().orElseGet(() -> of(sample.commit(rule, source)));
    }

    /** Commits as {@link #commit(String, String)}, to an event that is not over yet. */
    public Outcome<BookRecord.Frame> commit(String rule, SeedSource source) {
        Optional<Reason> fault = source.fault();
        if (fault.isPresent()) {
            return new Outcome.Refused<>(Refusal.of(fault.get()));
        }
        return source.day().isBefore(today())
                ? new Outcome.Refused<>(Refusal.of(SampleFault.SOURCE_PAST, DAY.format(source.day())))
                : commit(rule, source.text());
    }

    /** The day it is here. */
    public LocalDate today() {
        return own.now().toLocalDate();
    }

    /** The commitment that is worked with. */
    public Optional<Commitment> commitment() {
        return sample.newest();
    }

    /** A seed from 20 throws of ten-sided dice, typed twice. */
    public static Outcome<Seed> dice(String first, String second) {
        return seed(Dice.read(first, second));
    }

    /** A seed from a named lottery draw, such as {@code 482913 | Xổ số Đồng Nai 2026-10-07}. */
    public static Outcome<Seed> lottery(String text) {
        return seed(Lottery.read(text));
    }

    /** A seed from the winning number of the lottery draw that was committed to. */
    public static Outcome<Seed> lottery(SeedSource.LotteryDraw source, String number) {
        return seed(source.seed(number));
    }

    private static Outcome<Seed> seed(SeedReading reading) {
        return switch (reading) {
            case SeedReading.Accepted(Seed seed) -> new Outcome.Done<>(seed);
            case SeedReading.Refused(List<SeedReading.Fault> faults) ->
                new Outcome.Refused<>(
                        Refusal.of(faults.getFirst().why(), faults.getFirst().place()));
        };
    }

    /** Draws, once the commitment is witnessed; once only. Where the commitment names an event, the seed has to be one of it. */
    public Outcome<DrawnSample> draw(Seed seed) {
        return this.<DrawnSample>notOurs()
                .orElseGet(() -> misfit(seed)
                        .<Outcome<DrawnSample>>map(Outcome.Refused::new)
                        .orElseGet(() -> of(sample.draw(seed))));
    }

    private Optional<Refusal> misfit(Seed seed) {
        return commitment()
                .flatMap(known -> SeedSource.misfit(known.frame().source(), seed, today()))
                .map(SampleSetUp::refusal);
    }

    /** Why a seed is not taken, with the event's day or name. */
    public static Refusal refusal(SeedSource.Misfit misfit) {
        return misfit.why() == SampleFault.SOURCE_STILL_TO_COME
                ? Refusal.of(misfit.why(), DAY.format(misfit.source().day()))
                : Refusal.of(misfit.why(), misfit.source().text());
    }

    /** The sample as it was drawn. */
    public Outcome<DrawnSample> sample() {
        return this.<DrawnSample>notOurs().orElseGet(() -> of(sample.sample()));
    }

    /** Writes what anybody needs to draw again into {@code folder}; see {@link OpenDraw}. */
    public Outcome<List<Path>> layOpen(Path folder) {
        return switch (sample()) {
            case Outcome.Refused<DrawnSample>(Refusal why) -> new Outcome.Refused<>(why);
            case Outcome.Done<DrawnSample>(DrawnSample drawn) ->
                new Outcome.Done<>(new OpenDraw(
                                drawn, sample.newest().orElseThrow().frame().strata(), sample.listed(drawn))
                        .write(folder));
        };
    }

    /** How many cases and reserves somebody was given. */
    public record Given(String name, int cases, int reserves) {}

    /**
     * Shares the sample out with equal loads: to the people called {@code whom}, or to every enumerator there is a card of. Cases
     * that stand with somebody already are refused.
     */
    public Outcome<List<Given>> share(List<String> whom) {
        return switch (sample()) {
            case Outcome.Refused<DrawnSample>(Refusal why) -> new Outcome.Refused<>(why);
            case Outcome.Done<DrawnSample>(DrawnSample drawn) -> {
                List<String> takers = whom.isEmpty() ? takers() : whom;
                yield takers.isEmpty()
                        ? new Outcome.Refused<List<Given>>(Refusal.of(SampleFault.NOBODY_TO_SHARE))
                        : share(drawn, takers);
            }
        };
    }

    private List<String> takers() {
        return team.hands().stream()
                .filter(Team.Hand::hasCard)
                .map(Team.Hand::book)
                .toList();
    }

    /** How many cases of {@code drawn} stand with whom already; empty before they are shared out. */
    public List<Given> given(DrawnSample drawn) {
        Set<String> cases = new HashSet<>();
        Set<String> reserves = new HashSet<>();
        for (DrawnSample.Stratum stratum : drawn.strata()) {
            stratum.cases().forEach(one -> cases.add(one.id()));
            stratum.reserves().forEach(one -> reserves.add(one.id()));
        }
        List<Given> given = new ArrayList<>();
        for (Team.Hand hand : team.hands()) {
            List<String> theirs =
                    hand.cases().stream().map(line -> line.id().text()).toList();
            Given one = new Given(
                    hand.name(), (int) theirs.stream().filter(cases::contains).count(), (int)
                            theirs.stream().filter(reserves::contains).count());
            if (one.cases() + one.reserves() > 0) {
                given.add(one);
            }
        }
        return List.copyOf(given);
    }

    private Outcome<List<Given>> share(DrawnSample drawn, List<String> takers) {
        Map<String, GivenCase> cases = cases(drawn);
        List<Shares.Share> shares = Shares.of(drawn, takers.size());
        Map<String, Team.Hand> before = team.hands().stream().collect(Collectors.toMap(Team.Hand::book, hand -> hand));
        return own.together(() -> {
            List<Given> given = new ArrayList<>();
            for (int i = 0; i < takers.size(); i++) {
                Shares.Share share = shares.get(i);
                List<GivenCase> all = new ArrayList<>();
                share.cases().forEach(id -> all.add(known(cases, id)));
                share.reserves().forEach(id -> all.add(known(cases, id)));
                if (!all.isEmpty() && team.giveDrawn(all, takers.get(i)) instanceof Team.Handed.Refused(Refusal why)) {
                    return new Outcome.Refused<>(why);
                }
                String taker = takers.get(i);
                String name = Optional.ofNullable(before.get(taker))
                        .map(Team.Hand::name)
                        .orElse(taker);
                given.add(new Given(name, share.cases().size(), share.reserves().size()));
            }
            return new Outcome.Done<>(List.copyOf(given));
        });
    }

    private static GivenCase known(Map<String, GivenCase> cases, String id) {
        GivenCase given = cases.get(id);
        if (given == null) {
            throw new IllegalStateException("a drawn case is not in the frame");
        }
        return given;
    }

    private Map<String, GivenCase> cases(DrawnSample drawn) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (DrawnSample.Stratum stratum : drawn.strata()) {
            stratum.cases().forEach(one -> places.put(one.id(), 0));
            for (int i = 0; i < stratum.reserves().size(); i++) {
                places.put(stratum.reserves().get(i).id(), i + 1);
            }
        }
        Map<String, GivenCase> cases = new HashMap<>();
        sample.proved(places.keySet())
                .forEach(proved -> cases.put(
                        proved.line().id().text(),
                        new GivenCase(
                                proved.line(),
                                Optional.of(proved.proof()),
                                places.getOrDefault(proved.line().id().text(), 0))));
        return cases;
    }
}
