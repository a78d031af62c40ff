package vn.sipas.field.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;

/** A form in a file, with the lists (CSV) that lie beside it and may belong to it. */
record FormInput(Input xform, Map<String, Input> lists) {

    /** A list larger than this is no form's. */
    private static final long LARGEST_LIST = 16L << 20;

    /** The bytes of one file. */
    interface Input {
        byte[] bytes();
    }

    static FormInput of(Path file) {
        Map<String, Input> lists = new HashMap<>();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.filter(FormInput::mayBelong)
                        .forEach(entry -> lists.put(entry.getFileName().toString(), () -> read(entry)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new FormInput(() -> read(file), lists);
    }

    /** The form as it stands, judged. */
    FormOpening judged() {
        return FormFile.open(xform.bytes(), files());
    }

    /** The form as a season keeps it. */
    FormOpening forSeason() {
        return Practice.form(xform.bytes(), files());
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new HashMap<>();
        lists.forEach((name, list) -> files.put(name, list.bytes()));
        return files;
    }

    private static boolean mayBelong(Path entry) {
        try {
            return entry.getFileName().toString().endsWith(".csv")
                    && Files.isRegularFile(entry)
                    && Files.size(entry) <= LARGEST_LIST;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
