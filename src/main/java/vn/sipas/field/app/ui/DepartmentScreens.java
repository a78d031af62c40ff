package vn.sipas.field.app.ui;

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
import vn.sipas.field.app.ui.answering.AnsweringModel;
import vn.sipas.field.app.ui.answering.AnsweringView;
import vn.sipas.field.app.ui.department.PeopleModel;
import vn.sipas.field.app.ui.department.PeopleView;
import vn.sipas.field.app.ui.department.SeasonModel;
import vn.sipas.field.app.ui.department.SeasonView;
import vn.sipas.field.app.ui.frames.FramesModel;
import vn.sipas.field.app.ui.frames.FramesView;
import vn.sipas.field.app.ui.heads.HeadsModel;
import vn.sipas.field.app.ui.heads.HeadsView;
import vn.sipas.field.app.ui.progress.ProgressModel;
import vn.sipas.field.app.ui.progress.ProgressView;
import vn.sipas.field.app.ui.receive.ReceiveModel;
import vn.sipas.field.app.ui.receive.ReceiveView;
import vn.sipas.field.app.ui.results.ResultsModel;
import vn.sipas.field.app.ui.results.ResultsView;
import vn.sipas.field.app.ui.review.ReviewModel;
import vn.sipas.field.app.ui.review.ReviewView;
import vn.sipas.field.app.ui.sample.SampleModel;
import vn.sipas.field.app.ui.sample.SampleView;
import vn.sipas.field.app.ui.team.TeamModel;
import vn.sipas.field.app.ui.team.TeamView;
import vn.sipas.field.base.language.Messages;

/** The department's screens on the open desk: the season, its people and packs, the frame and the sample. FX thread. */
final class DepartmentScreens {

    private final Window window;
    private final Runnable lock;
    private final SeasonView season;
    private final PeopleView people;
    private final FramesView list;
    private final SampleView sample;
    private final ReceiveView receiving;
    private final ProgressView progress;
    private final Frame frame;

    /** {@code forms} is a place of this desk too; {@code lock} closes the desk. */
    DepartmentScreens(
            Seat seat,
            OpenDesk desk,
            OwnCopyScreens own,
            Window window,
            Theme theme,
            Worker worker,
            FormScreens forms,
            Locale language,
            Runnable lock) {
        this.window = window;
        this.lock = lock;
        Messages words = Messages.of(DepartmentScreens.class, language);
        SeasonModel season = SeasonModel.over(desk, worker);
        PeopleModel members = PeopleModel.over(desk, worker);
        TeamModel team = TeamModel.over(desk, worker, language);
        ReviewModel reviewed = ReviewModel.over(desk, worker, language);
        AnsweringModel answering = AnsweringModel.over(desk, worker, language);
        ReceiveModel received = ReceiveModel.over(desk, worker, () -> {
            reviewed.load();
            answering.load();
            own.load();
        });
        ResultsModel results = ResultsModel.over(desk, worker, language);
        FramesModel frames = FramesModel.over(desk, worker, language);
        SampleModel drawing = SampleModel.over(desk, worker, language);
        HeadsModel heads = HeadsModel.over(desk, worker, language);
        this.season = new SeasonView(season, language, window.dialogues(), this::toPeople);
        this.people = new PeopleView(members, language, window.dialogues());
        this.list = new FramesView(frames, language, window.dialogues(), this::toSeason, this::toSample);
        this.sample = new SampleView(drawing, language, window.dialogues(), this::toList, this::toPeople);
        ProgressModel standing = ProgressModel.over(desk, worker, language);
        this.progress = new ProgressView(standing, language, theme, window.dialogues(), this::toReceive);
        this.receiving = new ReceiveView(
                received,
                language,
                window.dialogues(),
                Optional.of(new ReceiveView.Next(
                        Material2OutlinedAL.BAR_CHART, words.text("frame.to-progress"), this::toProgress)));
        this.frame = new Frame(
                new Frame.Who(seat.title(), seat.unit(), seat.name(), words.text("role." + seat.role())),
                List.of(
                        new Frame.Link(
                                Material2OutlinedAL.EVENT,
                                words.text("frame.season"),
                                season.countProperty(),
                                KeyCode.D,
                                this.season),
                        new Frame.Link(
                                Material2OutlinedAL.GROUPS,
                                words.text("frame.people"),
                                members.countProperty(),
                                KeyCode.G,
                                people),
                        new Frame.Link(
                                Material2OutlinedAL.LIST_ALT,
                                words.text("frame.frames"),
                                frames.countProperty(),
                                KeyCode.U,
                                list),
                        new Frame.Link(
                                Material2OutlinedAL.CASINO,
                                words.text("frame.sample"),
                                drawing.countProperty(),
                                KeyCode.P,
                                sample),
                        new Frame.Link(
                                Material2OutlinedAL.ASSIGNMENT,
                                words.text("frame.team"),
                                team.countProperty(),
                                KeyCode.M,
                                new TeamView(team, language, window.dialogues())),
                        new Frame.Link(
                                Material2OutlinedMZ.MOVE_TO_INBOX,
                                words.text("frame.receive"),
                                received.countProperty(),
                                KeyCode.R,
                                receiving),
                        new Frame.Link(
                                Material2OutlinedMZ.RULE,
                                words.text("frame.review"),
                                reviewed.countProperty(),
                                KeyCode.Y,
                                new ReviewView(reviewed, language, window.dialogues(), this::toReceive)),
                        new Frame.Link(
                                Material2OutlinedAL.BAR_CHART,
                                words.text("frame.progress"),
                                standing.countProperty(),
                                KeyCode.W,
                                progress),
                        new Frame.Link(
                                Material2OutlinedAL.INSIGHTS,
                                words.text("frame.results"),
                                results.countProperty(),
                                KeyCode.E,
                                new ResultsView(results, language, theme, window.dialogues())),
                        new Frame.Link(
                                Material2OutlinedMZ.QR_CODE_2,
                                words.text("frame.heads"),
                                heads.countProperty(),
                                KeyCode.H,
                                new HeadsView(heads, language, window.dialogues())),
                        new Frame.Link(
                                Material2OutlinedMZ.VERIFIED,
                                words.text("frame.recheck"),
                                answering.countProperty(),
                                KeyCode.J,
                                new AnsweringView(answering, language, window.dialogues(), this::toReceive)),
                        forms.link(this::show, lock)),
                new AccountView(
                        AccountModel.over(desk, worker),
                        ContactModel.over(desk, worker),
                        language,
                        window.dialogues(),
                        lock),
                language,
                lock);
        frame.season(season.titleProperty());
        frame.notice(own.notice());
        own.leadTo(this::show);
        frame.say(words.text("frame.saved.book"));
        members.load();
        reviewed.load();
        answering.load();
    }

    private void toReceive() {
        frame.go(receiving);
    }

    private void toSeason() {
        frame.go(season);
    }

    private void toPeople() {
        frame.go(people);
    }

    private void toList() {
        frame.go(list);
    }

    private void toSample() {
        frame.go(sample);
    }

    private void toProgress() {
        frame.go(progress);
    }

    void show() {
        window.show(frame, lock);
    }
}
