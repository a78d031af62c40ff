-- The interviews that a monitor may read, by their leaves: the department opened them after his re-interview was signed for.
CREATE TABLE opened (
    leaf BLOB PRIMARY KEY
) WITHOUT ROWID;
