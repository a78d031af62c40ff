package vn.sipas.field.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.sipas.field.survey.sample.IdList;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.SizedDraw;
import vn.sipas.field.survey.sample.Ticketed;
import vn.sipas.field.survey.sample.Utf8Order;

/** Lists, seeds and sizes to draw with, made from a number: every third with sizes, with ids of every script. */
final class RandomLists {

    private static final List<String> WORDS = List.of(
            "xã",
            "Phú Lý",
            "phường",
            "Trảng Dài",
            "Đăk Lua",
            "25195",
            "Ấp 3",
            "thôn Đông",
            "￮",
            "😀",
            "𠀀",
            "ﬁ",
            "a",
            "Z",
            "é",
            "e\u0301",
            " ",
            "<b>",
            "&amp;",
            "\"",
            "\\",
            "\u2028",
            "\t",
            "\u00a0",
            "x\ufeff");

    private RandomLists() {}

    /** One draw to be repeated. */
    record Wanted(String seed, Map<String, Long> sizes, int size, boolean bySize) {

        /** The list as a file. */
        byte[] file() {
            StringBuilder text = new StringBuilder();
            sizes.forEach((id, one) ->
                    text.append(id).append(bySize ? "\t" + one : "").append('\n'));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }

        /** What the program draws: ids with their tickets. */
        List<Ticketed> drawn() {
            return bySize
                    ? new SizedDraw(sizes, size)
                            .draw(new Seed(seed)).stream()
                                    .map(one -> new Ticketed(one.id(), one.ticket()))
                                    .toList()
                    : Ticketed.smallest(new Seed(seed), sizes.keySet(), size);
        }
    }

    static List<Wanted> of(int count) {
        Random random = new Random(2026);
        List<Wanted> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean bySize = i % 3 == 0;
            Map<String, Long> sizes = new TreeMap<>(Utf8Order.OF_TEXTS);
            int ids = 1 + random.nextInt(40);
            for (int id = 0; id < ids; id++) {
                long size = random.nextInt(8) == 0 ? 0 : 1 + (long) Math.exp(random.nextDouble() * 12);
                sizes.put(text(random), bySize ? size : 1L);
            }
            all.add(new Wanted(text(random).replaceAll("\\p{Cntrl}", ""), sizes, 1 + random.nextInt(ids), bySize));
        }
        return all;
    }

    /** A list with something wrong in most cases: bytes changed, dropped or doubled. */
    static byte[] damaged(Wanted wanted, Random random) {
        byte[] file = wanted.file();
        byte[] signs = {'\n', '\r', '\t', 'a', '0', (byte) 0xff, (byte) 0xc3};
        int at = random.nextInt(file.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(file, at);
            case 1 -> {
                file[at] = signs[random.nextInt(signs.length)];
                yield file;
            }
            case 2 -> {
                byte[] twice = Arrays.copyOf(file, file.length * 2);
                System.arraycopy(file, 0, twice, file.length, file.length);
                yield twice;
            }
            default -> file;
        };
    }

    /** The faults as {@code line:code}. */
    static List<String> faults(IdList.Reading reading) {
        return switch (reading) {
            case IdList.Reading.Accepted _ -> List.of();
            case IdList.Reading.Refused(var faults) ->
                faults.stream()
                        .map(fault -> fault.line() + ":" + fault.why().code())
                        .toList();
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int words = 1 + random.nextInt(4);
        for (int word = 0; word < words; word++) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.append(random.nextInt(1000)).toString();
    }
}
