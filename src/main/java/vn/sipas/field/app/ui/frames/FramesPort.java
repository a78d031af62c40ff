package vn.sipas.field.app.ui.frames;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Frames;
import vn.sipas.field.app.desk.StratumNames;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.survey.frame.FrameStore;
import vn.sipas.field.survey.frame.reading.FrameDraft;
import vn.sipas.field.survey.frame.reading.FrameReading;

/** The frame at the open desk. Store lane. */
interface FramesPort {

    /**
     * How the frame stands.
     *
     * @param season whether there is one, without which no list is read
     * @param villages whether the season's rule of the sample draws villages
     * @param services whether it draws by fields of service
     * @param kept the frame that was kept last
     */
    record Standing(
            boolean season, boolean villages, boolean services, Optional<FrameStore.Kept> kept, StratumNames names) {}

    Standing standing();

    /** Reads lists and keeps nothing. */
    FrameReading read(List<Path> files, Frames.Wanted wanted, RowWatch watch);

    /** Keeps what was read. */
    Frames.Keeping keep(FrameDraft draft, Frames.Wanted wanted, boolean withoutFaulty, RowWatch watch);
}
