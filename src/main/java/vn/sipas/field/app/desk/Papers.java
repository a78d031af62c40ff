package vn.sipas.field.app.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.FieldworkRecord.Paper;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.MergedBooks;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.paper.PaperForm;
import vn.sipas.field.survey.paper.PaperForms;

/** Numbered paper forms: where each is, by the owner's records and those of others whose books are here. */
public final class Papers {

    private final Store store;
    private final OwnBook own;

    public Papers(Store store, OwnBook own) {
        this.store = store;
        this.own = own;
    }

    /**
     * A form with whoever noted where it is.
     *
     * @param person the name in the roster; the owner's own where he noted it; the book's name where there is no other
     * @param overdue whether it has to be fetched now
     */
    public record Row(PaperForm form, String person, boolean overdue) {}

    /** Every form, what has to be fetched first. */
    public List<Row> list() {
        Optional<SeasonBook> season = SeasonBook.find(store, own);
        Map<BookName, List<PaperForms.Said>> books = new LinkedHashMap<>();
        books.put(own.book().name(), said(own.ofKind(Kind.PAPER)));
        season.ifPresent(known -> readOthers(known.book().name(), books));
        return PaperForms.of(books, own.now()).stream()
                .map(form -> new Row(form, person(form.by(), season), form.overdue(own.now())))
                .toList();
    }

    private void readOthers(BookName department, Map<BookName, List<PaperForms.Said>> books) {
        Books all = new Books(store);
        MergedBooks merged = new MergedBooks(all, department);
        for (Book book : all.all()) {
            List<Book.Held> held = book.equals(own.book()) ? List.of() : book.ofKind(Kind.PAPER.code());
            if (!held.isEmpty()) {
                Optional<Judgement> judgement = merged.judge(book.name());
                books.put(
                        book.name(),
                        said(held.stream()
                                .filter(one -> judgement
                                        .filter(judged -> judged.knownAt(one.position(), Kind.PAPER))
                                        .isPresent())
                                .toList()));
            }
        }
    }

    private static List<PaperForms.Said> said(List<Book.Held> records) {
        List<PaperForms.Said> said = new ArrayList<>();
        for (Book.Held held : records) {
            if (held.content() instanceof Paper paper) {
                said.add(new PaperForms.Said(
                        paper,
                        held.record().envelope().at(),
                        held.record().envelope().id()));
            }
        }
        return said;
    }

    private String person(BookName book, Optional<SeasonBook> season) {
        return book.equals(own.book().name())
                ? store.owner().name()
                : season.flatMap(SeasonBook::roster)
                        .flatMap(roster -> roster.member(book))
                        .map(member -> member.person().name())
                        .orElse(book.text());
    }

    /** Notes that the forms of these serials are in {@code state} now: all of them, or none where one can't be a serial. */
    public Optional<Refusal> note(List<String> serials, PaperState state) {
        if (serials.isEmpty()) {
            return Optional.of(Refusal.of(DeskFault.SERIAL_BAD, ""));
        }
        List<BookRecord> records = new ArrayList<>();
        for (String typed : serials) {
            String serial = Folding.nfc(typed.strip());
            if (!PaperForm.isSerial(serial)) {
                return Optional.of(Refusal.of(DeskFault.SERIAL_BAD, serial));
            }
            records.add(new Paper(serial, state));
        }
        own.append(records);
        return Optional.empty();
    }
}
