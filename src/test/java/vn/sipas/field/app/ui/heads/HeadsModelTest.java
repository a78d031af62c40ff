package vn.sipas.field.app.ui.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.heads.HeadFault;
import vn.sipas.field.app.desk.heads.Standing;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.app.ui.HeldLane;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.heads.BookRows.Row;
import vn.sipas.field.app.ui.heads.BookRows.State;
import vn.sipas.field.app.ui.heads.HeadsModel.News;
import vn.sipas.field.app.ui.heads.HeadsModel.Page;
import vn.sipas.field.base.qr.QrFault;
import vn.sipas.field.ledger.trust.TrustFault;
import vn.sipas.field.ledger.witness.Cosigning;
import vn.sipas.field.ledger.witness.OwnHeads;

class HeadsModelTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final FakeHeads heads = new FakeHeads();

    @Test
    void theProofFromWhatWasSignedLastIsOfferedFirst() {
        HeadsPort.Code head = heads.codes.getFirst();
        HeadsPort.Code proof = new HeadsPort.Code(60, Optional.of(57L), List.of("Phạm Văn Mặt"), Optional.of("{}"));
        heads.codes = List.of(head, proof);
        HeadsModel model = loaded();

        assertThat(model.codeProperty().get()).contains(proof);

        model.codeProperty().set(Optional.of(head));
        model.load();

        assertThat(model.codeProperty().get()).contains(head);
    }

    @Test
    void aProofTooLongForACodeIsNotOfferedFirst() {
        HeadsPort.Code head = heads.codes.getFirst();
        heads.codes = List.of(head, new HeadsPort.Code(60, Optional.of(3L), List.of(), Optional.empty()));

        assertThat(loaded().codeProperty().get()).contains(head);
    }

    @Test
    void headIsSavedWhereTheStickIsAndNowhereElse() {
        HeadsModel model = loaded();

        model.folderProperty().set("/media/khong-co");
        model.save();
        assertThat(model.newsProperty().get()).singleElement().satisfies(what -> {
            assertThat(what.tone()).isEqualTo(Tone.DANGER);
            assertThat(what.fact()).contains("Không thấy thư mục");
        });

        model.folderProperty().set("/media/usb");
        model.save();
        assertThat(model.newsProperty().get())
                .containsExactly(new News(Tone.SUCCESS, "Đã ghi 2 tệp.", "so_60.sipas-head, so_60.sipas-head.png"));
    }

    @Test
    void signedHeadThatComesBackCountsAndTheFieldIsFreeAgain() {
        HeadsModel model = loaded();
        heads.took = own(new OwnHeads.Taken.Kept(57));
        heads.meanwhile = () -> heads.standing = new Standing(60, true, List.of(FakeHeads.receipt(57)));
        model.fileProperty().set("/media/usb/anh.jpg");

        model.take();

        assertThat(heads.calls).containsExactly("take [/media/usb/anh.jpg] to ");
        assertThat(model.fileProperty().get()).isEmpty();
        assertThat(model.newsProperty().get())
                .singleElement()
                .extracting(News::tone)
                .isEqualTo(Tone.SUCCESS);
        assertThat(standing(model).receivedSize()).isEqualTo(57);
        assertThat(standing(model).witnessedSize()).isZero();
    }

    @Test
    void aSignatureThatCountsForNothingIsNoSuccess() {
        HeadsModel model = loaded();
        heads.took = own(new OwnHeads.Taken.Kept(57));

        model.take(List.of("moc.sipas-head"));

        assertThat(model.newsProperty().get()).singleElement().satisfies(what -> {
            assertThat(what.tone()).isEqualTo(Tone.WARNING);
            assertThat(what.action()).contains("danh sách khoá của Sở");
        });
    }

    @Test
    void largerHeadOfTheOwnKeyStopsTheWork() {
        HeadsModel model = loaded();
        heads.took = own(new OwnHeads.Taken.Unknown(75, Optional.empty()));

        model.take(List.of("moc.sipas-head"));

        assertThat(model.newsProperty().get()).singleElement().satisfies(what -> {
            assertThat(what.fact()).contains("75");
            assertThat(what.action()).contains("ngừng nhập");
        });
    }

    @Test
    void filesThatCanNotBeUsedAreNamedAFewAndTheRestCounted() {
        HeadsModel model = loaded();
        TakenIn.Unread photo = new TakenIn.Unread(Path.of("/media/usb/anh.jpg"), Refusal.of(QrFault.NO_CODE));
        heads.took = new HeadsPort.Took.Done(
                new TakenIn(List.of(), List.of(), List.of(), List.of(photo, photo, photo, photo, photo, photo, photo)));

        model.take(List.of("/media/usb"));

        assertThat(model.newsProperty().get()).hasSize(6);
        assertThat(model.newsProperty().get().getFirst().fact()).contains("anh.jpg");
        assertThat(model.newsProperty().get().getFirst().action()).contains("chụp lại");
        assertThat(model.newsProperty().get().getLast().fact()).contains("2 tệp");
    }

    @Test
    void whatWasMistypedStaysToBePutRight() {
        HeadsModel model = loaded();
        heads.took = new HeadsPort.Took.NoFile("anh.jpg");
        model.fileProperty().set("/media/usb/anh.jpg");

        model.take();

        assertThat(model.fileProperty().get()).isEqualTo("/media/usb/anh.jpg");
        assertThat(model.newsProperty().get().getFirst().fact()).isEqualTo("Không thấy anh.jpg.");
    }

    @Test
    void booksStandByWhatIsWantedOfThem() {
        heads.manner = Optional.of(Cosigning.Manner.RECEIPT);
        heads.books = List.of(
                FakeHeads.book("An", 57, 57),
                FakeHeads.book("Bình", 40, 12),
                FakeHeads.book("Chi", 0, 0),
                FakeHeads.book("Dung", 9, 0),
                FakeHeads.book("Đạt", 42, 42));
        heads.forks = List.of(FakeHeads.fork("Đạt"));

        HeadsModel model = loaded();

        assertThat(model.rowsProperty().get())
                .map(row -> row.book().person() + " " + row.state())
                .containsExactly("Đạt FORKED", "Bình TO_SIGN", "Dung TO_SIGN", "An SIGNED", "Chi UNSEEN");
        assertThat(model.held()).isEqualTo(4);
        assertThat(model.countProperty().get()).isEqualTo(3);
    }

    @Test
    void whatABookLacksIsSaidUntilItCame() {
        heads.manner = Optional.of(Cosigning.Manner.WITNESS);
        heads.books = List.of(FakeHeads.book("An", 0, 57), FakeHeads.book("Bình", 12, 0), FakeHeads.book("Chi", 0, 3));
        HeadsModel model = loaded();
        model.pageProperty().set(Page.OTHERS);
        model.folderProperty().set("/media/usb");
        heads.took = new HeadsPort.Took.Done(new TakenIn(
                List.of(),
                List.of(
                        FakeHeads.signing("An", new Cosigning.Outcome.ProofWanted(57)),
                        FakeHeads.signing("Bình", new Cosigning.Outcome.NotHeld(12)),
                        FakeHeads.signing("Chi", new Cosigning.Outcome.Refused(TrustFault.BAD_SIGNATURE)),
                        FakeHeads.signing("Dung", FakeHeads.signed(false))),
                List.of(),
                List.of()));

        model.take(List.of("/media/usb/moc"));

        assertThat(heads.calls).containsExactly("take [/media/usb/moc] to /media/usb");
        assertThat(model.rowsProperty().get())
                .extracting(Row::state, Row::number)
                .containsExactly(tuple(State.REFUSED, 3L), tuple(State.PROOF_WANTED, 57L), tuple(State.NOT_HELD, 12L));
        assertThat(model.newsProperty().get()).extracting(News::tone).containsExactly(Tone.SUCCESS, Tone.WARNING);
        assertThat(model.count(State.PROOF_WANTED)).isEqualTo(1);

        heads.books = List.of(FakeHeads.book("An", 0, 60), FakeHeads.book("Bình", 20, 0), FakeHeads.book("Chi", 0, 3));
        model.load();

        assertThat(model.rowsProperty().get())
                .map(row -> row.book().person() + " " + row.state())
                .containsExactly("Bình TO_SIGN", "An SIGNED", "Chi SIGNED");
    }

    @Test
    void nothingIsSignedIntoAFolderThatIsNotThere() {
        heads.manner = Optional.of(Cosigning.Manner.RECEIPT);
        heads.took = new HeadsPort.Took.NoFolder();
        HeadsModel model = loaded();

        model.sign();

        assertThat(model.newsProperty().get().getFirst().action()).contains("Chưa có gì được ghi hay ký");
    }

    @Test
    void aSecondPressWhileSigningDoesNothing() {
        HeldLane lane = new HeldLane();
        HeadsModel model = new HeadsModel(heads, lane.worker(), VIETNAMESE);
        model.load();
        lane.letGo();

        model.sign();
        model.sign();

        assertThat(model.isBusy()).isTrue();
        lane.letGo();
        assertThat(model.isBusy()).isFalse();
        assertThat(heads.calls).hasSize(1);
    }

    @Test
    void anEvidenceOfAForkIsSavedAndThePageGoesOnlyWithTheFork() {
        heads.forks = List.of(FakeHeads.fork("Lê Văn Đạt"));
        HeadsModel model = loaded();
        model.pageProperty().set(Page.FORKS);
        model.folderProperty().set("/media/usb");

        model.saveFork();

        assertThat(heads.calls).containsExactly("fork Lê Văn Đạt to /media/usb");
        assertThat(model.newsProperty().get().getFirst().fact()).isEqualTo("Đã ghi so_42-42.sipas-fork.");
        model.load();
        assertThat(model.pageProperty().get()).isEqualTo(Page.FORKS);
        heads.forks = List.of();
        model.load();
        assertThat(model.pageProperty().get()).isEqualTo(Page.OWN);
    }

    @Test
    void somebodyElsesHeadSaysWhoseItIs() {
        HeadsModel model = loaded();
        heads.took = new HeadsPort.Took.Done(new TakenIn(
                List.of(),
                List.of(),
                List.of(),
                List.of(new TakenIn.Unread(
                        Path.of("moc.sipas-head"), Refusal.of(HeadFault.HEAD_OF_SOMEBODY_ELSE, "Trần Thị Bình")))));

        model.take(List.of("moc.sipas-head"));

        assertThat(model.newsProperty().get().getFirst().action()).contains("Trần Thị Bình");
    }

    private static HeadsPort.Took own(OwnHeads.Taken taken) {
        return new HeadsPort.Took.Done(new TakenIn(
                List.of(new TakenIn.Own(Path.of("moc.sipas-head"), taken)), List.of(), List.of(), List.of()));
    }

    private static Standing standing(HeadsModel model) {
        return model.nowProperty().get().orElseThrow().standing();
    }

    private HeadsModel loaded() {
        HeadsModel model =
                new HeadsModel(heads, new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}), VIETNAMESE);
        model.load();
        return model;
    }
}
