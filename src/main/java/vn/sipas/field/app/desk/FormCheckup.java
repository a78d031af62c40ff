package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.sheet.Fault;
import vn.sipas.field.base.sheet.Limits;
import vn.sipas.field.base.sheet.Workbook;
import vn.sipas.field.base.sheet.WorkbookReader;
import vn.sipas.field.base.sheet.WorkbookReading;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.NeededFile;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;
import vn.sipas.field.survey.xlsform.Conversion;
import vn.sipas.field.survey.xlsform.XlsForm;

/**
 * Judges the form in a file: an XLSForm workbook or an XForm, known by its content and not by its name, with the lists and
 * pictures that lie beside it. Needs no store and nobody signed in, and keeps nothing.
 */
public final class FormCheckup {

    private final Path file;
    private final List<FormFinding> findings = new ArrayList<>();
    private Optional<Cells> cells = Optional.empty();

    private FormCheckup(Path file) {
        this.file = file;
    }

    /** Reads the file once and judges it. Any thread; takes a second for a large form. */
    public static FormReport check(Path file) {
        return new FormCheckup(file).report();
    }

    /** Writes a checked form's XForm to {@code out}; the folder is made if need be. A file of that name is replaced, once all is written. */
    public static void write(FormReport report, Path out) {
        byte[] xform = report.xform().orElseThrow(() -> new IllegalArgumentException("the file is no form"));
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("no file: '" + out + "'");
        }
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(out.getFileName() + ".part");
            Files.write(part, xform);
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FormReport report() {
        return switch (InputFile.read(file)) {
            case InputFile.Reading.Bad(InputFault why) -> refused(FormReport.Kind.NEITHER, FormFinding.error(why));
            case InputFile.Reading.Bytes(byte[] bytes) ->
                switch (FormFolder.kind(bytes)) {
                    case XFORM -> judged(FormReport.Kind.XFORM, bytes, Map.of());
                    case WORKBOOK -> workbook(bytes);
                    case NEITHER -> refused(FormReport.Kind.NEITHER, FormFinding.error(FormFileFault.NOT_A_FORM));
                };
        };
    }

    private FormReport refused(FormReport.Kind kind, FormFinding why) {
        findings.add(why);
        return new FormReport(file, kind, findings, List.of(), Optional.empty(), Optional.empty());
    }

    private FormReport workbook(byte[] bytes) {
        return switch (new WorkbookReader(Limits.FORM).read(bytes)) {
            case WorkbookReading.Refused(List<Fault> faults) -> {
                faults.forEach(fault -> findings.add(FormFinding.of(fault)));
                yield notConverted();
            }
            case WorkbookReading.Read(Workbook workbook) -> {
                cells = Optional.of(new Cells(workbook));
                yield converted(XlsForm.convert(workbook, String.valueOf(file.getFileName())));
            }
        };
    }

    private FormReport converted(Conversion conversion) {
        conversion.warnings().forEach(warning -> findings.add(FormFinding.of(warning)));
        return switch (conversion) {
            case Conversion.Refused refused -> {
                refused.errors().forEach(error -> findings.add(FormFinding.of(error)));
                yield notConverted();
            }
            case Conversion.Converted converted -> {
                Map<String, byte[]> made = new HashMap<>();
                converted.made().forEach((name, text) -> made.put(name, text.getBytes(StandardCharsets.UTF_8)));
                yield judged(FormReport.Kind.WORKBOOK, converted.xform().getBytes(StandardCharsets.UTF_8), made);
            }
        };
    }

    private FormReport notConverted() {
        return new FormReport(file, FormReport.Kind.WORKBOOK, findings, List.of(), Optional.empty(), Optional.empty());
    }

    /** {@code made}: files that came out of the workbook itself. */
    private FormReport judged(FormReport.Kind kind, byte[] xform, Map<String, byte[]> made) {
        List<NeededFile> needs = FormFile.needs(xform);
        Map<String, byte[]> all = new HashMap<>(FormFolder.beside(file, needs));
        all.putAll(made);
        List<FormReport.Beside> files = needs.stream()
                .map(need -> new FormReport.Beside(need, all.containsKey(need.name())))
                .toList();
        Optional<FormFile> form = switch (FormFile.open(xform, all)) {
            case FormOpening.Opened(FormFile opened) -> Optional.of(opened);
            case FormOpening.Refused(List<Finding> refused) -> {
                refused.forEach(finding -> findings.add(FormFinding.error(place(finding), finding)));
                yield Optional.empty();
            }
        };
        for (FormReport.Beside need : files) {
            if (!need.there() && need.file().use() == NeededFile.Use.MEDIA) {
                String name = need.file().name();
                findings.add(FormFinding.warning(mentioning(name), FormFileFault.MEDIA_MISSING, name));
            }
        }
        form.stream()
                .flatMap(opened -> opened.questions().stream())
                .filter(question -> question.type() == QuestionType.FILE && !question.takesPhoto())
                .forEach(question -> findings.add(FormFinding.warning(
                        place(question.path(), ""), FormFileFault.QUESTION_TAKES_FILES, question.name())));
        return new FormReport(file, kind, findings, files, Optional.of(xform), form);
    }

    /** The engine names a question by its path, among the details of its sentence; other details are words of the form. */
    private FormFinding.Place place(Finding finding) {
        String word = finding.details().stream()
                .filter(detail -> !detail.startsWith("/"))
                .findFirst()
                .map(detail -> detail.replace("()", "("))
                .orElse("");
        return finding.details().stream()
                .filter(detail -> detail.startsWith("/"))
                .findFirst()
                .map(path -> place(new QuestionPath(path), word))
                .orElseGet(() -> word.isEmpty() ? new FormFinding.Place.Whole() : mentioning(word));
    }

    private FormFinding.Place place(QuestionPath path, String word) {
        return cells.flatMap(c -> c.of(path, word)).orElseGet(() -> new FormFinding.Place.Node(path));
    }

    /** Where the workbook names a file, with or without its ending. */
    private FormFinding.Place mentioning(String name) {
        int dot = name.lastIndexOf('.');
        return cells.flatMap(c ->
                        c.holding(name).or(() -> dot > 0 ? c.holding(name.substring(0, dot)) : Optional.empty()))
                .orElseGet(FormFinding.Place.Whole::new);
    }
}
