package vn.sipas.field.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.ui.account.AccountModel;
import vn.sipas.field.app.ui.account.AccountView;
import vn.sipas.field.app.ui.account.ContactModel;
import vn.sipas.field.app.ui.cases.CasesModel;
import vn.sipas.field.app.ui.cases.CasesView;
import vn.sipas.field.app.ui.handover.BackupModel;
import vn.sipas.field.app.ui.handover.HandOverModel;
import vn.sipas.field.app.ui.handover.HandOverView;
import vn.sipas.field.app.ui.handover.SecondCopyModel;
import vn.sipas.field.app.ui.heads.HeadsModel;
import vn.sipas.field.app.ui.heads.HeadsView;
import vn.sipas.field.app.ui.interview.DeskVisits;
import vn.sipas.field.app.ui.interview.Ending;
import vn.sipas.field.app.ui.interview.InterviewModel;
import vn.sipas.field.app.ui.interview.InterviewView;
import vn.sipas.field.app.ui.interview.OpenVisit;
import vn.sipas.field.app.ui.interview.Purpose;
import vn.sipas.field.app.ui.pack.PackModel;
import vn.sipas.field.app.ui.pack.PackView;
import vn.sipas.field.app.ui.paper.PaperModel;
import vn.sipas.field.app.ui.paper.PaperView;
import vn.sipas.field.app.ui.receive.ReceiveModel;
import vn.sipas.field.app.ui.receive.ReceiveView;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.CaseId;

/** An enumerator's screens on the open desk: the cases, the hand-over, and one interview at a time. FX thread. */
final class EnumeratorScreens {

    private final Window window;
    private final Theme theme;
    private final Worker worker;
    private final Locale language;
    private final Messages words;
    private final Runnable lock;
    private final OwnCopyScreens own;
    private final DeskVisits visits;
    private final CasesModel cases;
    private final HandOverModel copying;
    private final HandOverView handOver;
    private final SecondCopyModel second;
    private final PaperModel papers;
    private final PackView pack;
    private final Frame frame;
    private boolean opening;

    /** {@code lock} closes the desk. */
    EnumeratorScreens(
            Seat seat,
            OpenDesk desk,
            OwnCopyScreens own,
            Window window,
            Theme theme,
            Worker worker,
            Locale language,
            Runnable lock) {
        this.own = own;
        this.window = window;
        this.theme = theme;
        this.worker = worker;
        this.language = language;
        this.words = Messages.of(EnumeratorScreens.class, language);
        this.lock = lock;
        this.visits = new DeskVisits(desk, language);
        this.cases = CasesModel.over(desk, worker, language, this::open, this::correct, this::keyIn);
        this.copying = HandOverModel.over(desk, worker);
        this.second = new SecondCopyModel(desk, worker);
        this.handOver = new HandOverView(copying, language, this::folder, second);
        PackModel joining = PackModel.over(desk, worker);
        this.pack = new PackView(joining, language, window.dialogues());
        this.papers = PaperModel.over(desk, worker);
        ReceiveModel received = ReceiveModel.over(desk, worker, () -> {
            cases.load();
            own.load();
        });
        HeadsModel heads = HeadsModel.over(desk, worker, language);
        this.frame = new Frame(
                new Frame.Who(seat.title(), seat.unit(), seat.name(), words.text("role." + seat.role())),
                List.of(
                        new Frame.Link(
                                Material2OutlinedAL.ASSIGNMENT,
                                words.text("frame.cases"),
                                cases.toDoProperty(),
                                KeyCode.M,
                                new CasesView(cases, language, this::toHandOver, this::toPack)),
                        new Frame.Link(
                                Material2OutlinedAL.DESCRIPTION,
                                words.text("frame.paper"),
                                papers.overdueProperty(),
                                KeyCode.G,
                                new PaperView(papers, language)),
                        new Frame.Link(
                                Material2OutlinedMZ.USB,
                                words.text("frame.handover"),
                                copying.countProperty(),
                                KeyCode.B,
                                handOver),
                        new Frame.Link(
                                Material2OutlinedAL.ARCHIVE,
                                words.text("frame.pack"),
                                joining.countProperty(),
                                KeyCode.P,
                                pack),
                        new Frame.Link(
                                Material2OutlinedMZ.MOVE_TO_INBOX,
                                words.text("frame.receive"),
                                received.countProperty(),
                                KeyCode.R,
                                new ReceiveView(received, language, window.dialogues())),
                        new Frame.Link(
                                Material2OutlinedMZ.QR_CODE_2,
                                words.text("frame.heads"),
                                heads.countProperty(),
                                KeyCode.H,
                                new HeadsView(heads, language, window.dialogues()))),
                new AccountView(
                        AccountModel.over(desk, worker),
                        ContactModel.over(desk, worker),
                        language,
                        window.dialogues(),
                        lock),
                language,
                lock);
        frame.season(joining.titleProperty());
        frame.notice(own.notice());
        frame.notice(second.stateProperty().map(state -> state.failed().map(this::notCopied)));
        second.stateProperty().subscribe(state -> {
            if (!state.copying()) {
                copying.load();
            }
            if (state.place().isPresent() && state.waiting() == 0) {
                second.backup().ifOlder(BackupModel.BETWEEN_FORMS);
            }
        });
        copying.handedOver().subscribe(over -> {
            if (over) {
                second.backup().ifOlder(BackupModel.AT_HAND_OVER);
            }
        });
        // Only once the store was read after the last answer may the line say that all is in it.
        cases.loaded().subscribe(read -> frame.say(read ? words.text("frame.saved") : ""));
    }

