package vn.sipas.field.office.report.minutes;

import java.util.List;
import vn.sipas.field.office.report.minutes.MinutesContents.BookHead;
import vn.sipas.field.office.report.table.Cell;
import vn.sipas.field.office.report.table.Table;

/** The head of every book: by it anybody sees later whether a book was changed. */
final class HeadPages {

    private final List<BookHead> heads;
    private final Draft draft;

    HeadPages(List<BookHead> heads, Draft draft) {
        this.heads = heads;
        this.draft = draft;
    }

    void heads() {
        if (heads.isEmpty()) {
            draft.chapter("heads.title");
            draft.sentence(draft.word("heads.none"));
            return;
        }
        draft.annex("heads.title");
        draft.sentence(draft.word("heads.words"));
        for (BookHead head : heads) {
            head.code()
                    .ifPresent(code -> draft.add(
                            new Part.Code(draft.word("heads.code", who(head), draft.count(head.size())), code)));
        }
        draft.table(new Table(
                "heads",
                draft.word("heads.table"),
                List.of(
                        Table.Column.text(draft.word("heads.owner"), 18),
                        Table.Column.number(draft.word("heads.size"), 7),
                        Table.Column.text(draft.word("heads.root"), 18),
                        Table.Column.text(draft.word("heads.witnessed"), 17),
                        Table.Column.text(draft.word("heads.fingerprint"), 22)),
                heads.stream().map(this::line).toList(),
                List.of(draft.word("heads.fingerprint.words"), draft.word("source"))));
    }

    private Table.Line line(BookHead head) {
        return new Table.Line(
                1,
                List.of(
                        new Cell.Text(who(head)),
                        new Cell.Count(head.size()),
                        new Cell.Text(Draft.root(head.root())),
                        new Cell.Text(head.witnessed().map(draft::moment).orElseGet(() -> draft.word("heads.never"))),
                        new Cell.Text(head.fingerprint())));
    }

    private String who(BookHead head) {
        String role = Draft.typed(head.role());
        String unit = Draft.typed(head.unit());
        return unit.isEmpty() ? role : role + ", " + unit;
    }
}
