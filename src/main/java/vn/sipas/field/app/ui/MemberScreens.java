package vn.sipas.field.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.ui.account.AccountModel;
import vn.sipas.field.app.ui.account.AccountView;
import vn.sipas.field.app.ui.account.ContactModel;
import vn.sipas.field.app.ui.forward.ForwardModel;
import vn.sipas.field.app.ui.forward.ForwardView;
import vn.sipas.field.app.ui.handover.HandOverModel;
import vn.sipas.field.app.ui.handover.HandOverView;
import vn.sipas.field.app.ui.heads.HeadsModel;
import vn.sipas.field.app.ui.heads.HeadsView;
import vn.sipas.field.app.ui.interview.InterviewModel;
import vn.sipas.field.app.ui.interview.InterviewView;
import vn.sipas.field.app.ui.interview.OpenVisit;
import vn.sipas.field.app.ui.keying.KeyingModel;
import vn.sipas.field.app.ui.keying.KeyingView;
import vn.sipas.field.app.ui.pack.PackModel;
import vn.sipas.field.app.ui.pack.PackView;
import vn.sipas.field.app.ui.paper.PaperModel;
import vn.sipas.field.app.ui.paper.PaperView;
import vn.sipas.field.app.ui.progress.ProgressModel;
import vn.sipas.field.app.ui.progress.ProgressView;
import vn.sipas.field.app.ui.receive.ReceiveModel;
import vn.sipas.field.app.ui.receive.ReceiveView;
import vn.sipas.field.app.ui.recheck.RecheckModel;
import vn.sipas.field.app.ui.recheck.RecheckView;
import vn.sipas.field.app.ui.results.ResultsModel;
import vn.sipas.field.app.ui.results.ResultsView;
import vn.sipas.field.app.ui.review.ReviewModel;
import vn.sipas.field.app.ui.review.ReviewView;
import vn.sipas.field.app.ui.team.TeamModel;
import vn.sipas.field.app.ui.team.TeamView;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.Role;

/** A supervisor's and a monitor's screens on the open desk. FX thread. */
final class MemberScreens {

    private final Window window;
    private final Runnable lock;
    private final Frame frame;
    private Optional<KeyingModel> keying = Optional.empty();
    private Optional<ReviewModel> reviewed = Optional.empty();
    private Optional<Screen> receiving = Optional.empty();
    private Optional<Screen> reviewing = Optional.empty();
    private Optional<RecheckModel> rechecked = Optional.empty();

