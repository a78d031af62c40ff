-- Frames of listed people, each by the root over its lines; a number is never given twice.
CREATE TABLE frame (
    frame INTEGER PRIMARY KEY AUTOINCREMENT,
    root BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL
);

-- A frame's lines in the UTF-8 order of their cases, so many to a block that its hash is a node of the frame's tree; first:
-- the first case; sealed: the lines, an LF after each, or NULL once contact data was deleted.
CREATE TABLE frame_block (
    frame INTEGER NOT NULL REFERENCES frame,
    block INTEGER NOT NULL,
    first TEXT NOT NULL,
    hash BLOB NOT NULL,
    sealed BLOB,
    PRIMARY KEY (frame, block)
);

-- Derived from the lines: how many each stratum has.
CREATE TABLE frame_stratum (
    frame INTEGER NOT NULL REFERENCES frame,
    stratum TEXT NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (frame, stratum)
) WITHOUT ROWID;

-- Which columns somebody named in a table, by the SHA-256 of its headings; sealed: headings may be anything.
CREATE TABLE frame_mapping (
    headings TEXT PRIMARY KEY,
    sealed BLOB NOT NULL
) WITHOUT ROWID;
