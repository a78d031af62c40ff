package vn.sipas.field.app.ui.handover;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Messages;

/** A hand-over of nothing, that succeeds unless the folder is called "full". */
public final class SampleHandOver implements HandOverPort {

    private int waiting = 57;

    /** The model over it. */
    public static HandOverModel model(Worker worker) {
        return new HandOverModel(new SampleHandOver(), worker);
    }

    /** See {@link #model}. */
    public static HandOverView view(HandOverModel model, Locale language) {
        return new HandOverView(
                model, Messages.of(HandOverView.class, language), () -> Optional.of(Path.of("/media/usb-bien-hoa")));
    }

    @Override
    public Waiting waiting() {
        return waiting == 0 ? new Waiting(0, 0, 0) : new Waiting(57, 12, 31);
    }

    @Override
    public Copied copy(Path folder, Job job) {
        if (folder.endsWith("full")) {
            return new Copied.Refused(List.of("USB không còn chỗ trống."));
        }
        job.at(0, 1);
        job.at(1, 0.5);
        waiting = 0;
        return new Copied.Done(
                new Waiting(57, 12, 31),
                List.of(new FileLine(
                        "dong-nai-2026_3f1c9a20b1e84c7d9f00aa12bb34cc56_0-57.sipas.jsonl.age", 214 * 1024)));
    }
}
