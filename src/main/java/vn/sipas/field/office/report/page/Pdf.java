package vn.sipas.field.office.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import vn.sipas.field.base.bytes.Hash;

/** One PDF file whose bytes follow from what is printed alone: no clock, no chance. */
public final class Pdf implements AutoCloseable {

    private static final String PROGRAM = "SIPAS Field";

    private final PDDocument document = new PDDocument();
    private final Faces faces = new Faces(document);

    /**
     * @param words the language of what the file says
     * @param made the moment that it says it was made
     * @param content what it is made from; the file's id follows from it
     */
    public Pdf(String title, Locale words, Instant made, byte[] content) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(title);
        about.setProducer(PROGRAM);
        about.setCreator(PROGRAM);
        about.setCreationDate(calendar(made));
        about.setModificationDate(calendar(made));
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage(words.toLanguageTag());
        // PDFBox makes the file's id from this number instead of from the time.
        document.setDocumentId(ByteBuffer.wrap(Hash.sha256(content).bytes()).getLong() ^ made.toEpochMilli());
    }

    public PDDocument document() {
        return document;
    }

    public Faces faces() {
        return faces;
    }

    public void save(OutputStream out) {
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
