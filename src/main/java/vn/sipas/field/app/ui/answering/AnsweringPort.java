package vn.sipas.field.app.ui.answering;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.recheck.Answering;

/** What monitors are given at the open desk. Store lane. */
interface AnsweringPort {

    /** Every monitor, and what waits. */
    List<Answering.Asking> asking();

    /** Answers the monitor whose book has this name, into {@code folder}; nothing if there is no such folder. */
    Optional<Answering.Answered> answer(String book, String folder);
}
