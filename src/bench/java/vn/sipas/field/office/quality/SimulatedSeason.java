package vn.sipas.field.office.quality;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.answers.ClosedQuestion;
import vn.sipas.field.office.answers.Questionnaire;

/**
 * Rows of a season that was never held, thousands of times faster than a practice season: the same people as there (how content a person
 * is, what he thinks of each group of items, chance), and besides what real seasons have: villages that think alike, enumerators who
 * differ honestly in pace, hours, refusals and manner, loads of different sizes.
 */
public final class SimulatedSeason {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-10-01T07:30:00+07:00");

    private final List<ClosedQuestion> questions;
    private final FormShape shape;
    private final SplittableRandom random;
    private final Honest honest;
    private final List<QualityRow> rows = new ArrayList<>();
    private final List<BookName> enumerators = new ArrayList<>();
    private int numbered;

    /**
     * What honest work is like.
     *
     * @param village how much villages differ in how content they are, beside 0.7 between people
     * @param manner how much answers differ by who asks
     * @param uniform the share of people who answer "satisfied" to nearly everything; real seasons have 37 to 71 % of forms that are
     *     more than 85 % alike
     * @param from so many enumerators at least
     * @param to so many at most
     */
    public record Honest(double village, double manner, double uniform, int from, int to) {
        /** As a practice season has it, but for the villages. */
        public static final Honest PRACTICE = new Honest(0.25, 0.08, 0, 8, 30);

        /** Much more alike, as published SIPAS data are. */
        public static final Honest ALIKE = new Honest(0.25, 0.08, 0.6, 8, 30);
    }

    /** What one enumerator does with a part of the forms. */
    public enum Cheat {
        COPY,
        SPEED,
        /** Made up at night in one sitting. */
        INVENT,
        /** Made up by somebody who takes the time and the hours of honest work. */
        INVENT_WITH_CARE,
        /** Begun, found unwanted, given up; refusals left out. */
        DROP,
        /** The same, and not even a beginning is in the book. */
        DROP_WITHOUT_TRACE
    }

    /** An honest season; everything follows from {@code seed}. */
    public SimulatedSeason(Questionnaire questionnaire, Honest honest, long seed) {
        this.questions = questionnaire.questions();
        this.shape = FormShape.of(questions);
        this.honest = honest;
        this.random = new SplittableRandom(seed);
        int people = honest.from() + random.nextInt(honest.to() - honest.from() + 1);
        for (int i = 0; i < people; i++) {
            enumerators.add(
                    BookName.read("sipas.vn/mo-phong-2026/%032x".formatted(i)).orElseThrow());
            rows.addAll(work(i, load(), List.of(), 0));
        }
    }

    private int load() {
        return Math.clamp(Math.round(26 * Math.exp(0.35 * random.nextGaussian())), 10, 60);
    }

    /** Has one enumerator cheat with this share of a load of {@code load} forms; returns who it is. */
    public BookName cheat(Cheat cheat, double share, int load) {
        int who = random.nextInt(enumerators.size());
        BookName name = enumerators.get(who);
        rows.removeIf(row -> row.enumerator().equals(name));
        rows.addAll(work(who, load, List.of(cheat), share));
        return name;
    }

    /** Everybody's rows. */
    public Stream<QualityRow> rows() {
        return rows.stream();
    }

    public FormShape shape() {
        return shape;
    }

    public List<BookName> enumerators() {
        return List.copyOf(enumerators);
    }

    /** One person of the sample. */
    private record Asked(double content, Map<String, Double> leanings, boolean uniform) {}

    /** One enumerator's ways, and the villages. */
    private record Ways(double manner, double pace, double missing, double evening, double night, double nextDoor) {}

    private double gamma(double mean) {
        // A sum of two exponentials: some have several times as much as others.
        return -mean / 2 * (Math.log(1 - random.nextDouble()) + Math.log(1 - random.nextDouble()));
    }

