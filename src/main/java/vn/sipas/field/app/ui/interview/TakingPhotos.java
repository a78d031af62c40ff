package vn.sipas.field.app.ui.interview;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.sipas.field.app.desk.InputFault;
import vn.sipas.field.app.desk.PhotoFile;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.interview.question.Actions;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

/** Photos from files: read and made small on the job lane, so that answers need not wait for them. FX thread. */
final class TakingPhotos implements Actions.Photos {

    private final InterviewModel model;
    private final OnScreen screen;
    private final VisitPort port;
    private final Worker worker;
    private final Undo undo;
    private Supplier<Optional<Path>> chooser = Optional::empty;

    TakingPhotos(InterviewModel model, OnScreen screen, VisitPort port, Worker worker, Undo undo) {
        this.model = model;
        this.screen = screen;
        this.port = port;
        this.worker = worker;
        this.undo = undo;
    }

    /** {@code other} lets people choose a file from now on. */
    void chooseBy(Supplier<Optional<Path>> other) {
        chooser = other;
    }

    /** Ctrl+O: lets people choose the file for the current question, if it asks for a photo. */
    void chooseForCurrent() {
        model.currentQuestion()
                .filter(question -> question.takesPhoto())
                .map(Question::path)
                .ifPresent(this::choose);
    }

    @Override
    public void choose(QuestionPath question) {
        chooser.get().ifPresent(file -> take(question, file));
    }

    @Override
    public void take(QuestionPath question, String typed) {
        try {
            take(question, Path.of(typed.strip()));
        } catch (InvalidPathException noPath) {
            screen.refusedPhoto(question, Optional.of(InputFault.INPUT_MISSING));
        }
    }

    private void take(QuestionPath question, Path file) {
        worker.job(
                _ -> PhotoFile.read(file),
                _ -> {},
                reading -> {
                    switch (reading) {
                        case PhotoFile.Reading.Refused(Reason why) -> screen.refusedPhoto(question, Optional.of(why));
                        case PhotoFile.Reading.Taken(FileContent jpeg) -> give(question, jpeg);
                    }
                },
                () -> {});
    }

    private void give(QuestionPath question, FileContent jpeg) {
        Optional<Question> asked = screen.question(question);
        if (asked.isEmpty()) {
            // The page was turned meanwhile; nothing is put where nobody looks.
            return;
        }
        Given before = new Given(asked.get().answer(), screen.reason(question));
        worker.store(() -> port.photograph(question, jpeg), snapshot -> {
            undo.add(new Undo.Done.Answered(question, before));
            screen.goOn();
            screen.arrived(snapshot, Optional.empty(), Optional.of(question));
        });
    }

    @Override
    public void show(String name, Consumer<byte[]> then) {
        worker.store(
                () -> port.photo(name), photo -> photo.map(FileContent::bytes).ifPresent(then));
    }

    @Override
    public void move(int steps) {
        if (steps > 0) {
            model.advance();
        } else {
            model.move(steps);
        }
    }
}
