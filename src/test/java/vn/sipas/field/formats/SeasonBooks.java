package vn.sipas.field.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.bytes.StrictBase64;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.age.AgeWriter;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticketed;

/** The books of a small season in which every kind of record occurs, one of no known kind, and one of a newer version. */
final class SeasonBooks {

    static final List<String> CASES = List.of("31999-0001", "31999-0002", "31999-0003", "31999-0004", "31999-0005");
    static final Seed SEED = new Seed("271828 | Xổ số Cà Mau 2026-10-04");
    static final String XFORM = "<h:html xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:head/></h:html>\n";

    final Pen dept = new Pen(Somebody.DEPT);
    final Pen sup = new Pen(Somebody.SUP);
    final Pen an = new Pen(Somebody.AN);
    final Pen hoa = new Pen(Somebody.HOA);
    final Pen front = new Pen(Somebody.FRONT);
    final Pen stranger = new Pen(Somebody.STRANGER);

    private final String form = Somebody.sha256(XFORM).hex();

    SeasonBooks() {
        opening();
        String pack = dept.point(6);
        List.of(sup, an, stranger, front).forEach(pen -> pen.write("pack", pack, ""));
        stranger.write("paper", "\"serial\":\"C-000777\",\"state\":\"out\"", "");
        interviewer();
        hoa.write("continues", stranger.point(2), "").write("pack", pack, "");
        supervisor();
        hoa.write("review", ref(an, 3) + ",\"decision\":\"accepted\"", "\"reason\":\"\",\"comment\":\"\"");
        String ended = "{" + hoa.point(3) + "}";
        hoa.write("paper", "\"serial\":\"C-000101\",\"state\":\"due\"", "")
                .write("thoi-tiet", "\"case\":\"31999-0002\",\"mua\":true", "\"do\":{\"nhiet\":31.5}")
                .write("contact", 2, "\"case\":\"31999-0002\",\"bay\":1", "");
        monitor();
        dept.write("roster", "\"version\":2", people() + ",\"ended\":[" + ended + "]")
                .write("ruling", ref(an, 4) + ",\"counts\":true", "\"reason\":\"Đã đối chiếu bản giấy.\"")
                .write("opening", front.point(6), "\"leaves\":[\"" + an.leaf(4) + "\"]")
                .write("minutes", "\"sha256\":\"" + hex("biên bản") + "\"", "\"text\":\"Biên bản phúc tra.\"");
        String books = List.of(an, front, hoa, sup).stream()
                .map(pen -> "{" + pen.point(pen.lines().size()) + "}")
                .collect(Collectors.joining(","));
        dept.write(
                "seal",
                "",
                "\"books\":[" + books + "],\"counts\":{\"counts\":1,\"corrected\":1},\"figures\":["
                        + "{\"name\":\"SIPAS\",\"rule\":\"pooled-items/1+unweighted\",\"value\":\"84.50\"}]");
    }

    private void opening() {
        dept.write(
                        "season",
                        "",
                        "\"id\":\"" + Somebody.SEASON + "\",\"title\":\"Khảo sát mức độ hài lòng năm 2026\","
                                + "\"province\":\"Cà Mau\",\"starts\":\"2026-10-05\",\"ends\":\"2026-11-20\","
                                + "\"target\":\"85.00\",\"index\":\"pooled-items/1+unweighted\",\"sampling\":\"list/1\","
                                + "\"recipients\":[\"" + age(Somebody.DEPT).text() + "\"]")
                .write(
                        "form",
                        "\"form\":\"" + form + "\",\"name\":\"sipas\",\"version\":\"2026.1\"",
                        "\"xform\":\"" + XFORM.replace("\"", "\\\"").replace("\n", "\\n")
                                + "\",\"files\":{\"xa.csv\":\"" + base64("mã,tên\n31999,Ngọc Hiển\n") + "\"}")
                .write("roster", "\"version\":1", people() + ",\"ended\":[]")
                .write(
                        "frame",
                        "\"rule\":\"list/1\",\"size\":5,\"root\":\""
                                + FrameFiles.root().base64() + "\",\"source\":\"Quay số: Xổ số Cà Mau 2026-10-04\"",
                        "\"strata\":{\"31999\":3,\"32000\":2}")
                .write(
                        "draw",
                        ref(dept, 3),
                        "\"seed\":\"" + SEED.text() + "\",\"tickets\":{" + tickets(SEED, CASES, 2) + "}")
                .write(
                        "assignment",
                        "\"to\":\"" + Somebody.AN.book() + "\"",
                        "\"sealed\":\"" + sealed(FrameFiles.LINES.getFirst() + "\n", Somebody.AN.contact()) + "\"");
    }

    private void interviewer() {
        String begin = "\"case\":\"31999-0001\",\"form\":\"" + form + "\",\"mode\":\"laptop\"";
        an.write("begin", begin, "")
                .write(
                        "contact",
                        "\"case\":\"31999-0001\",\"attempt\":1,\"how\":\"visit\",\"outcome\":\"interviewed\"",
                        "\"comment\":\"Gặp tại nhà 😀\"");
        an.write("interview", interviewOf("", an), answers("3", an));
        an.write("interview", interviewOf(ref(an, 3) + ",", an), answers("4", an))
                .write("begin", begin.replace("0001", "0002").replace("laptop", "paper-self"), "");
        an.write("void", "\"case\":\"31999-0002\"," + ref(an, 5) + ",\"reason\":\"not-at-home\"", "")
                .write(
                        "callback",
                        "\"case\":\"31999-0001\",\"consent\":true",
                        "\"sealed\":\"" + sealed("{}", Somebody.DEPT.contact()) + "\"")
                .write("paper", "\"serial\":\"C-000100\",\"state\":\"in\"", "")
                .write("release", "\"case\":\"31999-0004\",\"code\":\"4821-77\"", "\"reason\":\"Đi làm xa\"");
    }

