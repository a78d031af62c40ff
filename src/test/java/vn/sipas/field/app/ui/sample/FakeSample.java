package vn.sipas.field.app.ui.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.SampleSetUp.Given;
import vn.sipas.field.app.desk.SampleSetUp.Outcome;
import vn.sipas.field.app.desk.StratumNames;
import vn.sipas.field.app.desk.Team;
import vn.sipas.field.app.desk.heads.Heads;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.witness.OwnHeads;
import vn.sipas.field.office.sampling.Commitment;
import vn.sipas.field.office.sampling.SampleFault;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.frame.FrameStore;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.draw.DrawCheck;
import vn.sipas.field.survey.sample.draw.DrawPlan;
import vn.sipas.field.survey.sample.draw.DrawnSample;
import vn.sipas.field.survey.sample.draw.RuleReading;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/** A department with a frame of two communes of ten; its stick is "/media/usb", the signed file "signed.sipas-head". */
final class FakeSample implements SamplePort {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
    static final Map<String, Long> STRATA = Map.of("26173", 10L, "26179", 10L);

    private static final Hash ROOT = Hash.sha256(new byte[] {1});
    private static final LeafHash LEAF = new LeafHash(Hash.sha256(new byte[] {2}));

    String rule = "list/1 cases=4 reserves=2 by=proportional";
    boolean hasFrame = true;
    boolean signedByMonitor = true;
    boolean anotherFrame;
    Optional<BookRecord.Frame> committed = Optional.empty();
    Optional<Long> witnessed = Optional.empty();
    Optional<DrawnSample> sample = Optional.empty();
    Commitment.Standing counts = Commitment.Standing.COUNTS;
    final List<Given> given = new ArrayList<>();
    final List<String> planned = new ArrayList<>();

    @Override
    public Standing standing() {
        return new Standing(
                hasFrame
                        ? Optional.of(new FrameStore.Kept(ROOT, 20, STRATA, committed.isPresent() && !anotherFrame))
                        : Optional.empty(),
                rule,
                "Đồng Nai",
                new StratumNames(Map.of("26173", "Xã Phú Lý", "26179", "Xã Trị An")),
                committed.map(frame -> new Commitment(LEAF, 3, frame, witnessed, draws())),
                List.of("Đặng Văn Quý"),
                witnessed
                        .map(_ -> List.of(new Heads.Signer("Đặng Văn Quý", "Mặt trận")))
                        .orElse(List.of()),
                "1111 2222 3333 4444 5555 6666 7777 8888",
                TODAY);
    }

    private List<Commitment.Drawing> draws() {
        return sample.map(drawn -> List.of(new Commitment.Drawing(
                        LEAF, 5, new BookRecord.Draw(LEAF, drawn.seed().text(), Map.of()), counts)))
                .orElse(List.of());
    }

    @Override
    public Outcome<DrawPlan> plan(String wanted) {
        planned.add(wanted);
        SamplingRule known = ((RuleReading.Accepted) SamplingRule.read(wanted)).rule();
        return switch (DrawPlan.of(known, STRATA)) {
            case DrawPlan.Check.Accepted(DrawPlan plan) -> new Outcome.Done<>(plan);
            case DrawPlan.Check.Refused(List<DrawCheck.Fault> faults) ->
                new Outcome.Refused<>(
                        Refusal.of(faults.getFirst().why(), faults.getFirst().stratum()));
        };
    }

    @Override
    public Outcome<BookRecord.Frame> commit(String wanted, SeedSource source) {
        if (source.day().isBefore(TODAY)) {
            return new Outcome.Refused<>(Refusal.of(SampleFault.SOURCE_PAST, source.day()));
        }
        BookRecord.Frame frame = new BookRecord.Frame(wanted, 20, ROOT, source.text(), STRATA);
        committed = Optional.of(frame);
        return new Outcome.Done<>(frame);
    }

    @Override
    public Optional<List<Path>> writeHead(String folder) {
        return folder.equals("/media/usb")
                ? Optional.of(List.of(Path.of(folder, "so_4.sipas-head")))
                : Optional.empty();
    }

    @Override
    public Optional<TakenIn> takeHead(String file) {
        if (!file.equals("signed.sipas-head")) {
            return Optional.empty();
        }
        if (signedByMonitor) {
            witnessed = Optional.of(4L);
        }
        return Optional.of(new TakenIn(
                List.of(new TakenIn.Own(Path.of(file), new OwnHeads.Taken.Kept(4))), List.of(), List.of(), List.of()));
    }

    @Override
    public Outcome<DrawnSample> draw(Seed seed) {
        DrawPlan plan = ((Outcome.Done<DrawPlan>) plan(committed.orElseThrow().rule())).result();
        DrawnSample drawn = ((DrawCheck.Drawn) plan.draw(
                        seed,
                        stratum -> List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9").stream()
                                .map(digit -> stratum + "000" + digit)
                                .toList()))
                .sample();
        sample = Optional.of(drawn);
        return new Outcome.Done<>(drawn);
    }

    @Override
    public Outcome<Drawn> drawn() {
        return sample.<Outcome<Drawn>>map(drawn -> new Outcome.Done<>(new Drawn(
                        drawn,
                        List.of(
                                hand("an", "Nguyễn Văn An", true),
                                hand("binh", "Trần Thị Bình", true),
                                hand("chi", "Lê Thị Chi", false)),
                        given)))
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(SampleFault.NOT_DRAWN)));
    }

    private static Team.Hand hand(String book, String name, boolean hasCard) {
        return new Team.Hand(book, name, "Đội 1", "0000", List.of(), hasCard);
    }

    @Override
    public Optional<Outcome<List<Path>>> layOpen(String folder) {
        return folder.equals("/media/usb")
                ? Optional.of(new Outcome.Done<>(List.of(Path.of(folder, "draws.txt"))))
                : Optional.empty();
    }

    @Override
    public Outcome<List<Given>> share(List<String> books) {
        books.forEach(book -> given.add(new Given(book, 2, 1)));
        return new Outcome.Done<>(List.copyOf(given));
    }
}
