package vn.sipas.field.app.practice;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import vn.sipas.field.ledger.record.CaseId;

/** How one enumerator of a practice season cheats: which interviews, how, and what came of it. */
final class Cheating {

    private static final LocalTime DESK = LocalTime.of(21, 30);
    private static final Duration NEXT_FORM = Duration.ofSeconds(40);

    /** A form is copied from one of these many at least. */
    private static final int FIRST_HONEST = 3;

    private final SplittableRandom random;
    private final PracticeClock clock;
    private final List<Optional<Cheat>> plan = new ArrayList<>();
    private final List<HeldReplies> held = new ArrayList<>();
    private final Map<Cheat, Integer> done = new EnumMap<>(Cheat.class);
    private final Map<CaseId, Cheat> cases = new TreeMap<>();
    private final int percent;
    private final boolean drops;
    private int toDrop;
    private boolean atDesk;

    /** Of {@code interviews} interviews. */
    Cheating(Cheats cheats, int interviews, SplittableRandom random, PracticeClock clock) {
        this.random = random;
        this.clock = clock;
        this.percent = cheats.percent();
        this.drops = cheats.kinds().contains(Cheat.DROP);
        int all = Math.round(interviews * cheats.percent() / 100f);
        int invented = 0;
        List<Cheat> here = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            Cheat cheat = cheats.kinds().get(i % cheats.kinds().size());
            switch (cheat) {
                case COPY, SPEED -> here.add(cheat);
                case INVENT -> invented++;
                case DROP -> toDrop++;
            }
        }
        for (int i = 0; i < interviews - invented; i++) {
            plan.add(Optional.empty());
        }
        int from = Math.min(FIRST_HONEST, plan.size());
        for (Cheat cheat : here) {
            List<Integer> free = new ArrayList<>();
            for (int i = from; i < plan.size(); i++) {
                if (plan.get(i).isEmpty()) {
                    free.add(i);
                }
            }
            if (!free.isEmpty()) {
                plan.set(free.get(random.nextInt(free.size())), Optional.of(cheat));
            }
        }
        for (int i = 0; i < invented; i++) {
            plan.add(Optional.of(Cheat.INVENT));
        }
    }

    /** What is done in place of the interview that is {@code number}, from 0; nothing if it is held. */
    Optional<Cheat> of(int number) {
        return plan.get(Math.min(number, plan.size() - 1));
    }

    /** Sits down at the desk, or takes the next form there. */
    void goOnAtDesk() {
        if (atDesk) {
            clock.pass(NEXT_FORM);
        } else {
            atDesk = true;
            ZonedDateTime now = clock.instant().atZone(clock.getZone());
            clock.goTo(now.toLocalDate().atTime(DESK).atZone(clock.getZone()).toInstant());
        }
    }

    /** Whether an interview with somebody so content is given up. */
    boolean dropsPerson(boolean discontent) {
        return toDrop > 0 && discontent;
    }

    /** Whether a refusal is written down nowhere. */
    boolean leavesOutRefusal() {
        return drops && random.nextInt(100) < percent;
    }

    void dropped() {
        toDrop--;
        did(Cheat.DROP);
    }

    /** The form of {@code caseId} is of this kind. */
    void did(Cheat cheat, CaseId caseId) {
        did(cheat);
        cases.put(caseId, cheat);
    }

    private void did(Cheat cheat) {
        done.merge(cheat, 1, Integer::sum);
    }

    /** Keeps the answers of a held interview. */
    Replies keep(Replies person) {
        HeldReplies replies = new HeldReplies(person);
        held.add(replies);
        return replies;
    }

    /** An earlier interview once more. */
    Replies copy(Replies another) {
        return held.isEmpty() ? another : held.get(random.nextInt(held.size())).copied(another, random);
    }

    /** Time as it passes while a form is cheated. */
    Duration hurried(Cheat cheat, Duration time) {
        return switch (cheat) {
            case COPY, DROP -> time;
            // A form of a hundred questions in less than a minute.
            case SPEED -> time.dividedBy(20);
            case INVENT -> time.dividedBy(3);
        };
    }

    /** Which forms are of which kind. */
    Map<CaseId, Cheat> cases() {
        return new TreeMap<>(cases);
    }

    /** How many forms of each kind. */
    Map<Cheat, Integer> done() {
        return new EnumMap<>(done);
    }
}