    private List<QualityRow> work(int who, int load, List<Cheat> cheats, double share) {
        BookName name = enumerators.get(who);
        Ways ways = new Ways(
                honest.manner() * random.nextGaussian(),
                Math.exp(0.2 * random.nextGaussian()),
                Math.exp(0.4 * random.nextGaussian()),
                random.nextDouble() < 0.3 ? 0.25 : 0.02,
                gamma(0.004),
                gamma(0.015));
        double[] villages = new double[1 + random.nextInt(4)];
        Arrays.setAll(villages, _ -> honest.village() * random.nextGaussian());
        boolean badClock = random.nextDouble() < 0.03;
        double giveUp = gamma(0.03);
        double unmet = Math.clamp(0.15 + 0.06 * random.nextGaussian(), 0.02, 0.4);
        List<QualityRow> made = new ArrayList<>();
        List<Answers> kept = new ArrayList<>();
        OffsetDateTime now = START;
        int left = (int) Math.round(share * load);
        boolean inOneSitting = cheats.contains(Cheat.INVENT);
        for (int form = 0; form < load; form++) {
            // At a desk the rest of the load is made up one after another; all else is done here and there.
            boolean cheating = inOneSitting ? form >= load - left : random.nextInt(load - form) < left;
            boolean goesOn = inOneSitting && form > load - left;
            left -= cheating && !inOneSitting ? 1 : 0;
            Cheat cheat = cheating ? cheats.getFirst() : Cheat.DROP;
            int village = form * villages.length / load;
            now = goesOn ? now.plusSeconds(40) : next(now, ways);
            Asked asked = asked(villages[village] + ways.manner());
            if (cheating && (cheat == Cheat.DROP || cheat == Cheat.DROP_WITHOUT_TRACE)) {
                // Until somebody more content is found, twice at most.
                for (int again = 0; again < 2 && asked.content() < 0; again++) {
                    if (cheat == Cheat.DROP) {
                        made.add(new QualityRow.Begun(leaf(), name, Mode.LAPTOP));
                    }
                    asked = asked(villages[village] + ways.manner());
                }
            }
            Answers answers = switch (cheat) {
                case COPY -> kept.isEmpty() ? answers(asked, ways) : copied(one(kept), ways);
                case INVENT, INVENT_WITH_CARE -> invented();
                case SPEED, DROP, DROP_WITHOUT_TRACE -> answers(asked, ways);
            };
            if (!cheating) {
                kept.add(answers);
            }
            if (cheating && inOneSitting && !goesOn) {
                now = now.withHour(21).withMinute(30);
            }
            boolean backwards = badClock && random.nextInt(10) == 0;
            double pace = switch (cheat) {
                case SPEED -> cheating ? 0.06 : ways.pace();
                case INVENT -> cheating ? 0.35 : ways.pace();
                default -> ways.pace();
            };
            QualityRow.Timing timing =
                    timing(now, answers.asked(), pace * Math.exp(0.2 * random.nextGaussian()), backwards);
            now = timing.ended();
            made.add(new QualityRow.Filled(leaf(), name, "v" + who + "-" + village, Mode.LAPTOP, timing, answers));
            if (random.nextDouble() < giveUp) {
                made.add(new QualityRow.Begun(leaf(), name, Mode.LAPTOP));
            }
            boolean toldOf = cheats.isEmpty()
                    || (cheats.getFirst() != Cheat.DROP && cheats.getFirst() != Cheat.DROP_WITHOUT_TRACE)
                    || random.nextDouble() >= share;
            if (random.nextDouble() < unmet / (1 - unmet) && toldOf) {
                made.add(new QualityRow.Unmet(new CaseId("m" + numbered++), name, false));
            }
        }
        return made;
    }

    private LeafHash leaf() {
        return LeafHash.of(("r" + numbered++ + random.nextLong()).getBytes(StandardCharsets.UTF_8));
    }

