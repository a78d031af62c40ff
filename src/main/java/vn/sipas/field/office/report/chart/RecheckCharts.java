package vn.sipas.field.office.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.rule.Plan;
import vn.sipas.field.office.recheck.rule.Reading;
import vn.sipas.field.office.recheck.rule.Rule;
import vn.sipas.field.office.recheck.rule.RuleWords;
import vn.sipas.field.office.recheck.rule.TicketState;
import vn.sipas.field.office.recheck.rule.Verdict;
import vn.sipas.field.office.report.table.Numbers;

/** Charts of re-checks in one language. */
public final class RecheckCharts {

    /** So many failed forms are in the picture, however few there are. */
    private static final int LEAST_UP = 4;

    /** The line's points for so many failed forms are always in the picture, and some room beyond them. */
    private static final int SHOWN = 2;

    private static final double BEYOND = 1.08;

    /** Room for the words beyond the first point, and how far away the next point may be. */
    private static final double ROOM = 1.5;

    private static final double NEAR = 1.6;

    /** Where areas' names begin, as a share of the width. */
    private static final double LEFT = 0.07;

    /** The enumerator's rule in the picture: two failed within ten forms, or three. */
    private static final int EARLY_CLEAN = 8;

    private static final int EARLY_FAILED = 2;
    private static final int FAILED = 3;

    private final Messages words;
    private final RuleWords rules;
    private final Numbers numbers;

    public RecheckCharts(Locale language) {
        this.words = Messages.of(RecheckCharts.class, language);
        this.rules = new RuleWords(language);
        this.numbers = new Numbers(language);
    }

    /** What was read, against the line to cross: clean forms to the right, failed ones up. */
    public Chart walk(Reading reading) {
        Rule rule = reading.rule();
        Reading.Step here = reading.crossing().orElse(reading.last());
        OptionalInt ahead = reading.next().clean();
        int up = up(reading);
        int across = across(reading, up);
        List<Chart.Place> wall = wall(rule, across);
        return new Chart.Walk(
                words.text("recheck.title." + rule.plan().code(), rules.statement(rule.plan())),
                words.text("recheck.axis"),
                words.text("recheck.side"),
                new Chart.Place(across, up, ""),
                line(rule, up),
                wall,
                corners(reading, 0, here.ticket()),
                reading.crossing().isPresent() ? corners(reading, here.ticket(), Integer.MAX_VALUE) : List.of(),
                new Chart.Place(here.clean(), here.failed(), here(reading, here)),
                ahead.isPresent()
                        ? Optional.of(new Chart.Place(
                                here.clean() + ahead.getAsInt(),
                                here.failed(),
                                words.text("recheck.ahead", ahead.getAsInt())))
                        : Optional.empty(),
                areas(reading, wall, across, up),
                rules.said(reading),
                rule.forms().isPresent()
                        ? words.text("recheck.source", rule.forms().getAsInt())
                        : words.text("recheck.source.endless"));
    }

    private String here(Reading reading, Reading.Step here) {
        return reading.crossing().isPresent()
                ? words.text("recheck.crossed", here.ticket(), rules.verdict(here.verdict()))
                : words.text("recheck.here", here.clean(), here.failed());
    }

    private static int up(Reading reading) {
        Rule rule = reading.rule();
        int wanted = Math.max(LEAST_UP, reading.failed() + 2);
        // A list that fewer refute needs no more room than that.
        int most = rule.forms().isPresent() && rule.plan() == Plan.PROVINCE
                ? Math.max(2, rule.plan().leastBad(rule.forms().getAsInt()) + 1)
                : wanted;
        return Math.max(Math.min(wanted, most), reading.failed() + 1);
    }

