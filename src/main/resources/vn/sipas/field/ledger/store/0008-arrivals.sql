-- When something of a book was taken in here last, by this machine's clock.
CREATE TABLE arrival (
    book TEXT PRIMARY KEY,
    at TEXT NOT NULL
) WITHOUT ROWID;

-- The serial numbers of paper forms that were printed for this desk: prefix and digits of the first and the last.
CREATE TABLE printed (
    first TEXT PRIMARY KEY,
    last TEXT NOT NULL
) WITHOUT ROWID;
