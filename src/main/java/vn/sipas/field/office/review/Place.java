package vn.sipas.field.office.review;

import java.util.Optional;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.RecordCheck;
import vn.sipas.field.ledger.record.RecordReader;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.Besides;

/** Where an interview lies. */
public sealed interface Place {

    /** The book whose key signed for it. */
    BookName book();

    /** What it says; nothing where its body was withheld or purged. */
    Optional<BookRecord> content();

    /** What an own text of its envelope says. */
    Optional<String> word(String member);

    /** In the copy of its book. */
    record InBook(Book copy, long position) implements Place {

        @Override
        public BookName book() {
            return copy.name();
        }

        @Override
        public Optional<BookRecord> content() {
            return copy.at(position).map(Book.Held::content);
        }

        @Override
        public Optional<String> word(String member) {
            return copy.word(position, member);
        }
    }

    /** On a branch of its book that is not the book. */
    record OnABranch(Besides.Beside beside) implements Place {

        @Override
        public BookName book() {
            return beside.book();
        }

        @Override
        public Optional<BookRecord> content() {
            return RecordReader.read(beside.line().bytes()) instanceof RecordCheck.Valid valid
                    ? Optional.of(valid.content())
                    : Optional.empty();
        }

        @Override
        public Optional<String> word(String member) {
            return RecordReader.word(beside.line(), member);
        }
    }
}
