package vn.sipas.field.app.ui.handover;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.app.ui.Worker;

/** A hand-over of nothing, that succeeds unless the folder is called "full" or "bad". */
public final class SampleHandOver implements HandOverPort {

    private Counts onlyHere = new Counts(57, 12, 31);

    /** The model over it. */
    public static HandOverModel model(Worker worker) {
        return new HandOverModel(new SampleHandOver(), worker);
    }

    /** See {@link #model}. */
    public static HandOverView view(HandOverModel model, Locale language) {
        return new HandOverView(model, language, () -> Optional.of(Path.of("/media/usb-bien-hoa")));
    }

    @Override
    public Waiting waiting() {
        return new Waiting(57, onlyHere);
    }

    @Override
    public Copied copy(String folder, Job job) {
        if (folder.equals("full")) {
            return new Copied.Refused(MachineFault.DISK_FULL);
        }
        job.at(0, -1);
        job.at(1, -1);
        if (folder.equals("bad")) {
            return new Copied.NotReadBack("x.sipas.jsonl");
        }
        onlyHere = new Counts(0, 0, 0);
        return new Copied.Done(
                new Counts(57, 12, 31),
                "dong-nai-2026_3f1c9a20b1e84c7d9f00aa12bb34cc56_0-57.sipas.jsonl",
                214 * 1024,
                false,
                "sipas.vn/dong-nai-2026/3f1c9a20b1e84c7d9f00aa12bb34cc56\n57\n"
                        + "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
                        + "— sipas.vn/dong-nai-2026/3f1c9a20b1e84c7d9f00aa12bb34cc56 "
                        + "PlYh8rJRHvxH3mUNqtpfUUYMSSKQhOnPhHXIJbOVQhOvqRvQVU3MYqOJ5ZyUeHUwqsnjQvSFXq4vqrFtnDnHJx0Mowg=\n");
    }
}
