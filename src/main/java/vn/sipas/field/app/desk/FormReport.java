package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.NeededFile;

/**
 * What came of checking one file.
 *
 * @param findings errors first, in the order of their places
 * @param form the form, if it can be filled in: then there is no error
 * @param xform the XForm: the file itself, or what a workbook was converted to; none if it could not be
 */
public record FormReport(
        Path file,
        Kind kind,
        List<FormFinding> findings,
        List<Beside> files,
        Optional<byte[]> xform,
        Optional<FormFile> form) {

    public FormReport {
        List<FormFinding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(FormFinding::severity));
        findings = List.copyOf(sorted);
        files = List.copyOf(files);
    }

    /** What the file is, by its content. */
    public enum Kind {
        WORKBOOK,
        XFORM,
        NEITHER
    }

    /** A file the form needs, and whether it lies beside it. */
    public record Beside(NeededFile file, boolean there) {}

    /** What keeps the form from being used. */
    public List<FormFinding> errors() {
        return of(FormFinding.Severity.ERROR);
    }

    /** What is worth knowing of it all the same. */
    public List<FormFinding> warnings() {
        return of(FormFinding.Severity.WARNING);
    }

    private List<FormFinding> of(FormFinding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }
}
