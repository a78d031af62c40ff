"""Checks batch files of SIPAS Field (*.sipas.jsonl, format batch/1) without SIPAS Field, and proofs and forks.

    python3 verify_batch.py FILE...

Needs Python 3.8 and the command `openssl` 3, or newer, nothing else. Prints a line a section, tabs between: file, book,
from-to, verdict, line. `intact` says that nothing was changed since that book's key signed it; not whose key it is, nor
that each record has the members of its kind. Any other verdict is the code of the first thing wrong in that section.
A proof is `grew` (the book continues its first records), a fork `forked` (one key signed two histories).
Exit code: 0 all intact, 1 something refused, 2 wrong usage or no usable openssl.
"""
import base64, functools, json, pathlib, re, subprocess, sys, tempfile
from hashlib import sha256

LINE_LIMIT, SECTION_LIMIT = 16 << 20, 10_000
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493  # RFC 8032: field, group order, curve constant D
D = -121665 * pow(121666, P - 2, P) % P
PUBLIC_KEY = bytes.fromhex("302a300506032b6570032100")  # RFC 8410: what stands before the 32 bytes
OPENSSL = "openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey key -sigfile signature -in message".split()
BOOK = r"sipas\.vn/((?!card/)(?=[a-z0-9-]{1,30}/)[a-z0-9]+(?:-[a-z0-9]+)*)/([0-9a-f]{32})"
BASE64 = re.compile("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?")
STRING = re.compile(r'("[^"\\]*(?:\\.[^"\\]*)*")(:?)')
HEADER = dict(zip("sipas season book key from to peaks redacted head".split(), [*[str] * 4, int, int, list, bool, str]))


class Refused(Exception):
    """The code of what is wrong; where is the line looked at last."""


def require(condition, code):
    if not condition:
        raise Refused(code)


class Lines:
    """A file's lines, one at a time; a line longer than allowed comes in pieces, and the first is refused."""

    def __init__(self, file):
        self.file, self.number, self.held, self.season = file, 0, None, None

    def peek(self):
        if self.held is None:
            self.number, self.held = self.number + 1, self.file.readline(LINE_LIMIT + 1)
        return self.held

    def take(self):
        line, self.held = self.peek(), None
        require(line[-1:] == b"\n", "line-too-long" if len(line) > LINE_LIMIT else "truncated")
        for code, sign in (("bom", b"^\xef\xbb\xbf"), ("crlf", b"\r"), ("blank-line", b"^\n")):
            require(not re.search(sign, line), code)
        return line[:-1]


def unique(pairs):
    require(len(pairs) == len(dict(pairs)), "duplicate-key")
    return dict(pairs)


JSON = json.JSONDecoder(object_pairs_hook=unique, parse_int=lambda digits: int(digits[:18]), parse_constant=int)


def read_json(line):
    """The line as text and as an object, if it is JSON that every reader understands alike."""
    try:
        text = line.decode("utf-8")
        value = JSON.decode(text)
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        codes = {UnicodeDecodeError: "not-utf8", UnicodeEncodeError: "lone-surrogate", RecursionError: "too-deep"}
        raise Refused(codes.get(type(error), "json-bad"))
    require(isinstance(value, dict), "json-bad")
    require(not re.search(r"\s", STRING.sub("", text)), "json-white-space")
    return text, value


def read_base64(text, length, code="base64-bad"):
    require(isinstance(text, str) and BASE64.fullmatch(text), "base64-bad")
    require(len(base64.b64decode(text)) == length, code)
    return base64.b64decode(text)


def read_point(encoded, code):
    """A point of edwards25519, and whether it is written in the one right way."""
    sign, y = divmod(int.from_bytes(encoded, "little"), 2**255)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    require(x * x % P == square, code)
    return (x if x % 2 == sign else P - x, y % P), y < P and not (x == 0 and sign)