    private Node notCopied(MachineFault why) {
        Button again = Part.button(Material2OutlinedMZ.REFRESH, words.text("frame.second.again"), "");
        again.setOnAction(_ -> second.copy());
        again.setFocusTraversable(false);
        return Part.banner(
                Material2OutlinedAL.INFO,
                Tone.WARNING,
                words.text("frame.second.failed"),
                Messages.of(why, language),
                again);
    }

    /** Puts the cases on screen. */
    void show() {
        own.leadTo(this::show);
        window.show(frame, lock);
        copying.load();
        papers.load();
        // What was just finished, and what a stick that was missing then has not got yet.
        second.copy();
        // The first form then opens at once: reading it takes a second on a modest laptop.
        worker.store(visits::prepare, _ -> {});
    }

    private void toHandOver() {
        frame.go(handOver);
    }

    private void toPack() {
        frame.go(pack);
    }

    private void open(CaseId caseId, Optional<Integer> adults) {
        interview(() -> visits.open(caseId, adults));
    }

    private void correct(CaseId caseId, String reason) {
        interview(() -> visits.correct(caseId, reason));
    }

    private void keyIn(CasesModel.OnPaper paper) {
        interview(() -> visits.keyIn(paper.caseId(), paper.mode(), paper.serial(), paper.adults()));
    }

    private void interview(Supplier<OpenVisit> wanted) {
        // A second Enter while the form is being read must not open it twice.
        if (opening || own.stops()) {
            return;
        }
        opening = true;
        frame.say(words.text("frame.opening"));
        worker.store(
                wanted,
                visit -> {
                    opening = false;
                    frame.say(words.text("frame.saved"));
                    show(visit);
                },
                () -> {
                    opening = false;
                    frame.say("");
                });
    }

    private void show(OpenVisit visit) {
        InterviewModel model = new InterviewModel(visit, worker, how -> {
            cases.tell(news(how, visit.name()));
            show();
            if (how == Ending.FINISHED && visit.purpose() == Purpose.INTERVIEW) {
                cases.askCallback(new CaseId(visit.name()));
            }
        });
        InterviewView view = new InterviewView(model, visit, language, theme, lock);
        view.choosePhotosBy(() -> window.dialogues().picture(words.text("frame.photo")));
        window.show(view, lock);
    }

    private static CasesModel.News news(Ending how, String caseId) {
        return new CasesModel.News(
                switch (how) {
                    case PAUSED -> CasesModel.News.What.PAUSED;
                    case FINISHED -> CasesModel.News.What.FINISHED;
                    case BROKEN_OFF -> CasesModel.News.What.BROKEN_OFF;
                    case GIVEN_UP -> CasesModel.News.What.GIVEN_UP;
                },
                caseId);
    }

    private Optional<Path> folder() {
        return window.dialogues().folder(words.text("frame.handover"));
    }
}
