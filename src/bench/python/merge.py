"""Merges batches into a new SQLite file as somebody would who knows Python's standard library: every line parsed, every sum, leaf and
root made anew, no line twice. Signatures are not looked at, the form of a record is not judged, and nothing is encrypted.

    python3 merge.py DATABASE FOLDER
"""
import base64
import hashlib
import json
import os
import sqlite3
import sys

SCHEMA = """
CREATE TABLE record (
    book TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, "case" TEXT, at TEXT NOT NULL,
    hash BLOB NOT NULL, line BLOB NOT NULL, body BLOB, PRIMARY KEY (book, position))"""
INSERT = "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
ROWS = 10_000


def sha256(*parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


def root_of(peaks):
    root = peaks[-1] if peaks else sha256()
    for peak in reversed(peaks[:-1]):
        root = sha256(b"\x01", peak, root)
    return root


def sections(path):
    """Each section as its header and its lines, without their LF."""
    with open(path, "rb") as lines:
        for line in lines:
            header = json.loads(line)
            yield header, (next(lines)[:-1] for _ in range(header["to"] - header["from"]))


def rows(header, lines):
    size = header["from"]
    peaks = [base64.b64decode(peak) for peak in header["peaks"]]
    for line in lines:
        record = json.loads(line)
        envelope, _, body = line.partition(b',"body":')
        if not body:
            raise SystemExit("no body")
        envelope, body = envelope + b"}", body[:-1]
        if sha256(body) != base64.b64decode(record["sum"]):
            raise SystemExit("another body")
        leaf = merged = sha256(b"\x00", envelope)
        ones = size
        while ones & 1:
            merged = sha256(b"\x01", peaks.pop(), merged)
            ones >>= 1
        peaks.append(merged)
        yield (header["book"], size, record["id"], record["kind"], record.get("case"), record["at"], leaf, envelope, body)
        size += 1
    if base64.b64decode(header["head"].split("\n")[2]) != root_of(peaks):
        raise SystemExit("another root")


def main(database, folder):
    store = sqlite3.connect(database, isolation_level=None)
    for pragma in ("page_size = 16384", "journal_mode = DELETE", "synchronous = FULL"):
        store.execute("PRAGMA " + pragma)
    store.execute(SCHEMA)
    waiting = 0
    store.execute("BEGIN")
    for name in sorted(os.listdir(folder)):
        for header, lines in sections(os.path.join(folder, name)):
            store.executemany(INSERT, rows(header, lines))
            waiting += header["to"] - header["from"]
            if waiting >= ROWS:
                store.execute("COMMIT")
                store.execute("BEGIN")
                waiting = 0
    store.execute("COMMIT")
    store.close()


main(*sys.argv[1:])
