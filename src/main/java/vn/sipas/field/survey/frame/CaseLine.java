package vn.sipas.field.survey.frame;

import java.security.SecureRandom;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.bytes.StrictBase64;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;

/**
 * One listed person as a line of the frame (design, section 4, {@code frame}), the form in which a case is committed to and
 * handed out: {@code {"case","stratum","name","born","address","phone","salt"}} in this order.
 *
 * @param stratum the unit whose service is judged, by its code; where villages or fields of service matter, behind it a slash and
 *     the village or the field: {@code 25195/Ấp 1}, {@code 25195/Đất đai}
 * @param born the year of birth, 0 where it is not known
 * @param phone digits as they were listed, or empty
 * @param salt 16 bytes in Base64, so that nobody finds out by guessing who is listed
 */
public record CaseLine(CaseId id, String stratum, String name, int born, String address, String phone, String salt) {

    private static final List<String> MEMBERS = List.of("case", "stratum", "name", "born", "address", "phone", "salt");
    private static final int SALT = 16;
    private static final int LAST_YEAR = 9999;

    public CaseLine {
        if (born < 0 || born > LAST_YEAR || !isSalt(salt)) {
            throw new IllegalArgumentException("no line of a frame: " + id);
        }
    }

    /** The code of the unit whose service is judged: the stratum up to its first slash. */
    public String unit() {
        int slash = stratum.indexOf('/');
        return slash < 0 ? stratum : stratum.substring(0, slash);
    }

    /** A new salt for a line. */
    public static String salt(SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return StrictBase64.encode(salt);
    }

    /** The line's leaf in the frame's tree, as of any record. */
    public LeafHash leaf() {
        return LeafHash.of(bytes());
    }

    /** The line's bytes, without LF. */
    public byte[] bytes() {
        return new JsonWriter()
                .beginObject()
                .member("case", id.text())
                .member("stratum", stratum)
                .member("name", name)
                .member("born", born)
                .member("address", address)
                .member("phone", phone)
                .member("salt", salt)
                .endObject()
                .bytes();
    }

    /** The case that one line, without LF, spells; nothing if it is another line. */
    public static Optional<CaseLine> read(byte[] line) {
        if (!(Json.read(line) instanceof Json.Reading.Read(JsonValue.JsonObject object))
                || !MEMBERS.equals(List.copyOf(object.members().keySet()))) {
            return Optional.empty();
        }
        Iterator<Map.Entry<String, JsonValue>> members =
                object.members().entrySet().iterator();
        String caseId = text(members.next());
        String stratum = text(members.next());
        String name = text(members.next());
        long born = members.next().getValue() instanceof JsonValue.JsonNumber number
                ? number.wholeNumber().orElse(-1)
                : -1;
        String address = text(members.next());
        String phone = text(members.next());
        String salt = text(members.next());
        boolean good = CaseId.isCaseId(caseId) && born >= 0 && born <= LAST_YEAR && isSalt(salt);
        return good
                ? Optional.of(new CaseLine(new CaseId(caseId), stratum, name, (int) born, address, phone, salt))
                : Optional.empty();
    }

    /** A member that is no text reads as a control character, which nothing here may be. */
    private static String text(Map.Entry<String, JsonValue> member) {
        return member.getValue() instanceof JsonValue.JsonText(String text) ? text : "\0";
    }

    private static boolean isSalt(String text) {
        return StrictBase64.decode(text).filter(salt -> salt.length == SALT).isPresent();
    }

    /** Never the person. */
    @Override
    public String toString() {
        return "CaseLine[" + id + "]";
    }
}
