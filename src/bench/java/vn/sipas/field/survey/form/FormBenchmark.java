package vn.sipas.field.survey.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a form costs: opened cold and warm, and one answer with the pages after it, on a form of the given number of
 * questions. Arguments: an XForm, and how many questions the made-up form has.
 */
public final class FormBenchmark {

    private static final int ROUNDS = 200;

    private FormBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        byte[] given = Files.readAllBytes(Path.of(arguments[0]));
        long start = System.nanoTime();
        open(given);
        print("open, cold", new long[] {System.nanoTime() - start});
        long[] warm = new long[50];
        long[] filled = new long[50];
        for (int i = 0; i < warm.length; i++) {
            long before = System.nanoTime();
            FormFile file = open(given);
            warm[i] = System.nanoTime() - before;
            before = System.nanoTime();
            fill(file);
            filled[i] = System.nanoTime() - before;
        }
        print("open (judge), warm", warm);
        print("fill, warm", filled);

        OpenForm form = fill(open(made(Integer.parseInt(arguments[1]))));
        long[] answers = new long[ROUNDS];
        long[] pages = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            QuestionPath path = new QuestionPath("/data/g" + i % 10 + "/q" + (i * 10 + i % 10) % 500);
            long before = System.nanoTime();
            AnswerCheck check = form.answer(path, Optional.of(new Answer(String.valueOf(1 + i % 5))));
            answers[i] = System.nanoTime() - before;
            if (check instanceof AnswerCheck.Refused refused) {
                throw new IllegalStateException(path + " " + refused);
            }
            before = System.nanoTime();
            List<Page> shown = form.pages();
            pages[i] = System.nanoTime() - before;
            if (shown.isEmpty()) {
                throw new IllegalStateException("no pages");
            }
        }
        print("answer", Arrays.copyOfRange(answers, ROUNDS / 2, ROUNDS));
        print("pages()", Arrays.copyOfRange(pages, ROUNDS / 2, ROUNDS));
        long before = System.nanoTime();
        form.unfinished(java.util.Set.of());
        print("unfinished()", new long[] {System.nanoTime() - before});
    }

    private static FormFile open(byte[] xform) {
        return switch (FormFile.open(xform, Map.of())) {
            case FormOpening.Opened opened -> opened.form();
            case FormOpening.Refused refused -> throw new IllegalArgumentException(String.valueOf(refused.findings()));
        };
    }

    private static OpenForm fill(FormFile file) {
        return file.fill(Clock.systemUTC(), new FormSettings("", "", "uuid:1", ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    /** Ten groups; every question has five choices, every third is asked only after an answer before it. */
    private static byte[] made(int questions) {
        StringBuilder nodes = new StringBuilder();
        StringBuilder binds = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (int g = 0; g < 10; g++) {
            nodes.append("<g" + g + ">");
            body.append("<group ref=\"/data/g" + g + "\"><label>Nhóm " + g + "</label>");
            for (int q = g; q < questions; q += 10) {
                String path = "/data/g" + g + "/q" + q;
                nodes.append("<q" + q + "/>");
                String relevant =
                        q % 3 == 2 && q >= 10 ? " relevant=\" /data/g" + g + "/q" + (q - 10) + " != '0'\"" : "";
                binds.append("<bind nodeset=\"" + path + "\" type=\"string\" required=\"true()\"" + relevant + "/>");
                body.append("<select1 ref=\"" + path + "\"><label>Ông/bà có **hài lòng** không? " + q
                        + "</label><itemset nodeset=\"instance('likert')/root/item\"><value ref=\"name\"/>"
                        + "<label ref=\"label\"/></itemset></select1>");
            }
            nodes.append("</g" + g + ">");
            body.append("</group>");
        }
        StringBuilder items = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            items.append("<item><name>" + i + "</name><label>Mức " + i + "</label></item>");
        }
        return ("<h:html xmlns=\"http://www.w3.org/2002/xforms\" xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:head>"
                        + "<h:title>Lớn</h:title><model><instance><data id=\"lon\">" + nodes + "</data></instance>"
                        + "<instance id=\"likert\"><root>" + items + "</root></instance>" + binds
                        + "</model></h:head><h:body>" + body + "</h:body></h:html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-20s p50 %8.3f ms   p95 %8.3f ms%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6);
    }
}
