package vn.sipas.field.app.desk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.sipas.field.office.report.BlankForm;
import vn.sipas.field.office.report.Letters;
import vn.sipas.field.office.report.Print;
import vn.sipas.field.office.report.ShowCards;
import vn.sipas.field.survey.form.FormFile;

/** A form on paper: the blank form, and the show-cards of its scales. */
public final class Printing {

    private Printing() {}

    /**
     * What is printed.
     *
     * @param languages codes or names of at most two of the form's languages, the first large; none: its default
     * @param copies how many numbered papers, from 0; with 0 one paper without a number
     */
    public record Order(List<String> languages, int copies, Locale words, Instant made) {

        private static final int MOST_LANGUAGES = 2;

        public Order {
            languages = List.copyOf(languages);
            if (copies < 0) {
                throw new IllegalArgumentException("no such number of copies: " + copies);
            }
        }
    }

    /** What came of it. */
    public sealed interface Printed {
        /** The files: blank form, show-cards. */
        record Done(List<Path> files) implements Printed {
            public Done {
                files = List.copyOf(files);
            }
        }

        /** Nothing was written. */
        record Refused(Refusal why) implements Printed {}
    }

    /** Writes {@code NAME.pdf} and {@code NAME-cards.pdf} into {@code folder}, which is made if need be. */
    public static Printed print(FormFile form, Path folder, String name, Order order) {
        List<String> languages = new ArrayList<>();
        for (String wanted : order.languages()) {
            Optional<String> found = form.language(wanted)
                    .or(() -> form.languages().stream().filter(wanted::equals).findFirst());
            if (found.isEmpty()) {
                return new Printed.Refused(
                        Refusal.of(DeskFault.LANGUAGE_UNKNOWN, wanted, String.join(", ", form.languages())));
            }
            languages.add(found.get());
        }
        if (languages.size() > Order.MOST_LANGUAGES) {
            return new Printed.Refused(Refusal.of(DeskFault.TOO_MANY_LANGUAGES));
        }
        List<String> spoken =
                languages.isEmpty() ? form.languages().stream().limit(1).toList() : languages;
        Optional<String> unwritable = spoken.stream()
                .filter(language -> !Letters.suffice(form, language))
                .findFirst();
        if (unwritable.isPresent()) {
            return new Printed.Refused(Refusal.of(DeskFault.LETTERS_MISSING, unwritable.get()));
        }
        List<Print.Copy> copies = IntStream.rangeClosed(1, order.copies())
                .mapToObj(number -> new Print.Copy(Optional.empty(), "P-%06d".formatted(number)))
                .toList();
        Print print = new Print(languages, order.words(), Optional.empty(), copies, order.made());
        return new Printed.Done(List.of(
                write(folder.resolve(name + ".pdf"), out -> BlankForm.write(out, form, print)),
                write(folder.resolve(name + "-cards.pdf"), out -> ShowCards.write(out, form, print))));
    }

    private static Path write(Path file, Consumer<OutputStream> content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.accept(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
