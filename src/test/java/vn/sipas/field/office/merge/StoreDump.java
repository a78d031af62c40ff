package vn.sipas.field.office.merge;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.Doctor;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.ForkEvidence;
import vn.sipas.field.ledger.witness.Forks;
import vn.sipas.field.office.review.Counting;

/**
 * Everything a store holds of books, and what counts by it, as lines of text in one order: two stores are the same if their
 * dumps are. What is encrypted is opened; numbers that SQLite gives to books play no part.
 */
final class StoreDump {

    private final Store store;
    private final List<String> lines = new ArrayList<>();

    private StoreDump(Store store) {
        this.store = store;
    }

    static List<String> of(Store store, BookName own, BookName department) {
        StoreDump dump = new StoreDump(store);
        Books books = new Books(store);
        List<Book> all = books.all().stream()
                .sorted(Comparator.comparing(book -> book.name().text()))
                .toList();
        MergedBooks merged = new MergedBooks(books, department);
        for (Book book : all) {
            dump.book(book);
            dump.lines.add("judged " + merged.judge(book.name()));
        }
        Merging merging = new Merging(store, own, department);
        for (Aside aside : merging.aside()) {
            dump.lines.add("aside " + aside);
            dump.lines.add(new String(merging.section(aside), StandardCharsets.UTF_8));
        }
        for (ForkEvidence fork : new Forks(store).all()) {
            dump.lines.add("fork " + new String(fork.bytes(), StandardCharsets.UTF_8));
        }
        Counting counting = new Counting(store, department);
        counting.interviews()
                .forEach(judged -> dump.lines.add("counts " + judged.book() + " " + judged.isAside() + " "
                        + judged.seen().position() + " " + judged.standing() + " " + judged.corrects() + " "
                        + judged.interview()));
        dump.lines.add("contested " + counting.contested());
        new Doctor(store).examine().troubles().forEach(trouble -> dump.lines.add("TROUBLE " + trouble));
        return List.copyOf(dump.lines);
    }

    private void book(Book book) {
        lines.add("book " + book.name() + " " + book.key() + " " + book.size() + " "
                + book.frontier().peaks());
        book.lines(
                0,
                book.size(),
                (position, line) -> lines.add(position + " " + new String(line.bytes(), StandardCharsets.UTF_8)));
        rows("""
                SELECT position, id, kind, "case", at, hash, line
                FROM record
                WHERE book = (SELECT book FROM book WHERE name = ?)
                ORDER BY position""", book);
        rows("""
                SELECT size, root, note
                FROM head
                WHERE book = (SELECT book FROM book WHERE name = ?)
                ORDER BY size, root""", book);
        book.heads().stream().map(SignedHead::text).forEach(lines::add);
    }

    private void rows(String sql, Book book) {
        try {
            PreparedStatement statement = store.database().prepare(sql);
            statement.setString(1, book.name().text());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    StringBuilder line = new StringBuilder("row");
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        Object cell = rows.getObject(column);
                        line.append(' ')
                                .append(
                                        cell instanceof byte[] bytes
                                                ? HexFormat.of().formatHex(bytes)
                                                : cell);
                    }
                    lines.add(line.toString());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
