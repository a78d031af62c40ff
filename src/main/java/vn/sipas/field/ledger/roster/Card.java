package vn.sipas.field.ledger.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.json.JsonKind;
import vn.sipas.field.base.json.JsonLine;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.record.SeasonId;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Note;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.trust.TrustFault;

/**
 * An identity card (thẻ định danh), {@code *.sipas-id}: what somebody gives the department to be taken into the roster
 * (design, section 4). It proves that its maker holds the key in it, and nothing about who that is. Only {@link #sign} and
 * {@link #read} make one, so whoever has one has one whose signature holds. Compared by its exact bytes.
 */
public final class Card {

    /** How every card's file name ends. */
    public static final String SUFFIX = ".sipas-id";

    private static final String KEY_NAME = "sipas.vn/card";
    private static final String FORMAT = KEY_NAME + "/1";

    private static final List<String> MEMBERS =
            List.of("season", "name", "role", "unit", "signing", "age", "contact", "follows");

    private final Note note;
    private final Holder holder;
    private final PublicKey signing;

    private Card(Note note, Holder holder, PublicKey signing) {
        this.note = note;
        this.holder = holder;
        this.signing = signing;
    }

    /**
     * What somebody says of himself.
     *
     * @param unit where he belongs; may be empty
     * @param age the age recipient that files for him are encrypted to
     * @param contact the age recipient that personal data for him is sealed to, destroyed at "delete contact data"
     * @param follows the key of the book that this one goes on from, if there was one
     */
    public record Holder(
            SeasonId season,
            String name,
            Role role,
            String unit,
            String age,
            String contact,
            Optional<PublicKey> follows) {

        /** Bech32 of 32 bytes: {@code age1}, 52 characters and 6 of a checksum, which is for the age format to check. */
        private static final Pattern RECIPIENT = Pattern.compile("age1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58}");

        public Holder {
            if (name.isEmpty() || !isRecipient(age) || !isRecipient(contact)) {
                throw new IllegalArgumentException("a card has a name and two age recipients");
            }
        }

        static boolean isRecipient(String text) {
            return RECIPIENT.matcher(text).matches();
        }

        @Override
        public String toString() {
            return "Holder[" + season + ", " + role.code() + "]";
        }
    }

    /** The card that says {@code holder} of the owner of {@code key}. Texts are written in NFC. */
    public static Card sign(SigningKey key, Holder holder) {
        JsonWriter line = new JsonWriter()
                .beginObject()
                .member("season", holder.season().text())
                .member("name", holder.name())
                .member("role", holder.role().code())
                .member("unit", holder.unit())
                .member("signing", key.publicKey().base64())
                .member("age", holder.age())
                .member("contact", holder.contact());
        holder.follows().ifPresent(earlier -> line.member("follows", earlier.base64()));
        String text = FORMAT + '\n' + new String(line.endObject().bytes(), UTF_8) + '\n';
        return read(Note.sign(text, KEY_NAME, key).bytes())
                .value()
                .orElseThrow(() -> new IllegalArgumentException("this makes no card"));
    }

    /**
     * The card that these bytes are. Refused with the first of: {@code note-bad} or {@code base64-bad} for the note,
     * {@code card-bad} for its two lines, what is wrong with a key in it, {@code card-bad} unless there is exactly one
     * signature line and it is the key's own, {@code bad-signature} and its like.
     */
    public static Reading<Card> read(byte[] bytes) {
        return Note.read(bytes).then(note -> {
            String[] lines = note.text().split("\n", -1);
            // Two lines, each with its LF.
            if (lines.length != 3 || !lines[0].equals(FORMAT)) {
                return new Reading.Refused<>(TrustFault.CARD_BAD);
            }
            return members(lines[1]).then(members -> card(note, members));
        });
    }

    private static Reading<List<String>> members(String line) {
        byte[] utf8 = line.getBytes(UTF_8);
        if (!(JsonLine.scan(utf8, 0, utf8.length) instanceof JsonLine json) || !hasMembers(json)) {
            return new Reading.Refused<>(TrustFault.CARD_BAD);
        }
        List<String> values =
                IntStream.range(0, json.size()).mapToObj(json::text).toList();
        return new Reading.Good<>(values);
    }

    private static boolean hasMembers(JsonLine json) {
        if (json.size() != MEMBERS.size() && json.size() != MEMBERS.size() - 1) {
            return false;
        }
        for (int i = 0; i < json.size(); i++) {
            if (!json.name(i).equals(MEMBERS.get(i)) || json.kind(i) != JsonKind.TEXT) {
                return false;
            }
        }
        return true;
    }

    private static Reading<Card> card(Note note, List<String> members) {
        return PublicKey.fromBase64(members.get(4))
                .then(signing -> follows(members)
                        .then(follows -> holder(members, follows).then(holder -> signed(note, holder, signing))));
    }

    private static Reading<Optional<PublicKey>> follows(List<String> members) {
        return members.size() < MEMBERS.size()
                ? new Reading.Good<>(Optional.empty())
                : PublicKey.fromBase64(members.getLast()).then(key -> new Reading.Good<>(Optional.of(key)));
    }

    private static Reading<Holder> holder(List<String> members, Optional<PublicKey> follows) {
        Optional<SeasonId> season = SeasonId.read(members.get(0));
        Optional<Role> role = Role.read(members.get(2));
        boolean complete = season.isPresent()
                && role.isPresent()
                && !members.get(1).isEmpty()
                && Holder.isRecipient(members.get(5))
                && Holder.isRecipient(members.get(6));
        return complete
                ? new Reading.Good<>(new Holder(
                        season.get(),
                        members.get(1),
                        role.get(),
                        members.get(3),
                        members.get(5),
                        members.get(6),
                        follows))
                : new Reading.Refused<>(TrustFault.CARD_BAD);
    }

    private static Reading<Card> signed(Note note, Holder holder, PublicKey signing) {
        boolean followsItself = holder.follows().map(signing::equals).orElse(false);
        if (note.signatures().size() != 1 || followsItself) {
            return new Reading.Refused<>(TrustFault.CARD_BAD);
        }
        return note.verifyBy(KEY_NAME, signing, TrustFault.CARD_BAD)
                .<Reading<Card>>map(Reading.Refused::new)
                .orElseGet(() -> new Reading.Good<>(new Card(note, holder, signing)));
    }

    /** What the card says. */
    public Holder holder() {
        return holder;
    }

    /** The key that signed it and that signs its holder's heads. */
    public PublicKey signing() {
        return signing;
    }

    /** The holder's book. */
    public BookName book() {
        return BookName.of(holder.season().text(), signing);
    }

    /** The book that the holder's goes on from, if there was one. */
    public Optional<BookName> follows() {
        return holder.follows().map(key -> BookName.of(holder.season().text(), key));
    }

    /** A copy of the file's exact bytes. */
    public byte[] bytes() {
        return note.bytes();
    }

    /** The SHA-256 of the file; its hexadecimal form is what is kept of a card. */
    public Hash hash() {
        return Hash.sha256(note.bytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Card that && note.equals(that.note);
    }

    @Override
    public int hashCode() {
        return note.hashCode();
    }

    @Override
    public String toString() {
        return "card of " + signing.person();
    }
}
