-- Wrong passwords since the last right one, and when the last of them was, in seconds since 1970 by this machine's clock.
CREATE TABLE attempt (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    failures INTEGER NOT NULL,
    last INTEGER NOT NULL
);

-- Other people's identity cards by the SHA-256 of the file, each sealed: they carry names.
CREATE TABLE card (
    hash TEXT PRIMARY KEY,
    sealed BLOB NOT NULL
) WITHOUT ROWID;
