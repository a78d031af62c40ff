package vn.sipas.field.survey.form;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.sipas.field.base.language.Folding;

/** The text of an XForm, once it is certain that a parser may be let loose on it: UTF-8, well-formed, no DTD, not deep. */
final class XformText {

    /** The largest XForm or attached file, in bytes. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    /** How deep elements may stand in each other: JavaRosa and kXML go down by recursion; the JDK itself stops at 100. */
    private static final int MOST_DEPTH = 90;

    /** Text, or why there is none. */
    sealed interface Reading {
        /** In NFC, so that a choice in the form equals the same choice in an answer. */
        record Text(String text) implements Reading {}

        record Bad(Finding finding) implements Reading {}
    }

    private XformText() {}

    static Reading read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Reading.Bad(Finding.of(FormFault.TOO_LARGE, String.valueOf(MOST_BYTES / 1024 / 1024)));
        }
        String text;
        try {
            text = utf8(bytes);
        } catch (CharacterCodingException e) {
            return new Reading.Bad(Finding.of(FormFault.NOT_UTF_8));
        }
        Reading judged = judge(text);
        return judged;
    }

    /** The bytes as UTF-8, without a byte order mark; anything that is no UTF-8 is refused, not replaced. */
    static String utf8(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Reading judge(String text) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            String declared = reader.getCharacterEncodingScheme();
            if (declared != null && !isUtf8(declared)) {
                return new Reading.Bad(Finding.of(FormFault.NOT_UTF_8));
            }
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> {
                        return new Reading.Bad(Finding.of(FormFault.DOCTYPE));
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > MOST_DEPTH) {
                            return new Reading.Bad(Finding.of(FormFault.TOO_DEEP));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        continue;
                    }
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
            return new Reading.Bad(Finding.of(FormFault.NOT_XML, String.valueOf(line), String.valueOf(column)));
        }
        return new Reading.Text(Folding.nfc(text));
    }

    private static boolean isUtf8(String encoding) {
        String name = encoding.toLowerCase(Locale.ROOT);
        return name.equals("utf-8") || name.equals("utf8") || name.equals("us-ascii");
    }
}