    private OffsetDateTime next(OffsetDateTime now, Ways ways) {
        if (random.nextDouble() < ways.nextDoor()) {
            return now.plusSeconds(60);
        }
        OffsetDateTime next = now.plusSeconds(240 + random.nextInt(540));
        if (random.nextDouble() < ways.night()) {
            return next.withHour(21).withMinute(10);
        }
        boolean late = next.getHour() >= 19
                || next.getHour() < 6
                || (next.getHour() >= 17 && random.nextDouble() > ways.evening());
        if (late) {
            OffsetDateTime morning = next.withHour(7).withMinute(random.nextInt(60));
            return next.getHour() < 6 ? morning : morning.plusDays(1);
        }
        return next;
    }

    private QualityRow.Timing timing(OffsetDateTime start, int asked, double pace, boolean backwards) {
        long[] seconds = new long[asked];
        Arrays.setAll(seconds, _ -> Math.round(pace * (3 + random.nextDouble() * 14)));
        long all = Arrays.stream(seconds).sum();
        Arrays.sort(seconds);
        return new QualityRow.Timing(start, start.plusSeconds(all + 20), all, seconds[asked / 2], asked, backwards);
    }

    private Asked asked(double leaning) {
        return new Asked(
                leaning + 0.7 * random.nextGaussian(), new HashMap<>(), random.nextDouble() < honest.uniform());
    }

    private Answers answers(Asked asked, Ways ways) {
        int[] codes = new int[questions.size()];
        for (int q = 0; q < codes.length; q++) {
            codes[q] = answer(questions.get(q), asked, ways.missing());
        }
        return Answers.of(codes);
    }

    private int answer(ClosedQuestion question, Asked asked, double missing) {
        double draw = random.nextDouble() / missing;
        boolean service = question.content().filter("service"::equals).isPresent();
        if (draw < 0.004) {
            return -3;
        }
        if (draw < 0.015) {
            return -1;
        }
        if (service && draw < 0.05) {
            return -2;
        }
        int choices = question.choices().size();
        if (question.several()) {
            int picked = 0;
            for (int choice = 0; choice < choices; choice++) {
                picked |= random.nextDouble() < 0.3 ? 1 << choice : 0;
            }
            return picked == 0 ? 1 << random.nextInt(choices) : picked;
        }
        if (!isScale(question)) {
            double first = question.key().startsWith("A") ? 0 : asked.uniform() ? 0.9 : 0.6;
            return random.nextDouble() < first ? 1 : 1 + random.nextInt(choices);
        }
        if (asked.uniform() && random.nextDouble() < 0.96) {
            return choices == 4 ? 3 : choices - 1;
        }
        double group = asked.leanings().computeIfAbsent(group(question), _ -> 0.4 * random.nextGaussian());
        return onScale(choices, asked.content() + group + 0.6 * random.nextGaussian());
    }

    private static boolean isScale(ClosedQuestion question) {
        return question.choices().size() >= 4 && question.key().startsWith("C");
    }

    private static String group(ClosedQuestion question) {
        String key = question.key();
        return question.factor().orElse(key.contains("_") ? key.substring(0, key.indexOf('_')) : key);
    }

    private static int onScale(int points, double off) {
        return 1 + Math.clamp(Math.round(0.78 * (points - 1) + off), 0, points - 1);
    }

    /** Another form with one answer in twenty given anew. */
    private Answers copied(Answers from, Ways ways) {
        Asked other = asked(0);
        int[] codes = new int[questions.size()];
        for (int q = 0; q < codes.length; q++) {
            codes[q] = random.nextInt(20) == 0 ? answer(questions.get(q), other, ways.missing()) : from.code(q);
        }
        return Answers.of(codes);
    }

    /** Every answer as usual by itself, and none that has to do with another. */
    private Answers invented() {
        int[] codes = new int[questions.size()];
        for (int q = 0; q < codes.length; q++) {
            ClosedQuestion question = questions.get(q);
            codes[q] = isScale(question)
                    ? onScale(question.choices().size(), random.nextGaussian())
                    : answer(question, asked(0), 0.1);
        }
        return Answers.of(codes);
    }

    private Answers one(List<Answers> of) {
        return of.get(random.nextInt(of.size()));
    }
}
