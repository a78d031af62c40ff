package vn.sipas.field.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.bytes.StrictBase64;
import vn.sipas.field.ledger.book.Proofs;

/** {@code frame.json}: a small frame, its leaves, its root, and each line's proof. Nobody in it lives. */
final class FrameFiles {

    static final List<String> LINES = lines();

    private FrameFiles() {}

    private static List<String> lines() {
        List<String> people = List.of(
                "\"stratum\":\"31999\",\"name\":\"Trần Thị Một\",\"born\":1958,\"address\":\"ấp Rạch Gốc\",\"phone\":\"0912000001\"",
                "\"stratum\":\"31999\",\"name\":\"Thạch Hai\",\"born\":1990,\"address\":\"\",\"phone\":\"\"",
                "\"stratum\":\"31999\",\"name\":\"Lý Ba\",\"born\":0,\"address\":\"ấp Đường Kéo\",\"phone\":\"\"",
                "\"stratum\":\"32000/Đất đai\",\"name\":\"Ngô \\\"Tư\\\"\",\"born\":1984,\"address\":\"khóm 2\",\"phone\":\"\"",
                "\"stratum\":\"32000/Đất đai\",\"name\":\"Kim Năm\",\"born\":1971,\"address\":\"khóm 3\",\"phone\":\"\"");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            byte[] salt = new byte[16];
            new Somebody.Repeatable("frame " + i).nextBytes(salt);
            lines.add("{\"case\":\"" + SeasonBooks.CASES.get(i) + "\"," + people.get(i) + ",\"salt\":\""
                    + StrictBase64.encode(salt) + "\"}");
        }
        return List.copyOf(lines);
    }

    private static List<Hash> leaves() {
        return LINES.stream().map(Pen::leafOf).toList();
    }

    static Hash root() {
        return Proofs.root(leaves());
    }

    static void add(VectorFiles to) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < LINES.size(); i++) {
            rows.add("{\"line\":" + VectorFiles.text(LINES.get(i)) + ",\"leaf\":\""
                    + leaves().get(i).base64() + "\",\"index\":" + i + ",\"proof\":["
                    + Proofs.inclusion(leaves(), i).stream()
                            .map(hash -> "\"" + hash.base64() + "\"")
                            .collect(Collectors.joining(","))
                    + "]}");
        }
        to.add(
                "frame.json",
                "{\"size\":" + LINES.size() + ",\"root\":\"" + root().base64() + "\",\"lines\":[\n"
                        + String.join(",\n", rows) + "\n]}\n");
    }
}
