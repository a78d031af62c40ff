"""Checks files of SIPAS Field without it: batches (*.sipas.jsonl, format batch/1), heads, proofs, forks, cards.

    python3 verify_batch.py [--key KEYFILE]... FILE...

Needs Python 3.8 and the command `openssl` 3, or newer, nothing else. The formats: assets/formats/formats.html.
Prints a line a section or file, tabs between: file, book, from-to, verdict, line. Verdicts that are good:

    intact   a section: nothing was changed since that book's key signed it; not whose key it is, nor that each
             record has the members of its kind. Bodies that are there are the signed ones, withheld ones are not there
    signed   a head by its book's key, which comes from a key file, a card or an intact section among the files
    grew     a proof: well formed, its head signed; if the head it begins at is among the files, it leads from there
    forked   a fork: one key signed two histories
    card     an identity card, signed by the key in it; not whose it is
    cosigned a line more for each cosignature by a key of the key files: file, whose, seconds since 1970, verdict. One
             that does not hold is shown with its code and refuses nothing

Any other verdict is the code of the first thing wrong there. Not checked: rosters (`known`, `received`), the members
of each kind, encrypted files, lines nested hundreds deep. A key file is a line a key, as C2SP signed-note's vkey;
whoever pins keys compares fingerprints first.
Exit code: 0 all good, 1 something refused, 2 wrong usage or no usable openssl.
"""
import argparse, base64, functools, json, pathlib, re, subprocess, sys, tempfile
from hashlib import sha256

LINE_LIMIT, SECTION_LIMIT = 16 << 20, 10_000
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493  # RFC 8032: field, group order, curve constant D
D = -121665 * pow(121666, P - 2, P) % P
PUBLIC_KEY = bytes.fromhex("302a300506032b6570032100")  # RFC 8410: what stands before the 32 bytes
OPENSSL = "openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey key -sigfile signature -in message".split()
SEASON = r"(?!card[/\n])(?=[a-z0-9-]{1,30}[/\n])[a-z0-9]+(?:-[a-z0-9]+)*"
BOOK = r"sipas\.vn/(%s)/([0-9a-f]{32})" % SEASON
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
def check_key(key):
    """Whether the key is the canonical encoding of a point whose order is not small."""
    point, canonical = read_point(key, "key-bad")
    for _ in range(3):
        (x, y), t = point, D * pow(point[0] * point[1], 2, P)
        point = 2 * x * y * pow(1 + t, P - 2, P) % P, (y * y + x * x) * pow(1 - t, P - 2, P) % P
    require(point != (0, 1), "small-order-key")
    require(canonical, "key-bad")


