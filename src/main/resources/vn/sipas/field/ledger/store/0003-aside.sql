-- Whole verified sections of other people's books that could not be joined to the copies: after a gap that may still
-- close, on another branch of a forked book, or knowing more of the owner's book than this store does. sealed: the
-- section's exact lines; hash: their SHA-256.
CREATE TABLE aside (
    book TEXT NOT NULL,
    "from" INTEGER NOT NULL,
    "to" INTEGER NOT NULL,
    hash BLOB NOT NULL,
    why TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (book, "from", hash)
);
