package vn.sipas.field.office.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.sipas.field.office.report.page.Face;
import vn.sipas.field.office.report.page.Faces;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.Wording;

/** Whether paper can say what a form says: the fonts here have Latin, Greek and Cyrillic letters, but not those of Khmer or Thai. */
public final class Letters {

    /** One strange word in a text is printed as question marks; a language with so many strange letters can't be read at all. */
    private static final double MOST_STRANGE = 0.1;

    private long all;
    private long strange;

    private Letters() {}

    /** Whether a form can be printed in one of its languages. */
    public static boolean suffice(FormFile form, String language) {
        Letters letters = new Letters();
        try (PDDocument document = new PDDocument()) {
            Faces faces = new Faces(document);
            for (Wording wording : form.wordings(language)) {
                letters.count(faces, wording.text());
                for (Choice choice : wording.choices()) {
                    letters.count(faces, choice.label());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("closing a document in memory failed", e);
        }
        return letters.strange <= letters.all * MOST_STRANGE;
    }

    private void count(Faces faces, String text) {
        text.codePoints().filter(Character::isLetter).forEach(letter -> {
            all++;
            if (!faces.has(Face.Cut.REGULAR, letter)) {
                strange++;
            }
        });
    }
}
