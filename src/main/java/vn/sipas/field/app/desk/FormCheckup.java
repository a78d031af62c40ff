package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.NeededFile;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;

/**
 * Judges the form in a file: an XForm, known by its content and not by its name, with the lists and pictures that lie
 * beside it. Needs no store and nobody signed in, and keeps nothing.
 */
public final class FormCheckup {

    /** No form or list of one is larger, in bytes. */
    private static final long LARGEST = 32L << 20;

    private final Path file;
    private final List<FormFinding> findings = new ArrayList<>();

    private FormCheckup(Path file) {
        this.file = file;
    }

    /** Reads the file once and judges it. Any thread; takes a second for a large form. */
    public static FormReport check(Path file) {
        return new FormCheckup(file).report();
    }

    /** Writes a checked form's XForm to {@code out}, whole or not at all; the folder is made if need be. */
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
        Optional<FormFileFault> unfit = unfit(file);
        if (unfit.isPresent()) {
            return FormReport.refused(file, FormReport.Kind.NEITHER, List.of(FormFinding.error(unfit.get())));
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            // Somebody else's file, open elsewhere or on a stick just pulled out: theirs to put right, not a fault of
            // ours.
            return FormReport.refused(
                    file, FormReport.Kind.NEITHER, List.of(FormFinding.error(FormFileFault.INPUT_UNREADABLE)));
        }
        return switch (Content.of(bytes)) {
            case XML -> judged(bytes);
            case ZIP, OTHER ->
                FormReport.refused(file, FormReport.Kind.NEITHER, List.of(FormFinding.error(FormFileFault.NOT_A_FORM)));
            case OLE ->
                FormReport.refused(
                        file, FormReport.Kind.NEITHER, List.of(FormFinding.error(FormFileFault.OLD_WORKBOOK)));
        };
    }

    /** What a file is by its first bytes. */
    private enum Content {
        ZIP,
        OLE,
        XML,
        OTHER;

        static Content of(byte[] bytes) {
            if (startsWith(bytes, 'P', 'K', 3, 4)) {
                return ZIP;
            }
            if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
                return OLE;
            }
            for (byte each : bytes) {
                boolean blank = each <= ' ';
                if (!blank) {
                    return each == '<' ? XML : OTHER;
                }
            }
            return OTHER;
        }

        private static boolean startsWith(byte[] bytes, int... magic) {
            if (bytes.length < magic.length) {
                return false;
            }
            for (int i = 0; i < magic.length; i++) {
                if ((bytes[i] & 0xFF) != magic[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Optional<FormFileFault> unfit(Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of(FormFileFault.INPUT_IS_FOLDER);
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(FormFileFault.INPUT_MISSING);
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(FormFileFault.INPUT_IS_LINK);
        }
        try {
            return Files.size(file) > LARGEST ? Optional.of(FormFileFault.INPUT_TOO_LARGE) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(FormFileFault.INPUT_UNREADABLE);
        }
    }

    private FormReport judged(byte[] xform) {
        List<NeededFile> needs = FormFile.needs(xform);
        Map<String, byte[]> beside = beside(needs);
        List<FormReport.Beside> files = needs.stream()
                .map(need -> new FormReport.Beside(need, beside.containsKey(need.name())))
                .toList();
        Optional<FormFile> form = switch (FormFile.open(xform, beside)) {
            case FormOpening.Opened(FormFile opened) -> Optional.of(opened);
            case FormOpening.Refused(List<Finding> refused) -> {
                refused.forEach(finding -> findings.add(FormFinding.error(place(finding), finding)));
                yield Optional.empty();
            }
        };
        for (FormReport.Beside need : files) {
            if (!need.there() && need.file().use() == NeededFile.Use.MEDIA) {
                findings.add(FormFinding.warning(
                        new FormFinding.Place.Whole(),
                        FormFileFault.MEDIA_MISSING,
                        need.file().name()));
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

    /** The needed files that lie in the form's folder, by the names the form calls them. */
    private Map<String, byte[]> beside(List<NeededFile> needs) {
        Map<String, byte[]> found = new HashMap<>();
        Path folder = file.toAbsolutePath().getParent();
        if (needs.isEmpty() || folder == null) {
            return found;
        }
        Map<String, Path> there = new HashMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(entry -> there.put(Folding.nfc(entry.getFileName().toString()), entry));
            for (NeededFile need : needs) {
                Path entry = there.get(Folding.nfc(need.name()));
                if (entry != null && unfit(entry).isEmpty()) {
                    found.put(need.name(), Files.readAllBytes(entry));
                }
            }
        } catch (IOException e) {
            // What could not be read is missing, and named as such.
            return found;
        }
        return found;
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
