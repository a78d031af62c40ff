-- The largest heads of other people's books that this store's owner signed under; time: seconds since 1970, as written there.
CREATE TABLE cosigned (
    book TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    note BLOB NOT NULL,
    time INTEGER NOT NULL
) WITHOUT ROWID;

-- Contradictions between two signed heads of one key: the exact line of the evidence.
CREATE TABLE fork (
    book TEXT NOT NULL,
    hash BLOB NOT NULL,
    line BLOB NOT NULL,
    PRIMARY KEY (book, hash)
) WITHOUT ROWID;
