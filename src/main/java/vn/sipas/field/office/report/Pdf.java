package vn.sipas.field.office.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.survey.form.FormFile;

/** One PDF file whose bytes follow from what is printed alone: no clock, no chance. */
final class Pdf implements AutoCloseable {

    private static final String PROGRAM = "SIPAS Field";

    private final PDDocument document = new PDDocument();
    private final Faces faces = new Faces(document);

    Pdf(FormFile form, Print print) {
        List<String> unknown = print.languages().stream()
                .filter(language -> !form.languages().contains(language))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the form has no language " + unknown);
        }
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(form.title());
        about.setProducer(PROGRAM);
        about.setCreator(PROGRAM);
        about.setCreationDate(calendar(print.made()));
        about.setModificationDate(calendar(print.made()));
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage(print.words().toLanguageTag());
        // PDFBox makes the file's id from this number instead of from the time.
        document.setDocumentId(
                ByteBuffer.wrap(Hash.sha256(form.bytes()).bytes()).getLong()
                        ^ print.made().toEpochMilli());
    }

    PDDocument document() {
        return document;
    }

    Faces faces() {
        return faces;
    }

    void save(OutputStream out) {
        try {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a PDF failed", e);
        }
    }

    private static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(ZonedDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a PDF failed", e);
        }
    }
}