    private static int across(Reading reading, int up) {
        Rule rule = reading.rule();
        int across = Math.max(
                reading.clean(), reading.last().clean() + reading.next().clean().orElse(0));
        across = Math.max(across, (int) (rule.needed(0).orElse(1) * ROOM));
        for (int failed = 0; failed <= Math.min(Math.max(SHOWN, reading.failed() + 1), up); failed++) {
            int needed = rule.needed(failed).orElse(0);
            if (failed <= SHOWN || needed <= across * NEAR) {
                across = Math.max(across, needed);
            }
        }
        return (int) Math.ceil(across * BEYOND) + 1;
    }

    private List<Chart.Place> line(Rule rule, int up) {
        List<Chart.Place> line = new ArrayList<>();
        for (int failed = 0; failed <= up; failed++) {
            OptionalInt needed = rule.needed(failed);
            if (needed.isEmpty()) {
                if (!line.isEmpty()) {
                    line.add(new Chart.Place(line.getLast().across(), failed, ""));
                }
                break;
            }
            boolean again = !line.isEmpty() && line.getLast().across() == needed.getAsInt();
            line.add(new Chart.Place(needed.getAsInt(), failed, again ? "" : numbers.count(needed.getAsInt())));
        }
        return line;
    }

    private static List<Chart.Place> wall(Rule rule, int across) {
        return switch (rule.plan()) {
            case PROVINCE -> {
                if (rule.forms().isEmpty() || rule.forms().getAsInt() == 0) {
                    yield List.of();
                }
                int bad = rule.plan().leastBad(rule.forms().getAsInt());
                yield List.of(new Chart.Place(0, bad, ""), new Chart.Place(across, bad, ""));
            }
            case ENUMERATOR ->
                List.of(
                        new Chart.Place(0, EARLY_FAILED, ""),
                        new Chart.Place(Math.min(EARLY_CLEAN, across), EARLY_FAILED, ""),
                        new Chart.Place(Math.min(EARLY_CLEAN, across), FAILED, ""),
                        new Chart.Place(across, FAILED, ""));
        };
    }

    private List<Chart.Area> areas(Reading reading, List<Chart.Place> wall, int across, int up) {
        Rule rule = reading.rule();
        List<Chart.Area> areas = new ArrayList<>();
        boolean walled = !wall.isEmpty() && wall.getFirst().up() < up;
        double left = LEFT * across;
        Verdict meant = rule.plan() == Plan.PROVINCE ? Verdict.REFUTED : Verdict.ESCALATED;
        if (rule.needed(0).isPresent()) {
            areas.add(new Chart.Area(words.text("recheck.area.passed"), across, .5, Chart.Tone.GOOD));
            if (reading.verdict() != meant) {
                areas.add(new Chart.Area(
                        words.text("recheck.area.open"),
                        rule.plan() == Plan.ENUMERATOR ? EARLY_CLEAN : left,
                        walled ? wall.getLast().up() - .35 : up - .4,
                        Chart.Tone.PLAIN));
            }
        }
        if (walled) {
            areas.add(new Chart.Area(rules.verdict(meant), left, up - .4, Chart.Tone.BAD));
        }
        return areas;
    }

    /** The walk from one ticket to another; every step up says which ticket it was. */
    private List<Chart.Place> corners(Reading reading, int from, int to) {
        List<Chart.Place> corners = new ArrayList<>();
        int clean = 0;
        int failed = 0;
        for (Reading.Step step : reading.course()) {
            if (step.ticket() > to) {
                break;
            }
            if (step.ticket() > from) {
                if (corners.isEmpty()) {
                    corners.add(new Chart.Place(clean, failed, ""));
                }
                if (step.state() == TicketState.FAILED) {
                    corners.add(new Chart.Place(clean, failed, ""));
                    corners.add(new Chart.Place(
                            step.clean(), step.failed(), words.text("recheck.failed", numbers.count(step.ticket()))));
                }
            }
            clean = step.clean();
            failed = step.failed();
        }
        if (!corners.isEmpty()) {
            corners.add(new Chart.Place(clean, failed, ""));
        }
        return corners;
    }
}
