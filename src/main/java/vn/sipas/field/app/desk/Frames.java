package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.FrameStore;
import vn.sipas.field.survey.frame.heading.FrameColumn;
import vn.sipas.field.survey.frame.heading.Mapping;
import vn.sipas.field.survey.frame.heading.RememberedMappings;
import vn.sipas.field.survey.frame.reading.FrameDraft;
import vn.sipas.field.survey.frame.reading.FrameOf;
import vn.sipas.field.survey.frame.reading.FramePlan;
import vn.sipas.field.survey.frame.reading.FramePreview;
import vn.sipas.field.survey.frame.reading.FrameReader;
import vn.sipas.field.survey.frame.reading.FrameReading;
import vn.sipas.field.survey.frame.unit.UnitTable;
import vn.sipas.field.survey.frame.unit.Units;

/** The department's frame (khung mẫu): lists read and looked at, then kept sealed, then committed to by their root. */
public final class Frames {

    private final Store store;
    private final OwnBook own;
    private final SecureRandom random;
    private final FrameStore frames;
    private final RememberedMappings remembered;

    Frames(Store store, OwnBook own, SecureRandom random) {
        this.store = store;
        this.own = own;
        this.random = random;
        this.frames = new FrameStore(store, own);
        this.remembered = new RememberedMappings(store);
    }

    /**
     * What somebody wants of lists.
     *
     * @param mapping columns that he named; the others are known by their headings, or by what he named when the same headings came
     *     last
     * @param villages whether each village is a stratum of its own
     */
    public record Wanted(
            FrameOf of,
            Mapping mapping,
            boolean villages,
            int minimumAge,
            FramePlan.Capitals capitals,
            boolean keepDuplicates) {

        /** Adults of that kind of list, everything else as it usually is. */
        public static Wanted usual(FrameOf of) {
            return new Wanted(of, Mapping.NONE, false, FramePlan.ADULT, FramePlan.Capitals.TITLED_IF_ALL, false);
        }

        /** The same with columns that somebody named. */
        public Wanted with(Mapping named) {
            return new Wanted(of, named, villages, minimumAge, capitals, keepDuplicates);
        }
    }

    /** Reads lists and keeps nothing: what they hold is in the draft's preview. */
    public FrameReading read(List<Path> files, Wanted wanted, RowWatch watch) {
        Optional<BookRecord.Season> season = SeasonBook.find(store, own).flatMap(SeasonBook::season);
        if (season.isEmpty()) {
            return refused(DeskFault.SEASON_MISSING);
        }
        UnitTable units = Units.shipped().on(season.get().starts());
        Set<String> provinces = units.provinces(season.get().province());
        if (provinces.size() != 1) {
            return refused(DeskFault.PROVINCE_UNKNOWN, season.get().province());
        }
        FramePlan plan = new FramePlan(
                wanted.of(),
                wanted.mapping(),
                wanted.villages(),
                wanted.minimumAge(),
                season.get().starts(),
                wanted.capitals(),
                wanted.keepDuplicates(),
                provinces.iterator().next(),
                units);
        return new FrameReader(plan, remembered::find).read(files, watch);
    }

    private static FrameReading refused(DeskFault why, String... details) {
        return new FrameReading.Refused(List.of(new FrameReading.Wrong("", why, List.of(details))));
    }

    /** What the strata of this season's lists are called; empty where the season's province is not known. */
    public StratumNames names() {
        return SeasonBook.find(store, own)
                .flatMap(SeasonBook::season)
                .map(season -> {
                    UnitTable units = Units.shipped().on(season.starts());
                    return StratumNames.of(units.provinces(season.province()).stream()
                            .flatMap(province -> units.ofProvince(province).stream())
                            .toList());
                })
                .orElseGet(() -> StratumNames.of(List.of()));
    }

    /** What came of keeping a draft. */
    public sealed interface Keeping {
        record Done(FrameStore.Kept frame) implements Keeping {}

        /** Nothing was changed. */
        record Refused(Refusal why) implements Keeping {}

        /** Somebody ended it; nothing was changed. */
        record Stopped() implements Keeping {}
    }

    /**
     * Keeps a draft in the place of the frame that is not committed to, and remembers the columns that were named.
     *
     * @param withoutFaulty whether it was agreed that rows which can't be lines are left out
     */
    public Keeping keep(FrameDraft draft, Wanted wanted, boolean withoutFaulty, RowWatch watch) {
        FramePreview preview = draft.preview();
        if (preview.counts().faulty() > 0 && !withoutFaulty) {
            return new Keeping.Refused(
                    Refusal.of(DeskFault.FRAME_FAULTY, preview.counts().faulty()));
        }
        if (draft.size() == 0) {
            return new Keeping.Refused(Refusal.of(DeskFault.FRAME_NOBODY));
        }
        return own.together(() -> {
            Optional<FrameStore.Kept> kept = frames.keep(draft::lines, draft.size(), random, watch);
            if (kept.isPresent() && !wanted.mapping().headings().isEmpty()) {
                preview.tables().forEach(this::remember);
            }
            return kept.<Keeping>map(Keeping.Done::new).orElseGet(Keeping.Stopped::new);
        });
    }

    private void remember(FramePreview.Table table) {
        Mapping mapping = Mapping.NONE;
        for (Map.Entry<FrameColumn, Integer> column : table.columns().entrySet()) {
            mapping = mapping.with(column.getKey(), column.getValue(), table.headings());
        }
        remembered.remember(table.headings(), mapping);
    }

    /** The frames here: lines, proofs, and which one is committed to. */
    public FrameStore kept() {
        return frames;
    }
}
