-- The truth of a store: whose it is, the books, their records and heads, and what is not yet a record.
CREATE TABLE owner (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    season TEXT NOT NULL,
    title TEXT NOT NULL,
    book TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    unit TEXT NOT NULL
);

CREATE TABLE vault (
    name TEXT PRIMARY KEY,
    sealed BLOB NOT NULL
);

CREATE TABLE book (
    book INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    key BLOB NOT NULL,
    size INTEGER NOT NULL,
    peaks BLOB NOT NULL
);

-- line: the exact bytes without the body, which are the leaf; body: the exact bytes of the body, sealed, or NULL if it
-- was withheld or purged.
CREATE TABLE record (
    book INTEGER NOT NULL REFERENCES book,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    "case" TEXT,
    at TEXT NOT NULL,
    hash BLOB NOT NULL,
    line BLOB NOT NULL,
    body BLOB,
    PRIMARY KEY (book, position)
);

CREATE INDEX record_case ON record (book, "case") WHERE "case" IS NOT NULL;

CREATE TABLE head (
    book INTEGER NOT NULL REFERENCES book,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    note BLOB NOT NULL,
    PRIMARY KEY (book, size, root)
) WITHOUT ROWID;

CREATE TABLE draft (
    draft TEXT PRIMARY KEY,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

-- What was done in a draft, one row a step and never changed: its answers and its trail at once.
CREATE TABLE draft_step (
    draft TEXT NOT NULL,
    number INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (draft, number)
) WITHOUT ROWID;

-- The cases given to this store's owner, each sealed.
CREATE TABLE listed (
    "case" TEXT PRIMARY KEY,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

-- How far each book was copied to files that were read back and verified.
CREATE TABLE copied (
    book INTEGER NOT NULL REFERENCES book,
    size INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (book, size)
) WITHOUT ROWID;
