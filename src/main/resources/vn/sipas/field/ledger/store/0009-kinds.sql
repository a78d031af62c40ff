-- Reviews, assignments, rulings and the like are few among many interviews: they are found without reading all of a book.
CREATE INDEX record_kind ON record (book, kind, position);
