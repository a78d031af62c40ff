package vn.sipas.field.app.ui.heads;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.heads.BookSeen;
import vn.sipas.field.app.desk.heads.SeenFork;
import vn.sipas.field.app.desk.heads.Standing;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.witness.Cosigning;
import vn.sipas.field.ledger.witness.ForkEvidence;

/** A book of 60 records at a desk whose stick is "/media/usb"; what comes of files is said by the test. */
final class FakeHeads implements HeadsPort {

    static final LocalDateTime AT = LocalDateTime.of(2026, 11, 24, 8, 31);

    private static final SigningKey DAT = SigningKey.of(Stores.seed(7));

    Standing standing = new Standing(60, true, List.of());
    List<Code> codes = List.of(new Code(60, Optional.empty(), List.of(), Optional.of("mốc")));
    Optional<Cosigning.Manner> manner = Optional.empty();
    List<BookSeen> books = List.of();
    List<SeenFork> forks = List.of();
    Took took = new Took.Done(new TakenIn(List.of(), List.of(), List.of(), List.of()));
    Runnable meanwhile = () -> {};
    final List<String> calls = new ArrayList<>();

    static Standing.Signature receipt(long size) {
        return new Standing.Signature("Trần Thị Bình", "Đội 1", Role.SUPERVISOR, size, AT);
    }

    static Standing.Signature witness(long size) {
        return new Standing.Signature("Phạm Văn Mặt", "Mặt trận Tổ quốc", Role.MONITOR, size, AT);
    }

    static BookSeen book(String person, long held, long signed) {
        return new BookSeen(
                "sipas.vn/dong-nai-2026/" + person,
                person,
                "Đội 1",
                Optional.of(Role.ENUMERATOR),
                held,
                signed,
                signed > 0 ? Optional.of(AT) : Optional.empty(),
                signed > 0 ? Optional.of("mốc của " + person) : Optional.empty());
    }

    static TakenIn.Signing signing(String person, Cosigning.Outcome outcome) {
        return new TakenIn.Signing(
                "sipas.vn/dong-nai-2026/" + person, person, "Đội 1", outcome, Optional.empty(), Optional.empty());
    }

    static Cosigning.Outcome signed(boolean again) {
        return new Cosigning.Outcome.Signed(head(1), again);
    }

    private static SignedHead head(int root) {
        return SignedHead.sign(
                DAT, BookName.of("dong-nai-2026", DAT.publicKey()), 42, Hash.sha256(new byte[] {(byte) root}));
    }

    static SeenFork fork(String person) {
        ForkEvidence evidence =
                ForkEvidence.ofOneSize(DAT.publicKey(), head(1), head(2)).orElseThrow();
        return new SeenFork(
                "sipas.vn/dong-nai-2026/" + person,
                person,
                "Đội 1",
                new SeenFork.Side(42, "7be2 0c14"),
                new SeenFork.Side(42, "91aa 33f0"),
                evidence);
    }

    @Override
    public Now now() {
        return new Now(standing, codes, manner, books, forks);
    }

    @Override
    public Optional<List<Path>> save(String folder) {
        calls.add("save " + folder);
        return folder.equals("/media/usb")
                ? Optional.of(List.of(Path.of(folder, "so_60.sipas-head"), Path.of(folder, "so_60.sipas-head.png")))
                : Optional.empty();
    }

    @Override
    public Took takeIn(List<String> places, String folder, Job job) {
        calls.add("take " + places + " to " + folder);
        job.at(0, 0.5);
        meanwhile.run();
        return took;
    }

    @Override
    public Took signHeld(String folder, Job job) {
        calls.add("sign to " + folder);
        meanwhile.run();
        return took;
    }

    @Override
    public Optional<Path> saveFork(SeenFork fork, String folder) {
        calls.add("fork " + fork.person() + " to " + folder);
        return folder.equals("/media/usb") ? Optional.of(Path.of(folder, "so_42-42.sipas-fork")) : Optional.empty();
    }
}
