package vn.sipas.field.ledger.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A C2SP signed note: a text that ends in LF, an empty line, and signature lines. A note is one spelling of its parts: what
 * was read prints as the same bytes. Compared by those bytes.
 */
public final class Note {

    /** More signature lines are refused; C2SP asks readers for at least 16. */
    public static final int MOST_SIGNATURES = 64;

    /** A longer note is refused, in bytes. */
    public static final int MOST_BYTES = 512 * 1024;

    /** Every text this program signs begins so; a cosigned message begins otherwise, so neither can pass for the other. */
    private static final String OWN_TEXTS = "sipas.vn/";

    private final String text;
    private final List<NoteSignature> signatures;
    private final byte[] bytes;

    private Note(String text, List<NoteSignature> signatures, byte[] bytes) {
        this.text = text;
        this.signatures = List.copyOf(signatures);
        this.bytes = bytes;
    }

    /** The note that these bytes are, or {@code note-bad}, or {@code base64-bad} for a signature's Base64. */
    public static Reading<Note> read(byte[] bytes) {
        byte[] own = bytes.clone();
        Optional<String> whole = utf8(own);
        if (own.length > MOST_BYTES || whole.isEmpty()) {
            return new Reading.Refused<>(TrustFault.NOTE_BAD);
        }
        String note = whole.get();
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            return new Reading.Refused<>(TrustFault.NOTE_BAD);
        }
        List<String> lines = note.substring(gap + 2).lines().toList();
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
            return new Reading.Refused<>(TrustFault.NOTE_BAD);
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines) {
            switch (NoteSignature.read(line)) {
                case Reading.Good<NoteSignature>(NoteSignature signature) -> signatures.add(signature);
                case Reading.Refused<NoteSignature>(TrustFault why) -> {
                    return new Reading.Refused<>(why);
                }
            }
        }
        return new Reading.Good<>(new Note(note.substring(0, gap + 1), signatures, own));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /**
     * A new note with one type 0x01 signature. The text begins {@code sipas.vn/}, ends in LF and has no other control
     * character.
     */
    public static Note sign(String text, String keyName, SigningKey key) {
        if (!text.startsWith(OWN_TEXTS)) {
            throw new IllegalArgumentException("only texts that begin " + OWN_TEXTS + " are signed");
        }
        KeyId id = KeyId.of(keyName, SignatureType.ED25519, key.publicKey());
        return of(text, List.of(new NoteSignature(keyName, id, key.sign(text.getBytes(UTF_8)))));
    }

    private static Note of(String text, List<NoteSignature> signatures) {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSignature signature : signatures) {
            note.append(signature.line());
        }
        Note made = read(note.toString().getBytes(UTF_8))
                .value()
                .orElseThrow(() -> new IllegalArgumentException("text and signatures make no note"));
        if (!made.text.equals(text)) {
            throw new IllegalArgumentException("text and signatures make no note");
        }
        return made;
    }

    /** The same text with only these of its signature lines, or with further ones. */
    Note withSignatures(List<NoteSignature> kept) {
        return of(text, kept);
    }

    /**
     * Whether {@code key}, under that name, signed the text: nothing if so. Unless the note has exactly one type 0x01 line
     * of that name and key, {@code unsigned} is the answer; lines of other keys are left alone.
     */
    public Optional<TrustFault> verifyBy(String keyName, PublicKey key, TrustFault unsigned) {
        List<NoteSignature> own = signatures.stream()
                .filter(line -> line.isBy(keyName, SignatureType.ED25519, key))
                .toList();
        return own.size() == 1 ? key.verify(text.getBytes(UTF_8), own.getFirst().signature()) : Optional.of(unsigned);
    }

    /** What is signed, with its last LF. */
    public String text() {
        return text;
    }

    /** The signature lines in their order, at least one, none of them verified. */
    public List<NoteSignature> signatures() {
        return signatures;
    }

    /** A copy of the exact bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Note that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "note with " + signatures.size() + " signatures";
    }
}
