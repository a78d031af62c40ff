package vn.sipas.field.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.survey.form.NeededFile;

/** A form's file and what lies beside it, told apart by content. */
final class FormFolder {

    private static final int[] ZIP = {'P', 'K', 3, 4};

    /** What Excel wrote before 2007, and what a workbook with a password lies in. */
    private static final int[] COMPOUND = {0xD0, 0xCF, 0x11, 0xE0};

    private FormFolder() {}

    /** What bytes are, by how they begin: the workbook's reader and the form's engine look at the rest. */
    static FormReport.Kind kind(byte[] bytes) {
        if (startsWith(bytes, ZIP) || startsWith(bytes, COMPOUND)) {
            return FormReport.Kind.WORKBOOK;
        }
        for (byte each : bytes) {
            // A byte order mark counts as blank here, like everything beyond ASCII, which no XML begins with.
            if (each > ' ') {
                return each == '<' ? FormReport.Kind.XFORM : FormReport.Kind.NEITHER;
            }
        }
        return FormReport.Kind.NEITHER;
    }

    private static boolean startsWith(byte[] bytes, int[] magic) {
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

    /** Those of the needed files that lie in the form's folder, by the names the form calls them. */
    static Map<String, byte[]> beside(Path form, List<NeededFile> needs) {
        Map<String, byte[]> found = new HashMap<>();
        Path folder = form.toAbsolutePath().getParent();
        if (needs.isEmpty() || folder == null) {
            return found;
        }
        Map<String, Path> there = new HashMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(entry -> there.put(Folding.nfc(String.valueOf(entry.getFileName())), entry));
        } catch (IOException e) {
            // What can't be seen is missing, and named as such.
            return found;
        }
        for (NeededFile need : needs) {
            Path entry = there.get(Folding.nfc(need.name()));
            if (entry != null && InputFile.read(entry) instanceof InputFile.Reading.Bytes(byte[] bytes)) {
                found.put(need.name(), bytes);
            }
        }
        return found;
    }
}
