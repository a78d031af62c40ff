package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Frames;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.survey.frame.FrameStore;
import vn.sipas.field.survey.frame.heading.FrameColumn;
import vn.sipas.field.survey.frame.heading.Mapping;
import vn.sipas.field.survey.frame.reading.FrameDraft;
import vn.sipas.field.survey.frame.reading.FrameOf;
import vn.sipas.field.survey.frame.reading.FramePlan;
import vn.sipas.field.survey.frame.reading.FrameReading;

/** {@code sipas frame import FILE…}: lists of people read, checked and kept as the frame; with {@code --dry-run} not kept. */
@Command(resourceBundle = "vn.sipas.field.app.cli.messages", mixinStandardHelpOptions = true)
final class FrameImportCommand implements Callable<Integer> {

    /** Progress is told so many times. */
    private static final int STEPS = 10;

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--of", paramLabel = "WHAT", defaultValue = "PERSONS")
    private FrameOf of = FrameOf.PERSONS;

    @Option(names = "--map", paramLabel = "COL=HEADING")
    private Map<String, String> map = Map.of();

    @Option(names = "--villages")
    private boolean villages;

    @Option(names = "--minimum-age", paramLabel = "YEARS", defaultValue = "18")
    private int minimumAge = FramePlan.ADULT;

    @Option(names = "--capitals", paramLabel = "WHAT", defaultValue = "TITLED_IF_ALL")
    private FramePlan.Capitals capitals = FramePlan.Capitals.TITLED_IF_ALL;

    @Option(names = "--keep-duplicates")
    private boolean keepDuplicates;

    @Option(names = "--without-faulty")
    private boolean withoutFaulty;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "1..*")
    private List<Path> files = List.of();

    FrameImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<Mapping> mapping = mapping();
        if (mapping.isEmpty()) {
            return console.refuse("--map", CommandFault.FRAME_COLUMN_UNKNOWN, columns());
        }
        if (minimumAge < 0) {
            return console.refuse("--minimum-age", CommandFault.AGE_BAD);
        }
        Frames.Wanted wanted = new Frames.Wanted(of, mapping.get(), villages, minimumAge, capitals, keepDuplicates);
        return store.with(console, desk -> read(desk, wanted));
    }

    private Optional<Mapping> mapping() {
        Map<FrameColumn, String> named = new EnumMap<>(FrameColumn.class);
        map.forEach((column, heading) -> FrameColumn.of(column).ifPresent(known -> named.put(known, heading)));
        if (named.size() < map.size()) {
            return Optional.empty();
        }
        Mapping mapping = Mapping.NONE;
        for (Map.Entry<FrameColumn, String> one : named.entrySet()) {
            mapping = mapping.with(one.getKey(), one.getValue());
        }
        return Optional.of(mapping);
    }

    private static String columns() {
        return String.join(
                ", ",
                List.of(FrameColumn.values()).stream().map(FrameColumn::code).toList());
    }

    private int read(Desk desk, Frames.Wanted wanted) {
        if (!desk.department().isHere()) {
            return console.refuse("", DeskFault.NOT_THE_DEPARTMENT);
        }
        return switch (desk.frames().read(files, wanted, watch("frame.reading"))) {
            case FrameReading.Stopped _ -> throw new IllegalStateException("nobody stops a command");
            case FrameReading.Refused(var faults) -> {
                faults.forEach(wrong -> console.refuse(
                        wrong.file(), wrong.why(), wrong.details().toArray()));
                yield Main.REFUSED;
            }
            case FrameReading.Unmapped(var _, var missing) -> {
                missing.forEach(one -> console.refuse(
                        one.file() + ":" + one.row(), one.why(), one.column().title(console.language())));
                yield Main.REFUSED;
            }
            case FrameReading.Read(FrameDraft draft) -> keep(desk, wanted, draft);
        };
    }

    private int keep(Desk desk, Frames.Wanted wanted, FrameDraft draft) {
        FrameOutput output = new FrameOutput(console);
        output.findings(draft.preview());
        if (dryRun) {
            tell(output, draft, Optional.empty());
            return draft.preview().counts().faulty() > 0 && !withoutFaulty
                    ? console.refuse(
                            "", DeskFault.FRAME_FAULTY, draft.preview().counts().faulty())
                    : 0;
        }
        return switch (desk.frames().keep(draft, wanted, withoutFaulty, watch("frame.keeping"))) {
            case Frames.Keeping.Stopped _ -> throw new IllegalStateException("nobody stops a command");
            case Frames.Keeping.Refused(Refusal why) -> {
                tell(output, draft, Optional.empty());
                yield console.refuse("", why);
            }
            case Frames.Keeping.Done(FrameStore.Kept frame) -> {
                tell(output, draft, Optional.of(frame));
                yield 0;
            }
        };
    }

    private void tell(FrameOutput output, FrameDraft draft, Optional<FrameStore.Kept> frame) {
        if (json) {
            console.json(output.json(draft.preview(), frame));
        } else {
            output.preview(draft.preview());
            frame.ifPresent(output::kept);
        }
    }

    private RowWatch watch(String key) {
        return new RowWatch() {
            private int told;

            @Override
            public void at(long rows, double share) {
                int step = (int) (share * STEPS);
                // A small file is read in one go, before its first row is counted.
                boolean tells = step > told && (rows > 0 || step < STEPS);
                if (!json && tells) {
                    told = step;
                    console.print(key, rows, String.format(Locale.ROOT, "%d", step * 100 / STEPS));
                }
            }

            @Override
            public boolean stopped() {
                return false;
            }
        };
    }
}
