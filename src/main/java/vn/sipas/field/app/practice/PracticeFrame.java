package vn.sipas.field.app.practice;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Frames;
import vn.sipas.field.app.desk.SampleSetUp;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.ledger.witness.OwnHeads;
import vn.sipas.field.survey.frame.reading.FrameOf;
import vn.sipas.field.survey.frame.reading.FrameReading;
import vn.sipas.field.survey.frame.unit.Unit;
import vn.sipas.field.survey.sample.Seed;

/**
 * The sample of a practice season as a real one is made: a list of people imported, committed to, witnessed by the Front, drawn by a
 * lottery's number and shared out.
 */
final class PracticeFrame {

    private static final String LIST = "people.csv";
    private static final String SOURCE = "Xổ số kiến thiết Đồng Nai, giải đặc biệt, ngày 23/09/2026";
    private static final String LOTTERY = "482913 | Xổ số Đồng Nai 2026-09-23";

    /** So many people are listed for every case, and so many besides in every unit. */
    private static final int LISTED = 3;

    private static final int BESIDES = 60;

    private final Path folder;
    private final Desk department;
    private final Desk front;

    /** In {@code folder}, where the list stays to be looked at. */
    PracticeFrame(Path folder, Desk department, Desk front) {
        this.folder = folder;
        this.department = department;
        this.front = front;
    }

    /** Makes the frame of these units and draws {@code cases} from it, as many of each unit as of another. */
    void draw(List<Unit> units, int cases, long seed) {
        imported(units, cases, seed);
        SampleSetUp sample = department.sampleSetUp();
        done(sample.commit("list/1 cases=" + cases + " by=equal", SOURCE));
        witnessed();
        Seed lottery = done(SampleSetUp.lottery(LOTTERY));
        done(sample.draw(lottery));
    }

    private void imported(List<Unit> units, int cases, long seed) {
        Path list = folder.resolve(LIST);
        try (OutputStream out = Files.newOutputStream(list)) {
            new PracticeList(units, LISTED * cases + BESIDES * units.size(), seed).write(out, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Frames.Wanted wanted = Frames.Wanted.usual(FrameOf.PERSONS);
        FrameReading reading = department.frames().read(List.of(list), wanted, RowWatch.none());
        boolean kept = reading instanceof FrameReading.Read(var draft)
                && department.frames().keep(draft, wanted, false, RowWatch.none()) instanceof Frames.Keeping.Done;
        if (!kept) {
            throw new IllegalStateException("the practice list is refused");
        }
    }

    /** The Front opens the season's pack, signs under the department's head, and the department takes the signature in. */
    private void witnessed() {
        try {
            Path way = Files.createTempDirectory("sipas-practice");
            try {
                Path pack = Practice.file(department.copying().copy(way, Copying.Manner.PLAIN, _ -> {}));
                Practice.join(front, pack, department);
                List<Path> heads = department.heads().write(way, Optional.empty());
                TakenIn signed = front.heads().takeIn(heads, Optional.of(way), _ -> {});
                List<Path> back = signed.signings().stream()
                        .flatMap(signing -> signing.file().stream())
                        .toList();
                boolean taken = department.heads().takeBack(back).own().stream()
                        .anyMatch(own -> own.outcome() instanceof OwnHeads.Taken.Kept);
                if (!taken) {
                    throw new IllegalStateException("the practice season is not witnessed");
                }
            } finally {
                delete(way);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static <T> T done(SampleSetUp.Outcome<T> outcome) {
        return switch (outcome) {
            case SampleSetUp.Outcome.Done<T>(T result) -> result;
            case SampleSetUp.Outcome.Refused<T>(var why) ->
                throw new IllegalStateException(
                        "a step of the sample is refused: " + why.why().code());
        };
    }
}
