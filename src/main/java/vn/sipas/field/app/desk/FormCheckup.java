package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.sheet.Fault;
import vn.sipas.field.base.sheet.Limits;
import vn.sipas.field.base.sheet.WorkbookReader;
import vn.sipas.field.base.sheet.WorkbookReading;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.NeededFile;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;

/**
 * Judges the form in a file: an XLSForm workbook or an XForm, known by its content and not by its name, with the lists and
 * pictures that lie beside it. Needs no store and nobody signed in, and keeps nothing.
 */
public final class FormCheckup {

    private final Path file;
    private final List<FormFinding> findings = new ArrayList<>();

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
        return switch (FormFolder.read(file)) {
            case FormFolder.Reading.Bad(FormFileFault why) -> refused(FormReport.Kind.NEITHER, FormFinding.error(why));
            case FormFolder.Reading.Bytes(byte[] bytes) ->
                switch (FormFolder.kind(bytes)) {
                    case XFORM -> judged(bytes);
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
            case WorkbookReading.Read _ -> {
                findings.add(FormFinding.error(FormFileFault.WORKBOOK_NOT_CONVERTED));
                yield notConverted();
            }
        };
    }

    private FormReport notConverted() {
        return new FormReport(file, FormReport.Kind.WORKBOOK, findings, List.of(), Optional.empty(), Optional.empty());
    }

    private FormReport judged(byte[] xform) {
        List<NeededFile> needs = FormFile.needs(xform);
        Map<String, byte[]> all = FormFolder.beside(file, needs);
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
                findings.add(FormFinding.warning(new FormFinding.Place.Whole(), FormFileFault.MEDIA_MISSING, name));
            }
        }
        form.stream()
                .flatMap(opened -> opened.questions().stream())
                .filter(question -> question.type() == QuestionType.FILE)
                .forEach(question -> findings.add(FormFinding.warning(
                        new FormFinding.Place.Node(question.path()),
                        FormFileFault.QUESTION_TAKES_FILES,
                        question.name())));
        return new FormReport(file, FormReport.Kind.XFORM, findings, files, Optional.of(xform), form);
    }

    /** The engine names a question by its path, among the details of its sentence. */
    private static FormFinding.Place place(Finding finding) {
        return finding.details().stream()
                .filter(detail -> detail.startsWith("/"))
                .findFirst()
                .<FormFinding.Place>map(path -> new FormFinding.Place.Node(new QuestionPath(path)))
                .orElseGet(FormFinding.Place.Whole::new);
    }
}