@functools.lru_cache(1000)
def check_signature(key, message, signature):
    """Ed25519 by openssl (which compares R byte by byte), after the checks that it leaves out."""
    check_key(key)
    require(int.from_bytes(signature[32:], "little") < L, "signature-high-s")
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("key", PUBLIC_KEY + key), ("signature", signature), ("message", message)):
            pathlib.Path(folder, name).write_bytes(content)
        done = subprocess.run(OPENSSL, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode and b"Verification Failure" not in done.stdout:
        raise OSError("openssl: " + done.stdout.decode("utf-8", "replace"))
    require(done.returncode == 0, "bad-signature")


def read_note(note):
    """A C2SP signed note: its text, and for each signature line the key name and the bytes, key id first."""
    text, gap, signatures = note.rpartition("\n\n")
    lines = [re.fullmatch(r"— ([^\s+]+) (.*)", line) for line in signatures.split("\n")[:-1]]
    good = gap and 1 <= len(lines) <= 64 and note[-1] == "\n" and not re.search(r"[\0-\t\v-\x1f]", note)
    require(good and len(note.encode()) <= 512 << 10, "note-bad")
    for line in lines:
        require(line, "note-bad")
        require(BASE64.fullmatch(line[2]), "base64-bad")
        require(len(base64.b64decode(line[2])) > 4, "note-bad")
    return text + "\n", [(line[1], base64.b64decode(line[2])) for line in lines]


def lines_of(name, kind, key, lines):
    """What stands behind the key id in the lines of this key; kind 1 signs the text, 4 cosigns it."""
    key_id = sha256(b"%s\n%c%s" % (name.encode(), kind, key)).digest()[:4]
    return [blob[4:] for by, blob in lines if by == name and blob[:4] == key_id]


def check_note(text, lines, name, key, unsigned):
    own = lines_of(name, 1, key, lines)
    require(len(own) == 1, unsigned)
    require(len(own[0]) == 64, "signature-length")
    check_signature(key, text.encode(), own[0])


def check_head(note, key, book=None, size=None):
    """Book, size and root of a head that this key signed, under the name of its book."""
    text, lines = read_note(note)
    head = re.fullmatch(r"(%s)\n(0|[1-9][0-9]{0,18})\n(.*)\n" % BOOK, text)
    require(head and int(head[4]) < 2**63, "head-bad")
    origin, signed_size, root = head[1], int(head[4]), read_base64(head[5], 32)
    require(sha256(key).hexdigest()[:32] == head[3] == (book or origin)[-32:], "wrong-key")
    require(book in (None, origin), "book-mismatch")
    check_note(text, lines, origin, key, "head-not-signed")
    require(size in (None, signed_size), "size-mismatch")
    require(signed_size > 0 or root == sha256(b"").digest(), "root-mismatch")
    return origin, signed_size, root


def show_cosignatures(file, note, keys):
    """A line for each cosignature by one of the keys, which stand in a list of names and keys."""
    text, lines = read_note(note)
    for name, key in keys:
        for stamped in lines_of(name, 4, key, lines):
            time, verdict = int.from_bytes(stamped[:8], "big", signed=True), "cosigned"
            try:
                require(len(stamped) == 72, "signature-length")
                require(time >= 0, "bad-signature")
                check_signature(key, b"cosignature/v1\ntime %d\n%s" % (time, text.encode()), stamped[8:])
            except Refused as refused:
                verdict = refused
            print(file, name, time, verdict, "-", sep="\t")


def is_json(text):
    try:
        return isinstance(JSON.decode(text), dict)
    except ValueError:
        return False


def check_record(line, redacted):
    """The leaf of a record's line: the line without its body, whose hash stands in `sum`."""
    text, value = read_json(line)
    envelope, cut, _ = text.partition(',"body":{')
    require(not any(colon and "\\" in name for name, colon in STRING.findall(envelope)), "escaped-name")
    names = list(value)
    signed = "sum" in names and names.index("sum") < (names + ["body"]).index("body")
    require(signed and isinstance(value["sum"], str), "sum-missing")
    read_base64(value["sum"], 32)
    require(not cut or is_json(envelope + "}"), "envelope-nested")  # the cut is that of a member, not inside of one
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
    other = isinstance(header["sipas"], str) and header["sipas"] != "batch/1"
    require(not other, "batch-version" if other and header["sipas"].startswith("batch/") else "no-header")
    require(header.keys() <= HEADER.keys(), "header-unknown-member")
    require(list(header) == [name for name in HEADER if name != "redacted" or name in header], "header-bad")
    _, season, book, key, start, end, peaks, *redacted, head = header.values()
    require(all(type(value) is HEADER[name] for name, value in header.items()) and False not in redacted, "header-bad")
    require(0 <= start <= end < 2**53 and all(isinstance(peak, str) for peak in peaks), "header-bad")
    peaks, key = [read_base64(peak, 32) for peak in peaks], read_key(key)
    require(re.fullmatch(BOOK, book), "header-bad")
    shown[:] = book, "%d-%d" % (start, end)
    require(season == book.split("/")[1], "season-mismatch")
    root = check_head(head, key, book, end)[2]
    lines.season = lines.season or season
    require(season == lines.season, "season-mismatch")
    lines.peek()
    require(len(peaks) == bin(start).count("1"), "peaks-bad")
    for position in range(start, end):
        require(not lines.peek().startswith(b'{"sipas":'), "too-few-lines")
        peaks.append(check_record(lines.take(), bool(redacted)))
        while position & 1:
            peaks[-2:], position = [node(*peaks[-2:])], position >> 1
    require(not lines.peek().startswith(b'{"kind":'), "extra-lines")
    require(end == 0 or functools.reduce(lambda right, left: node(left, right), peaks[::-1]) == root, "root-mismatch")
    return book, key, end, root, head


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


def check_evidence(line, shown, roots):
    """Says what a proof or a fork proves, or refuses it; `roots` are those of heads that were checked before."""
    value = read_json(line)[1]
    kinds = {"proof/1": "sipas key from proof head", "fork/1": "sipas key a b peaks proof"}
    require(value["sipas"] in kinds, "evidence-version")
    types = [{"from": int, "proof": list, "peaks": list}.get(name, str) for name in value]
    good = list(value) == kinds[value["sipas"]].split() and [type(part) for part in value.values()] == types
    require(good, "evidence-bad")
    key = read_base64(value["key"], 32)
    heads = [check_head(value[name], key) for name in ("head", "a", "b") if name in value]
    lists = [value[name] for name in ("peaks", "proof") if name in value]
    texts = [part for row in lists for part in row]
    hashes = all(isinstance(part, str) and re.fullmatch("[^=]{43}=", part) and BASE64.fullmatch(part) for part in texts)
    require(hashes, "proof-bad")
    *peaks, proof = [[base64.b64decode(part) for part in row] for row in lists]
    book, size, root = heads[-1]
    if len(heads) == 1:
        shown[:] = book, "%d-%d" % (value["from"], size)
        require(1 <= value["from"] <= size and (value["from"] < size or not proof), "proof-bad")
        earlier = roots.get((book, value["from"]))
        require(earlier is None or continues(value["from"], earlier, size, root, proof), "proof-bad")
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


def check_card(note, shown):
    """The book and the key of an identity card."""
    text, lines = read_note(note)
    parts = text.split("\n")
    require(len(parts) == 3 and parts[0] == "sipas.vn/card/1", "card-bad")
    try:
        card = read_json(parts[1].encode())[1]
    except Refused:
        raise Refused("card-bad")
    names = "season name role unit signing age contact follows".split()
    require(list(card) in (names, names[:-1]) and all(isinstance(part, str) for part in card.values()), "card-bad")
    key = read_key(card["signing"])
    follows = read_key(card["follows"]) if "follows" in card else None
    good = re.fullmatch(SEASON + "\n", card["season"] + "\n") and card["name"]
    good = good and card["role"] in ("enumerator", "supervisor", "monitor", "department") and follows != key
    ages = all(re.fullmatch("age1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58}", card[name]) for name in ("age", "contact"))
    require(good and ages and len(lines) == 1, "card-bad")
    shown[:] = "sipas.vn/%s/%s" % (card["season"], sha256(key).hexdigest()[:32]), "-"
    check_note(text, lines, "sipas.vn/card", key, "card-bad")
    return shown[0], key


def read_key(text):
    """A usable public key in Base64."""
    key = read_base64(text, 32)
    check_key(key)
    return key


def read_keys(name):
    """The names and keys of a key file; says what is wrong with a line and gives nothing then."""
    keys, good = [], True
    for number, line in enumerate(pathlib.Path(name).read_text("utf-8").split("\n"), 1):
        if not line.strip() or line.strip().startswith("#"):
            continue
        try:
            parts = line.strip().split("+", 2)
            require(len(parts) == 3 and re.fullmatch(r"[^\s+]+", parts[0]), "key-bad")
            blob = read_base64(parts[2], 33)
            require(blob[0] in (1, 4), "key-bad")
            check_key(blob[1:])
            key_id = sha256(parts[0].encode() + b"\n" + blob).hexdigest()[:8]
            require(parts[1] == key_id, "key-bad")
            keys.append((parts[0], blob[1:]))
        except Refused as refused:
            good = False
            print(name, "-", "-", refused, number, sep="\t")
    return keys, good


class Checked:
    """What was learnt from the files so far: names and keys that the reader pins, keys and roots of books."""

    def __init__(self, pinned):
        self.pinned, self.keys, self.roots = pinned, dict(pinned), {}

    def head(self, note, shown):
        book = read_note(note)[0].split("\n")[0]
        require(re.fullmatch(BOOK, book), "head-bad")
        shown[:] = book, "-"
        require(book in self.keys, "head-key-unknown")
        book, size, root = check_head(note, self.keys[book])
        shown[:] = book, "%d-%d" % (size, size)
        self.roots.setdefault((book, size), root)
        return "signed"


def check_whole(name, content, checked):
    """A head, a proof, a fork or a card: a file that is one thing."""
    shown, note = ["-", "-"], None
    try:
        if content.startswith(b"{"):
            verdict = check_evidence(content[:-1] if content.endswith(b"\n") else content, shown, checked.roots)
        else:
            try:
                note = content.decode("utf-8")
            except ValueError:
                raise Refused("note-bad")
            if note.startswith("sipas.vn/card/"):
                book, key = check_card(note, shown)
                checked.keys.setdefault(book, key)
                verdict, note = "card", None
            else:
                verdict = checked.head(note, shown)
    except Refused as refused:
        print(name, *shown, refused, 1 if content.startswith(b"{") else "-", sep="\t")
        return False
    print(name, *shown, verdict, "-", sep="\t")
    if note:
        show_cosignatures(name, note, checked.pinned)
    return True


def check_batch(name, file, checked):
    """Prints what came of each section, after a refusal going on with the next header; says whether all are intact."""
    sections = refusals = 0
    lines = Lines(file)
    while lines.peek() or sections == 0:
        shown, verdict, sections, head = ["-", "-"], "intact", sections + 1, None
        try:
            require(lines.peek(), "empty-file")
            require(sections <= SECTION_LIMIT, "too-many-sections")
            book, key, size, root, head = check_section(lines, shown)
            checked.keys.setdefault(book, key)
            checked.roots.setdefault((book, size), root)
        except Refused as refused:
            verdict, refusals = str(refused), refusals + 1
        print(name, *shown, verdict, "-" if verdict in ("intact", "empty-file") else lines.number, sep="\t")
        if head:
            show_cosignatures(name, head, checked.pinned)
        while verdict != "intact" and lines.peek() and not lines.peek().startswith(b'{"sipas":'):
            lines.held = None
    return refusals == 0


def order_of(name):
    """Batches and cards first, which bring keys and roots; then heads; then proofs and forks."""
    with open(name, "rb") as file:
        start = file.read(16)
    if re.match(rb'\{"sipas":"(proof|fork)/', start):
        return 2
    return 1 if start.startswith(b"sipas.vn/") and not start.startswith(b"sipas.vn/card/") else 0


def check_file(name, checked):
    with open(name, "rb") as file:
        if re.match(rb'\{"sipas":"(proof|fork)/|sipas\.vn/', file.read(16)):
            file.seek(0)
            return check_whole(name, file.read(LINE_LIMIT + 1), checked)
        file.seek(0)
        return check_batch(name, file, checked)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--key", action="append", default=[])
    parser.add_argument("files", nargs="*")
    given = parser.parse_args()
    if not given.files + given.key:
        parser.error("no file")
    sys.stdout.reconfigure(errors="backslashreplace")
    try:
        read = [read_keys(name) for name in given.key]
        checked = Checked([key for keys, _ in read for key in keys])
        done = [check_file(name, checked) for name in sorted(given.files, key=order_of)]
        return 0 if all(done + [good for _, good in read]) else 1
    except (OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
