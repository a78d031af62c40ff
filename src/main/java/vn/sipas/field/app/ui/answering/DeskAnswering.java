package vn.sipas.field.app.ui.answering;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.recheck.Answering;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;

/** Answers of the open desk. */
record DeskAnswering(OpenDesk desk) implements AnsweringPort {

    @Override
    public List<Answering.Asking> asking() {
        return desk.desk().answering().asking();
    }

    @Override
    public Optional<Answering.Answered> answer(String book, String folder) {
        return TypedPath.folder(folder).map(there -> desk.desk().answering().answer(book, there, _ -> {}));
    }
}