    private void supervisor() {
        sup.write("paper", "\"serial\":\"C-000100\",\"state\":\"out\"", "");
        sup.write(
                "assignment",
                ref(dept, 5) + ",\"to\":\"" + Somebody.HOA.book() + "\"",
                "\"sealed\":\"" + sealed(FrameFiles.LINES.getFirst() + "\n", Somebody.HOA.contact()) + "\"");
        sup.write("keying", ref(an, 3), "\"differences\":[{\"question\":\"q2\",\"first\":\"3\",\"second\":\"4\"}]")
                .write("review", ref(an, 4) + ",\"decision\":\"accepted\"", "\"reason\":\"\",\"comment\":\"Đúng.\"");
    }

    private void monitor() {
        List<String> pool = List.of("31999-0001");
        String ids = pool.stream().map(id -> id + "\n").collect(Collectors.joining());
        front.write(
                "pool",
                "\"count\":1,\"ids\":\"" + hex(ids) + "\",\"source\":\"Quay số: Xổ số Cà Mau 2026-10-11\"",
                "\"books\":[{" + an.point(10) + "}]");
        Seed seed = new Seed("314159 | Xổ số Cà Mau 2026-10-11");
        front.write(
                        "draw",
                        ref(front, 1),
                        "\"seed\":\"" + seed.text() + "\",\"tickets\":{" + tickets(seed, pool, 1) + "}")
                .write("begin", "\"case\":\"31999-0001\",\"form\":\"" + form + "\",\"mode\":\"laptop\"", "");
        front.write(
                "recheck",
                "\"case\":\"31999-0001\"," + ref(front, 2) + ",\"begin\":\"" + front.leaf(3) + "\",\"form\":\"" + form
                        + "\"",
                answers("4", front));
        front.write(
                "finding",
                ref(an, 4) + ",\"recheck\":\"" + front.leaf(4) + "\",\"verdict\":\"genuine\"",
                "\"facts\":[]");
    }

    private String interviewOf(String ref, Pen pen) {
        return "\"case\":\"31999-0001\"," + ref + "\"begin\":\"" + pen.leaf(1) + "\",\"form\":\"" + form
                + "\",\"mode\":\"laptop\",\"completeness\":\"complete\"";
    }

    private static String answers(String q2, Pen pen) {
        return "\"started\":\"2026-10-05T08:03:10+07:00\",\"ended\":\"2026-10-05T08:24:00+07:00\",\"language\":\"vi\","
                + "\"by\":\"" + pen.owner().book() + "\",\"keyedBy\":\""
                + pen.owner().book() + "\","
                + "\"answers\":{\"q1\":\"1\",\"q2\":\"" + q2
                + "\",\"y-kien\":\"Nhanh hơn.\\nCảm ơn \\\"cán bộ\\\" xã.\","
                + "\"dichvu\":[{\"ten\":\"Đất đai\"},{}]},\"missing\":{\"q7\":\"doesn't know\"},\"sealed\":\"\","
                + "\"trail\":[[\"q1\",\"2026-10-05T08:03:41+07:00\",12,0],[\"q2\",\"2026-10-05T08:04:02+07:00\",21,1]],"
                + "\"comments\":{\"q2\":\"hỏi lại\"},\"confirmed\":[],\"files\":{\"anh.jpg\":\"/9j/2Q==\"}";
    }

    private static String people() {
        return "\"people\":["
                + List.of(Somebody.DEPT, Somebody.SUP, Somebody.AN, Somebody.HOA, Somebody.FRONT).stream()
                        .map(who -> "{\"name\":\"" + who.fullName() + "\",\"role\":\""
                                + who.role().code() + "\",\"unit\":\"" + who.unit() + "\",\"key\":\""
                                + who.publicKey().base64() + "\"}")
                        .collect(Collectors.joining(","))
                + "]";
    }

    private static String tickets(Seed seed, List<String> ids, int size) {
        return Ticketed.smallest(seed, ids, size).stream()
                .map(drawn -> "\"" + drawn.id() + "\":\"" + drawn.ticket().text() + "\"")
                .collect(Collectors.joining(","));
    }

    private static String ref(Pen pen, int position) {
        return "\"ref\":\"" + pen.leaf(position) + "\"";
    }

    private static AgeRecipient age(Somebody who) {
        try (AgeIdentity identity = who.age()) {
            return identity.recipient();
        }
    }

    private static String sealed(String text, AgeIdentity to) {
        try (to) {
            byte[] sealed = AgeWriter.seal(
                    text.getBytes(UTF_8), List.of(to.recipient()), new Somebody.Repeatable("sealed " + text));
            return StrictBase64.encode(sealed);
        }
    }

    private static String base64(String text) {
        return StrictBase64.encode(text.getBytes(UTF_8));
    }

    private static String hex(String text) {
        return Hash.sha256(text.getBytes(UTF_8)).hex();
    }
}
