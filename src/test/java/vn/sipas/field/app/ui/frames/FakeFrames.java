package vn.sipas.field.app.ui.frames;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.sipas.field.app.desk.Frames;
import vn.sipas.field.app.desk.StratumNames;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.survey.frame.FrameStore;
import vn.sipas.field.survey.frame.heading.Mapping;
import vn.sipas.field.survey.frame.reading.FrameDraft;
import vn.sipas.field.survey.frame.reading.FramePlan;
import vn.sipas.field.survey.frame.reading.FrameReader;
import vn.sipas.field.survey.frame.reading.FrameReading;
import vn.sipas.field.survey.frame.unit.Units;

/** Reads real lists for a season of Đồng Nai, and keeps them in memory. */
final class FakeFrames implements FramesPort {

    private static final LocalDate STARTS = LocalDate.of(2026, 10, 1);

    boolean season = true;
    boolean villages = true;
    Optional<Mapping> remembered = Optional.empty();
    Optional<FrameStore.Kept> kept = Optional.empty();
    final List<Frames.Wanted> wanted = new ArrayList<>();

    @Override
    public Standing standing() {
        return new Standing(
                season, villages, false, kept, new StratumNames(Map.of("26173", "Xã Phú Lý", "26179", "Xã Trị An")));
    }

    @Override
    public FrameReading read(List<Path> files, Frames.Wanted how, RowWatch watch) {
        wanted.add(how);
        FramePlan plan = new FramePlan(
                how.of(),
                how.mapping(),
                how.villages(),
                how.minimumAge(),
                STARTS,
                how.capitals(),
                how.keepDuplicates(),
                "75",
                Units.shipped().on(STARTS));
        return new FrameReader(plan, _ -> remembered).read(files, watch);
    }

    @Override
    public Frames.Keeping keep(FrameDraft draft, Frames.Wanted how, boolean withoutFaulty, RowWatch watch) {
        if (watch.stopped()) {
            return new Frames.Keeping.Stopped();
        }
        Map<String, Long> strata = new TreeMap<>();
        draft.preview().strata().forEach((stratum, size) -> strata.put(stratum, size.longValue()));
        FrameStore.Kept frame = new FrameStore.Kept(Hash.sha256(new byte[] {1}), draft.size(), strata, false);
        kept = Optional.of(frame);
        return new Frames.Keeping.Done(frame);
    }
}
