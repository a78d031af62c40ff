package vn.sipas.field.ledger.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.roster.BookStretch.Occurrence;
import vn.sipas.field.ledger.roster.BookStretch.Pointing;
import vn.sipas.field.ledger.roster.BookStretch.Segment;
import vn.sipas.field.ledger.roster.Judgement.Objection;
import vn.sipas.field.ledger.roster.Judgement.Span;

/** Puts the judgement of one stretch together, from its first position to its last. */
final class Verdict {

    private final BookStretch stretch;
    private final List<Span> spans = new ArrayList<>();
    private final List<Objection> ofKinds = new ArrayList<>();
    private final List<Objection> shown = new ArrayList<>();
    private Optional<BookPoint> end = Optional.empty();

    Verdict(BookStretch stretch) {
        this.stretch = stretch;
    }

    /** What lies beyond {@code point} is aside. */
    void endAt(BookPoint point) {
        end = Optional.of(point);
    }

    /** One standing for the whole stretch. */
    Judgement throughout(Standing standing) {
        span(stretch.from(), stretch.to(), standing);
        for (Segment segment : stretch.segments()) {
            kinds(segment, standing);
        }
        return judgement(standing);
    }

    /** Record by record: from the roster in force where the stretch begins, and the writer's standing by each pack's own. */
    Judgement record(RosterInForce start, Function<Pointing, Standing> byPack) {
        RosterInForce inForce = start;
        List<Segment> segments = stretch.segments();
        int next = 0;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            long at = segment.from();
            long to = i + 1 < segments.size() ? segments.get(i + 1).from() : stretch.to();
            boolean beginsWithPack =
                    next < stretch.packs().size() && stretch.packs().get(next).position() == segment.from();
            if (beginsWithPack) {
                Pointing pack = stretch.packs().get(next++);
                Standing there = byPack.apply(pack);
                if (inForce.isOlder(there, pack)) {
                    shown.add(new Objection(RosterFault.PACK_GOES_BACK, pack.position(), 1, Optional.of(Kind.PACK)));
                }
                inForce = inForce.after(there, pack);
                span(pack.position(), pack.position() + 1, there);
                at = pack.position() + 1;
            }
            if (inForce.equals(RosterInForce.NONE) && next < stretch.packs().size()) {
                at = beforeFirstPack(at, to, byPack.apply(stretch.packs().get(next)));
            }
            span(at, to, inForce.standing());
            kinds(segment, inForce.standing());
        }
        return judgement(inForce.standing());
    }

    /** A {@code continues} before the first pack is judged by that pack's roster; returns the position behind the last one. */
    private long beforeFirstPack(long from, long to, Standing byFirstPack) {
        long at = from;
        for (Pointing earlier : stretch.continues()) {
            if (earlier.position() >= from && earlier.position() < to) {
                span(at, earlier.position(), RosterInForce.NONE.standing());
                span(earlier.position(), earlier.position() + 1, byFirstPack);
                at = earlier.position() + 1;
            }
        }
        return at;
    }

    private void span(long from, long to, Standing standing) {
        long cut = end.map(point -> Math.clamp(point.size(), from, Math.max(from, to)))
                .orElse(to);
        put(from, cut, standing);
        if (end.isPresent()) {
            put(cut, to, new Standing.Ended(end.get()));
        }
    }

    private void put(long from, long to, Standing standing) {
        if (from >= to) {
            return;
        }
        boolean goesOn = !spans.isEmpty() && spans.getLast().standing().equals(standing);
        spans.add(new Span(goesOn ? spans.removeLast().from() : from, to, standing));
    }

    private void kinds(Segment segment, Standing standing) {
        boolean aside = end.isPresent() && segment.from() >= end.get().size();
        if (aside || !(standing instanceof Standing.Known(var role))) {
            return;
        }
        for (Map.Entry<Kind, Occurrence> kind : segment.kinds().entrySet()) {
            if (!Permissions.mayWrite(role, kind.getKey())) {
                ofKinds.add(new Objection(
                        RosterFault.KIND_NOT_ALLOWED,
                        kind.getValue().first(),
                        kind.getValue().count(),
                        Optional.of(kind.getKey())));
            }
        }
    }

    /** A stretch without records, a head alone, is judged as the next record would be, which is by {@code last}. */
    private Judgement judgement(Standing last) {
        List<Objection> objections = new ArrayList<>();
        if (stretch.from() == stretch.to()) {
            boolean beyond = end.map(point -> point.size() < stretch.from()).orElse(false);
            object(objections, new Span(stretch.from(), stretch.to(), beyond ? new Standing.Ended(end.get()) : last));
        }
        spans.forEach(span -> object(objections, span));
        objections.addAll(ofKinds);
        objections.sort(Comparator.comparingLong(Objection::first));
        return new Judgement(spans, objections, shown);
    }

    private static void object(List<Objection> objections, Span span) {
        switch (span.standing()) {
            case Standing.Known _ -> {
                // Kinds are objected to one by one.
            }
            case Standing.Unknown(RosterFault why) -> objections.add(objection(why, span));
            case Standing.Ended _ -> objections.add(objection(RosterFault.KEY_ENDED, span));
        }
    }

    private static Objection objection(RosterFault why, Span span) {
        return new Objection(why, span.from(), span.to() - span.from(), Optional.empty());
    }
}
