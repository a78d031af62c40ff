package vn.sipas.field.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.survey.frame.FrameStore;

/** {@code sipas frame root}: size, root and strata of the frame that was kept last; every line's hash is made anew. */
@Command(resourceBundle = "vn.sipas.field.app.cli.messages", mixinStandardHelpOptions = true)
final class FrameRootCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--json")
    private boolean json;

    FrameRootCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::tell);
    }

    private int tell(Desk desk) {
        FrameStore frames = desk.frames().kept();
        Optional<FrameStore.Kept> newest = frames.newest();
        if (newest.isEmpty()) {
            return console.refuse("", DeskFault.FRAME_MISSING);
        }
        FrameStore.Kept frame = newest.get();
        if (json) {
            console.json(FrameOutput.json(frame));
        } else {
            new FrameOutput(console).root(frame);
        }
        if (!frames.hasLines(frame.root())) {
            return console.refuse("", DeskFault.FRAME_LINES_DELETED);
        }
        return frames.isWhole(frame.root()) ? 0 : console.refuse("", DeskFault.FRAME_ALTERED);
    }
}
