package vn.sipas.field.office.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.office.report.page.Pdf;
import vn.sipas.field.survey.form.FormFile;

/**
 * How a form is printed.
 *
 * @param languages one or two of the form's languages by the names it gives them, the first large; none: its default or only
 *     one
 * @param words the language of our own words: page numbers, "more than one answer"
 * @param season a line below the title, for example the season's title and dates
 * @param copies whose paper it is, one set of pages each; none: one set with room to write a case in
 * @param made the moment that the file says it was made; the same arguments give the same bytes
 */
public record Print(List<String> languages, Locale words, Optional<String> season, List<Copy> copies, Instant made) {

    private static final int MOST_LANGUAGES = 2;

    public Print {
        languages = List.copyOf(languages);
        copies = List.copyOf(copies);
        if (languages.size() > MOST_LANGUAGES) {
            throw new IllegalArgumentException("paper has room for two languages, not " + languages.size());
        }
    }

    /** The empty file; a language that the form does not have is refused by an exception. */
    Pdf pdf(FormFile form) {
        List<String> unknown = languages.stream()
                .filter(language -> !form.languages().contains(language))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the form has no language " + unknown);
        }
        return new Pdf(form.title(), words, made, form.bytes());
    }

    /**
     * One paper form. Both stand in the footer of every page, and in its QR code.
     *
     * @param caseId the case it is for, if it was printed for one
     * @param serial the paper's own number
     */
    public record Copy(Optional<String> caseId, String serial) {

        private static final int LONGEST = 64;

        public Copy {
            if (serial.isEmpty()
                    || serial.length() > LONGEST
                    || caseId.orElse("").length() > LONGEST) {
                throw new IllegalArgumentException("a serial number or a case id of 1 to 64 characters is needed");
            }
        }
    }
}