    /** {@code lock} closes the desk. */
    MemberScreens(
            Seat seat,
            OpenDesk desk,
            OwnCopyScreens own,
            Window window,
            Theme theme,
            Worker worker,
            Locale language,
            Runnable lock) {
        this.window = window;
        this.lock = lock;
        Messages words = Messages.of(MemberScreens.class, language);
        PackModel joining = PackModel.over(desk, worker);
        List<Frame.Link> places = new ArrayList<>();
        Screen pack = new PackView(joining, language, window.dialogues());
        places.add(new Frame.Link(
                Material2OutlinedAL.ARCHIVE, words.text("frame.pack"), joining.countProperty(), KeyCode.P, pack));
        if (seat.role().equals(Role.SUPERVISOR.code())) {
            TeamModel team = TeamModel.over(desk, worker, language);
            places.add(new Frame.Link(
                    Material2OutlinedAL.ASSIGNMENT,
                    words.text("frame.team"),
                    team.countProperty(),
                    KeyCode.M,
                    new TeamView(team, language, window.dialogues())));
            PaperModel papers = PaperModel.over(desk, worker);
            places.add(new Frame.Link(
                    Material2OutlinedAL.DESCRIPTION,
                    words.text("frame.paper"),
                    papers.overdueProperty(),
                    KeyCode.G,
                    new PaperView(papers, language)));
            KeyingModel keying =
                    KeyingModel.over(desk, worker, language, visit -> typeAgain(visit, worker, theme, language));
            this.keying = Optional.of(keying);
            places.add(new Frame.Link(
                    Material2OutlinedAL.KEYBOARD,
                    words.text("frame.keying"),
                    keying.countProperty(),
                    KeyCode.T,
                    new KeyingView(keying, language)));
            ReviewModel reviewed = ReviewModel.over(desk, worker, language);
            this.reviewed = Optional.of(reviewed);
            ReceiveModel received = ReceiveModel.over(desk, worker, () -> {
                keying.load();
                reviewed.load();
                own.load();
            });
            this.receiving = Optional.of(new ReceiveView(
                    received,
                    language,
                    window.dialogues(),
                    Optional.of(new ReceiveView.Next(
                            Material2OutlinedMZ.RULE, words.text("frame.to-review"), this::toReview))));
            places.add(new Frame.Link(
                    Material2OutlinedMZ.MOVE_TO_INBOX,
                    words.text("frame.receive"),
                    received.countProperty(),
                    KeyCode.R,
                    receiving.get()));
            this.reviewing = Optional.of(new ReviewView(reviewed, language, window.dialogues(), this::toReceive));
            places.add(new Frame.Link(
                    Material2OutlinedMZ.RULE,
                    words.text("frame.review"),
                    reviewed.countProperty(),
                    KeyCode.Y,
                    reviewing.get()));
            ProgressModel standing = ProgressModel.over(desk, worker, language);
            places.add(new Frame.Link(
                    Material2OutlinedAL.BAR_CHART,
                    words.text("frame.progress"),
                    standing.countProperty(),
                    KeyCode.W,
                    new ProgressView(standing, language, theme, window.dialogues(), this::toReceive)));
            ResultsModel results = ResultsModel.over(desk, worker, language);
            places.add(new Frame.Link(
                    Material2OutlinedAL.INSIGHTS,
                    words.text("frame.results"),
                    results.countProperty(),
                    KeyCode.E,
                    new ResultsView(results, language, theme, window.dialogues())));
            ForwardModel forward = ForwardModel.over(desk, worker, language);
            places.add(new Frame.Link(
                    Material2OutlinedMZ.SEND,
                    words.text("frame.forward"),
                    forward.countProperty(),
                    KeyCode.U,
                    new ForwardView(forward, language, window.dialogues())));
            forward.load();
            HandOverModel copying = HandOverModel.over(desk, worker);
            places.add(new Frame.Link(
                    Material2OutlinedMZ.USB,
                    words.text("frame.handover"),
                    copying.countProperty(),
                    KeyCode.B,
                    new HandOverView(
                            copying, language, () -> window.dialogues().folder(words.text("frame.handover")))));
        } else {
            RecheckModel checked =
                    RecheckModel.over(desk, worker, language, visit -> interviewAgain(visit, worker, theme, language));
            this.rechecked = Optional.of(checked);
            places.add(new Frame.Link(
                    Material2OutlinedMZ.RULE,
                    words.text("frame.recheck"),
                    checked.countProperty(),
                    KeyCode.K,
                    new RecheckView(checked, language, theme, window.dialogues())));
        }
        HeadsModel heads = HeadsModel.over(desk, worker, language);
        places.add(new Frame.Link(
                Material2OutlinedMZ.QR_CODE_2,
                words.text("frame.heads"),
                heads.countProperty(),
                KeyCode.H,
                new HeadsView(heads, language, window.dialogues())));
        this.frame = new Frame(
                new Frame.Who(seat.title(), seat.unit(), seat.name(), words.text("role." + seat.role())),
                places,
                new AccountView(
                        AccountModel.over(desk, worker),
                        ContactModel.over(desk, worker),
                        language,
                        window.dialogues(),
                        lock),
                language,
                lock);
        rechecked.ifPresent(model -> model.packAt(() -> frame.go(pack)));
        frame.season(joining.titleProperty());
        frame.notice(own.notice());
        own.leadTo(this::show);
        frame.say(words.text("frame.saved.book"));
    }

    void show() {
        window.show(frame, lock);
        reviewed.ifPresent(ReviewModel::load);
        rechecked.ifPresent(RecheckModel::load);
    }

    private void toReceive() {
        receiving.ifPresent(frame::go);
    }

    private void toReview() {
        reviewing.ifPresent(frame::go);
    }

    /** The paper typed in a second time, and then compared. */
    private void typeAgain(OpenVisit visit, Worker worker, Theme theme, Locale language) {
        InterviewModel model = new InterviewModel(visit, worker, how -> {
            switch (how) {
                case FINISHED, BROKEN_OFF -> keying.ifPresent(KeyingModel::compare);
                case PAUSED, GIVEN_UP -> {
                    // Nothing was stored, and the paper is still due.
                }
            }
            show();
        });
        window.show(new InterviewView(model, visit, language, theme, lock), lock);
    }

    /** A person interviewed again; afterwards the next step is told anew. */
    private void interviewAgain(OpenVisit visit, Worker worker, Theme theme, Locale language) {
        InterviewModel model = new InterviewModel(visit, worker, _ -> show());
        window.show(new InterviewView(model, visit, language, theme, lock), lock);
    }
}
