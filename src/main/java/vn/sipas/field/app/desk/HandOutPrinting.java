package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.field.base.bytes.WholeFile;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.report.handout.FingerprintSheet;
import vn.sipas.field.office.report.handout.HandOutList;
import vn.sipas.field.office.season.HandingOut;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.CaseLine;
import vn.sipas.field.survey.frame.GivenCase;
import vn.sipas.field.survey.frame.unit.Units;

/**
 * What people carry on paper: the lists of cases handed out, one file a person, and the owner's fingerprint. Reserves are on no list,
 * for nobody goes to them before they are opened.
 */
public final class HandOutPrinting {

    private final Store store;
    private final OwnBook own;
    private final HandingOut handingOut;

    HandOutPrinting(Store store, OwnBook own, HandingOut handingOut) {
        this.store = store;
        this.own = own;
        this.handingOut = handingOut;
    }

    /** Writes a list for everybody who has cases, as far as they can be opened here, into {@code folder}. */
    public List<Path> print(Path folder, Locale language) {
        List<Path> files = new ArrayList<>();
        SeasonBook.find(store, own).flatMap(SeasonBook::roster).ifPresent(roster -> {
            for (Map.Entry<BookName, List<GivenCase>> each :
                    handingOut.standing(roster).entrySet()) {
                List<CaseLine> cases = each.getValue().stream()
                        .filter(given -> given.reserve() == 0)
                        .map(GivenCase::line)
                        .toList();
                if (!cases.isEmpty()) {
                    files.add(write(folder, each.getKey(), name(roster, each.getKey()), cases, language));
                }
            }
        });
        return files;
    }

    private static String name(Roster roster, BookName book) {
        return roster.member(book).map(member -> member.person().name()).orElse(book.text());
    }

    private Path write(Path folder, BookName book, String name, List<CaseLine> cases, Locale language) {
        HandOutList list = new HandOutList(store.owner().title(), name, cases, own.now());
        return write(
                folder,
                book.season() + "_" + book.person() + "_cases.pdf",
                out -> list.write(out, code -> Units.name(code).orElse(code), language));
    }

    /** Writes the owner's fingerprint in large digits, to be pinned up, into {@code folder}. */
    public Path fingerprint(Path folder, Locale language) {
        FingerprintSheet sheet = new FingerprintSheet(
                store.owner().title(), store.owner().name(), own.book().key().fingerprint(), own.now());
        BookName book = own.book().name();
        return write(
                folder, book.season() + "_" + book.person() + "_fingerprint.pdf", out -> sheet.write(out, language));
    }

    private static Path write(Path folder, String name, WholeFile.Content content) {
        try {
            return WholeFile.write(folder, name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
