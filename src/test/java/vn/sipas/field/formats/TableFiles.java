package vn.sipas.field.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.Frontier;
import vn.sipas.field.ledger.book.Proofs;
import vn.sipas.field.survey.sample.SizedDraw;
import vn.sipas.field.survey.sample.Ticketed;

/** Tables that say themselves what is right: records with their leaves, trees, tickets, id lists. */
final class TableFiles {

    private final VectorFiles to;

    private TableFiles(VectorFiles to) {
        this.to = to;
    }

    static void add(VectorFiles to, SeasonBooks books) {
        TableFiles made = new TableFiles(to);
        made.records(books);
        made.trees();
        made.tickets();
        made.idLists();
    }

    private void records(SeasonBooks books) {
        StringBuilder lines = new StringBuilder();
        List<String> rows = new ArrayList<>();
        for (Pen pen : List.of(books.dept, books.sup, books.an, books.hoa, books.front, books.stranger)) {
            for (int position = 0; position < pen.lines().size(); position++) {
                String line = pen.lines().get(position);
                lines.append(line).append('\n');
                rows.add("{\"by\":\"" + pen.owner().as() + "\",\"position\":" + position + ",\"kind\":\""
                        + line.substring(9, line.indexOf('"', 9)) + "\",\"sum\":\""
                        + Pen.sum(line.substring(line.indexOf(",\"body\":") + 8, line.length() - 1)) + "\",\"cut\":"
                        + VectorFiles.text(Pen.cut(line)) + ",\"leaf\":\"" + pen.leaf(position) + "\"}");
            }
        }
        to.add("records.jsonl", lines.toString());
        to.add("records-leaves.jsonl", String.join("\n", rows) + "\n");
    }

    /** Trees whose leaves are the texts "0", "1", … */
    private void trees() {
        List<Hash> leaves = IntStream.range(0, 1025)
                .mapToObj(i -> Hash.sha256(new byte[] {0}, ("" + i).getBytes(UTF_8)))
                .toList();
        List<String> rows = new ArrayList<>();
        for (int size : IntStream.concat(IntStream.rangeClosed(0, 17), IntStream.of(1000, 1025))
                .toArray()) {
            Frontier frontier = Frontier.empty();
            leaves.subList(0, size).forEach(frontier::append);
            rows.add("{\"size\":" + size + ",\"root\":\"" + frontier.root().base64() + "\",\"peaks\":"
                    + EvidenceFiles.list(frontier.peaks()) + "}");
        }
        List<String> inclusion = new ArrayList<>();
        List<String> consistency = new ArrayList<>();
        for (int size : List.of(1, 2, 3, 7, 8, 13, 1025)) {
            List<Hash> tree = leaves.subList(0, size);
            for (int at : List.of(0, 1, 5, 12, 1024)) {
                if (at < size) {
                    inclusion.add("{\"size\":" + size + ",\"position\":" + at + ",\"proof\":"
                            + EvidenceFiles.list(Proofs.inclusion(tree, at)) + "}");
                }
            }
            for (int from : List.of(1, 2, 3, 6, 8, 1000, 1025)) {
                if (from <= size) {
                    consistency.add("{\"from\":" + from + ",\"size\":" + size + ",\"proof\":"
                            + EvidenceFiles.list(Proofs.consistency(tree, from)) + "}");
                }
            }
        }
        to.add(
                "trees.json",
                "{\"leaves\":\"of the texts 0, 1, 2, … in decimal digits, each as SHA-256(0x00, text)\",\"trees\":[\n"
                        + String.join(",\n", rows) + "\n],\"inclusion\":[\n" + String.join(",\n", inclusion)
                        + "\n],\"consistency\":[\n" + String.join(",\n", consistency) + "\n]}\n");
    }

    private void tickets() {
        List<String> ids = new ArrayList<>(SeasonBooks.CASES);
        // By UTF-16 units the last two would change places.
        ids.addAll(List.of("Ấp Đầu", "a", "a ", "\uff5e", "\ud83d\ude00-1"));
        Map<String, Long> sizes = new LinkedHashMap<>();
        long[] size = {900, 20, 1, 0, 35, 120, 7, 7, 64, 300};
        for (int i = 0; i < ids.size(); i++) {
            sizes.put(ids.get(i), size[i]);
        }
        List<String> rows = new ArrayList<>();
        for (Ticketed drawn : Ticketed.smallest(SeasonBooks.SEED, ids, ids.size())) {
            rows.add("{\"id\":" + VectorFiles.text(drawn.id()) + ",\"ticket\":\""
                    + drawn.ticket().text() + "\"}");
        }
        List<String> bySize = new ArrayList<>();
        for (SizedDraw.Drawn drawn : new SizedDraw(sizes, 4).draw(SeasonBooks.SEED)) {
            bySize.add("{\"id\":" + VectorFiles.text(drawn.id()) + ",\"certain\":" + drawn.certain() + "}");
        }
        to.add(
                "tickets.json",
                "{\"seed\":" + VectorFiles.text(SeasonBooks.SEED.text()) + ",\"seedHash\":\"" + SeasonBooks.SEED.hash()
                        + "\",\"order\":[\n" + String.join(",\n", rows) + "\n],\n\"sizes\":{"
                        + sizes.entrySet().stream()
                                .map(unit -> VectorFiles.text(unit.getKey()) + ":" + unit.getValue())
                                .collect(Collectors.joining(","))
                        + "},\"drawn4\":[" + String.join(",", bySize) + "]}\n");
        to.add(
                "lists/cases.txt",
                list(ids),
                "\"is\":\"ids\",\"ids\":10,\"sha256\":\""
                        + Hash.sha256(list(ids)).hex() + "\",\"faults\":[]");
    }

    private static byte[] list(List<String> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(
                        id -> id.getBytes(UTF_8), (one, other) -> java.util.Arrays.compareUnsigned(one, other)))
                .map(id -> id + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private void idLists() {
        bad("list-empty", "", 1, "");
        bad("list-marked", "", 1, "\ufeffa\n");
        bad("list-carriage-return", "", 1, "a\r\n");
        bad("list-no-last-lf", "", 2, "a\nb");
        bad("id-empty", "", 2, "a\n\nb\n");
        bad("id-twice", "", 2, "a\na\n");
        bad("id-unsorted", "by-utf-16", 2, "\ud83d\ude00\n\uff5e\n");
        to.add(
                "lists/bad/list-not-utf8.txt",
                new byte[] {'a', '\n', (byte) 0xff, '\n'},
                "\"is\":\"ids\",\"ids\":0,\"faults\":[{\"code\":\"list-not-utf8\",\"line\":2}]");
    }

    private void bad(String code, String what, int line, String text) {
        to.add(
                "lists/bad/" + code + (what.isEmpty() ? "" : "--" + what) + ".txt",
                text.getBytes(UTF_8),
                "\"is\":\"ids\",\"ids\":0,\"faults\":[{\"code\":\"" + code + "\",\"line\":" + line + "}]");
    }
}
