package vn.sipas.field.app.ui.heads;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.heads.BookSeen;
import vn.sipas.field.app.desk.heads.SeenFork;
import vn.sipas.field.app.desk.heads.Standing;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.ledger.witness.Cosigning;

/** Heads at the open desk. Store lane. */
interface HeadsPort {

    /**
     * How everything stands.
     *
     * @param codes what is given out of the own book, the head first
     * @param manner how the owner signs for others; nothing if not at all
     * @param books what was seen of other people's books; none for whoever signs for nobody
     */
    record Now(
            Standing standing,
            List<Code> codes,
            Optional<Cosigning.Manner> manner,
            List<BookSeen> books,
            List<SeenFork> forks) {
        public Now {
            codes = List.copyOf(codes);
            books = List.copyOf(books);
            forks = List.copyOf(forks);
        }
    }

    /**
     * A head, or the proof that it continues an earlier one.
     *
     * @param from where the proof begins; nothing for the head alone
     * @param signers who signed there
     * @param text what stands in the QR code; nothing if it would be too fine to be photographed
     */
    record Code(long size, Optional<Long> from, List<String> signers, Optional<String> text) {
        public Code {
            signers = List.copyOf(signers);
        }
    }

    Now now();

    /** Writes the newest head, its proofs and their codes; nothing if there is no such folder. */
    Optional<List<Path>> save(String folder);

    /** What came of taking in or signing. */
    sealed interface Took {
        record Done(TakenIn what) implements Took {}

        /** Nothing was done: there is no such folder to write to. */
        record NoFolder() implements Took {}

        /** Nothing was done: there is no such file or folder; its name. */
        record NoFile(String name) implements Took {}
    }

    /** Takes in files, folders and pictures; writes what was signed into {@code folder}, unless that is blank. */
    Took takeIn(List<String> places, String folder, Job job);

    /** Signs for every book held; writes into {@code folder}, unless that is blank. */
    Took signHeld(String folder, Job job);

    /** Writes the evidence; nothing if there is no such folder. */
    Optional<Path> saveFork(SeenFork fork, String folder);
}
