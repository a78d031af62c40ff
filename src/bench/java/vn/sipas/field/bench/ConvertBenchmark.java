package vn.sipas.field.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.field.app.desk.FormCheckup;
import vn.sipas.field.app.desk.FormReport;
import vn.sipas.field.base.sheet.Limits;
import vn.sipas.field.base.sheet.Workbook;
import vn.sipas.field.base.sheet.WorkbookReader;
import vn.sipas.field.base.sheet.WorkbookReading;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.xlsform.Conversion;
import vn.sipas.field.survey.xlsform.XlsForm;

/**
 * What it takes to turn a workbook into a form that can be filled in: reading and converting it, judging and opening the XForm,
 * and both as the screen "Check a form" does them. The design's aim is under a second for both, warm, with the largest form.
 *
 * <p>Arguments: the workbook, and how many runs are counted (40); half as many go before.
 */
public final class ConvertBenchmark {

    private static final int RUNS = 40;

    private ConvertBenchmark() {}

    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        int runs = Math.max(20, arguments.length > 1 ? Integer.parseInt(arguments[1]) : RUNS);
        long start = System.nanoTime();
        FormReport report = FormCheckup.check(file);
        double cold = (System.nanoTime() - start) / 1e6;
        FormFile form = report.form().orElseThrow(() -> new IllegalArgumentException("the form has errors"));
        System.out.printf(
                Locale.ROOT,
                "%s: %d questions, %d languages, XForm of %d bytes%n",
                form.id(),
                form.questions().size(),
                form.languages().size(),
                form.bytes().length);
        long[] convert = new long[runs];
        long[] open = new long[runs];
        long[] both = new long[runs];
        for (int i = -runs / 2; i < runs; i++) {
            long before = System.nanoTime();
            String xform = converted(file);
            long half = System.nanoTime();
            opened(xform, report);
            long after = System.nanoTime();
            FormCheckup.check(file);
            long end = System.nanoTime();
            if (i >= 0) {
                convert[i] = half - before;
                open[i] = after - half;
                both[i] = end - after;
            }
        }
        System.out.printf(Locale.ROOT, "%-36s %9.1f ms%n", "convert and open, first time", cold);
        print("read and convert the workbook", convert);
        print("judge and open the XForm", open);
        print("both, as the screen does", both);
    }

    private static String converted(Path file) {
        Workbook workbook = switch (new WorkbookReader(Limits.FORM).read(file)) {
            case WorkbookReading.Read(Workbook read) -> read;
            case WorkbookReading.Refused _ -> throw new IllegalArgumentException("no workbook");
        };
        return switch (XlsForm.convert(workbook, String.valueOf(file.getFileName()))) {
            case Conversion.Converted converted -> converted.xform();
            case Conversion.Refused _ -> throw new IllegalArgumentException("the form has errors");
        };
    }

    private static void opened(String xform, FormReport report) {
        FormFile form = report.form().orElseThrow();
        Map<String, byte[]> files = new HashMap<>();
        List<String> names = form.files();
        names.forEach(name -> files.put(name, form.file(name).orElseThrow()));
        if (FormFile.open(xform.getBytes(StandardCharsets.UTF_8), files) instanceof FormOpening.Refused) {
            throw new IllegalArgumentException("the form has errors");
        }
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-36s %9.1f ms median, %.1f to %.1f, %d runs%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[0] / 1e6,
                sorted[sorted.length - 1] / 1e6,
                sorted.length);
    }
}
