-- What the closed questions of an interview were answered with, compact and sealed: derived from its record, to be made anew
-- at any time. Of a body that is dropped nothing stays here.
CREATE TABLE answer (
    book INTEGER NOT NULL REFERENCES book,
    position INTEGER NOT NULL,
    layout TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (book, position)
) WITHOUT ROWID;

CREATE TRIGGER answer_of_dropped_body AFTER UPDATE OF body ON record WHEN NEW.body IS NULL
BEGIN DELETE FROM answer WHERE book = NEW.book AND position = NEW.position; END;