@functools.lru_cache(1000)
def check_signature(key, message, signature):
    """Ed25519 by openssl (which compares R byte by byte), after the checks that it leaves out."""
    point, canonical = read_point(key, "key-bad")
    for _ in range(3):
        (x, y), t = point, D * pow(point[0] * point[1], 2, P)
        point = 2 * x * y * pow(1 + t, P - 2, P) % P, (y * y + x * x) * pow(1 - t, P - 2, P) % P
    require(point != (0, 1), "small-order-key")
    require(canonical, "key-bad")
    require(int.from_bytes(signature[32:], "little") < L, "signature-high-s")
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("key", PUBLIC_KEY + key), ("signature", signature), ("message", message)):
            pathlib.Path(folder, name).write_bytes(content)
        done = subprocess.run(OPENSSL, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode and b"Verification Failure" not in done.stdout:
        raise OSError("openssl: " + done.stdout.decode("utf-8", "replace"))
    require(done.returncode == 0, "bad-signature")


def check_head(note, book, key, size):
    """The root that the note gives for this size of the book, if the book's key signed it."""
    text, _, signatures = note.rpartition("\n\n")
    lines = [re.fullmatch(r"— ([^\s+]+) (.*)", line) for line in signatures.split("\n")[:-1]]
    require(lines and all(lines) and note[-1] == "\n" and not re.search(r"[\0-\t\v-\x1f]", note), "note-bad")
    for line in lines:
        require(BASE64.fullmatch(line[2]), "base64-bad")
        require(len(base64.b64decode(line[2])) > 4, "note-bad")
    head = re.fullmatch(r"(%s)\n(0|[1-9][0-9]{0,15})\n(.*)" % BOOK, text)
    require(head, "head-bad")
    require(head[1] == book, "book-mismatch" if head[3] == book[-32:] else "wrong-key")
    root = read_base64(head[5], 32)
    require(int(head[4]) == size, "size-mismatch")
    key_id = sha256(book.encode() + b"\n\1" + key).digest()[:4]
    own = [line[2] for line in lines if line[1] == book and base64.b64decode(line[2] + "==")[:4] == key_id]
    require(len(own) == 1, "head-not-signed")
    check_signature(key, (text + "\n").encode(), read_base64(own[0], 68, "signature-length")[4:])
    require(size > 0 or root == sha256(b"").digest(), "root-mismatch")
    return root


def check_record(line, redacted):
    """The leaf of a record's line: the line without its body, whose hash stands in `sum`."""
    text, value = read_json(line)
    envelope, cut, _ = text.partition(',"body":{')
    require(not any(colon and "\\" in name for name, colon in STRING.findall(envelope)), "escaped-name")
    require("sum" in value, "sum-missing")
    require(redacted or "body" in value, "body-missing")
    if cut:
        body = text[len(envelope) + 8:JSON.raw_decode(text, len(envelope) + 8)[1]]
        require(read_base64(value["sum"], 32) == sha256(body.encode()).digest(), "sum-mismatch")
    return sha256(b"\0" + envelope.encode() + (b"}" if cut else b"")).digest()


def node(left, right):
    return sha256(b"\1" + left + right).digest()


def check_section(lines, shown):
    """Reads a header and its records; puts the book and the range into `shown` once they are known."""
    header = read_json(lines.take())[1]
    require("sipas" in header, "no-header")
    require(header["sipas"] == "batch/1", "batch-version")
    require(header.keys() <= HEADER.keys(), "header-unknown-member")
    require(list(header) == [name for name in HEADER if name != "redacted" or name in header], "header-bad")
    _, season, book, key, start, end, peaks, *redacted, head = header.values()
    require(all(type(value) is HEADER[name] for name, value in header.items()) and False not in redacted, "header-bad")
    require(0 <= start <= end < 2**53 and re.fullmatch(BOOK, book), "header-bad")
    shown[:] = book, "%d-%d" % (start, end)
    peaks, key = [read_base64(peak, 32) for peak in peaks], read_base64(key, 32)
    require(sha256(key).hexdigest()[:32] == book[-32:], "wrong-key")
    lines.season = lines.season or season
    require(season == book.split("/")[1] == lines.season, "season-mismatch")
    root = check_head(head, book, key, end)
    lines.peek()
    require(len(peaks) == bin(start).count("1"), "peaks-bad")
    for position in range(start, end):
        require(not lines.peek().startswith(b'{"sipas":'), "too-few-lines")
        peaks.append(check_record(lines.take(), bool(redacted)))
        while position & 1:
            peaks[-2:], position = [node(*peaks[-2:])], position >> 1
    require(not lines.peek().startswith(b'{"kind":'), "extra-lines")
    require(end == 0 or functools.reduce(lambda right, left: node(left, right), peaks[::-1]) == root, "root-mismatch")


def continues(size, root, later, later_root, proof):
    """RFC 9162, 2.1.4.2: whether the tree of `later` leaves continues the one of `size`, at least 1."""
    if size == later:
        return not proof and root == later_root
    path = ([root] if size & (size - 1) == 0 else []) + proof
    fn, sn = size - 1, later - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    if not path:
        return False
    first = second = path[0]
    for step in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            first, second = node(step, first), node(step, second)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            second = node(second, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and first == root and second == later_root


def signed_head(note, key):
    """Book, size and root of a head that names its book itself."""
    origin, size = (note.split("\n") + [""])[:2]
    book = origin if re.fullmatch(BOOK, origin) else "-"
    require(book == "-" or sha256(key).hexdigest()[:32] == book[-32:], "wrong-key")
    size = int(size) if re.fullmatch("[0-9]{1,16}", size) else -1
    return book, size, check_head(note, book, key, size)


def check_evidence(line, shown):
    """Says what a proof or a fork proves, or refuses it."""
    value = read_json(line)[1]
    kinds = {"proof/1": "sipas key from proof head", "fork/1": "sipas key a b peaks proof"}
    require(value["sipas"] in kinds, "evidence-version")
    types = [{"from": int, "proof": list, "peaks": list}.get(name, str) for name in value]
    good = list(value) == kinds[value["sipas"]].split() and [type(part) for part in value.values()] == types
    require(good, "evidence-bad")
    key = read_base64(value["key"], 32)
    heads = [signed_head(value[name], key) for name in ("head", "a", "b") if name in value]
    lists = [value[name] for name in ("peaks", "proof") if name in value]
    texts = [part for row in lists for part in row]
    require(all(isinstance(part, str) and BASE64.fullmatch(part) and len(part) == 44 for part in texts), "proof-bad")
    *peaks, proof = [[base64.b64decode(part) for part in row] for row in lists]
    book, size, root = heads[-1]
    if len(heads) == 1:
        shown[:] = book, "%d-%d" % (value["from"], size)
        require(1 <= value["from"] <= size and (value["from"] < size or not proof), "proof-bad")
        return "grew"
    other, smaller, claimed = heads[0]
    shown[:] = book, "%d-%d" % (smaller, size)
    require(other == book and 0 < smaller <= size, "fork-bad")
    if smaller == size:
        require(claimed != root and not proof and not peaks[0], "fork-bad")
        return "forked"
    require(len(peaks[0]) == bin(smaller).count("1"), "proof-bad")
    folded = functools.reduce(lambda right, left: node(left, right), peaks[0][::-1])
    require(continues(smaller, folded, size, root, proof), "proof-bad")
    require(folded != claimed, "fork-bad")
    return "forked"


def check_evidence_file(name, bytes_read):
    shown, verdict = ["-", "-"], "-"
    try:
        verdict = check_evidence(bytes_read[:-1] if bytes_read.endswith(b"\n") else bytes_read, shown)
        print(name, *shown, verdict, "-", sep="\t")
        return True
    except Refused as refused:
        print(name, *shown, refused, 1, sep="\t")
        return False


def check_file(name):
    """Prints what came of each section, after a refusal going on with the next header; says whether all are intact."""
    sections = refusals = 0
    with open(name, "rb") as file:
        if re.match(rb'\{"sipas":"(proof|fork)/', file.read(16)):
            file.seek(0)
            return check_evidence_file(name, file.read(LINE_LIMIT))
        file.seek(0)
        lines = Lines(file)
        while lines.peek() or sections == 0:
            shown, verdict, sections = ["-", "-"], "intact", sections + 1
            try:
                require(lines.peek(), "empty-file")
                require(sections <= SECTION_LIMIT, "too-many-sections")
                check_section(lines, shown)
            except Refused as refused:
                verdict, refusals = str(refused), refusals + 1
            print(name, *shown, verdict, "-" if verdict in ("intact", "empty-file") else lines.number, sep="\t")
            while verdict != "intact" and lines.peek() and not lines.peek().startswith(b'{"sipas":'):
                lines.held = None
    return refusals == 0


def main(names):
    if not names:
        print(__doc__, file=sys.stderr)
        return 2
    sys.stdout.reconfigure(errors="backslashreplace")
    try:
        return 0 if all([check_file(name) for name in names]) else 1
    except OSError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
