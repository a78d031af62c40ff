package vn.sipas.field.base.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML of a workbook's parts, walked by the JDK's own parser before the library's may see it: UTF-8, well-formed, no
 * document type.
 */
final class PartXml {

    /** Gets a part's elements and texts in their order. */
    interface Visitor {
        void start(XMLStreamReader element, int depth);

        void end(String name, int depth);

        void text(XMLStreamReader text);

        /** Whether nothing more needs to be seen. */
        boolean done();
    }

    private final ZipParts parts;
    private final Faults faults;
    private final Meter meter;
    private final XMLInputFactory factory;

    PartXml(ZipParts parts, Faults faults, Meter meter) {
        this.parts = parts;
        this.faults = faults;
        this.meter = meter;
        // The library brings another parser that would else come first.
        this.factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Walks a whole part; whether it was good XML. Depth is 1 at the root. */
    boolean walk(String part, Visitor visitor) {
        Optional<SheetFault> fault;
        try (InputStream in = meter.counting(parts.stream(part))) {
            fault = walk(in, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException("closing bytes in memory fails", e);
        }
        fault.ifPresent(reason -> faults.add(Fault.of(reason, part)));
        return fault.isEmpty();
    }

    /** Looks for a document type in a part that is not otherwise read; whether the part is XML at all is not asked. */
    void lookForDoctype(String part) {
        try (InputStream in = parts.stream(part)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    faults.add(Fault.of(SheetFault.DOCTYPE, part));
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.DTD) {
                    return;
                }
            }
        } catch (XMLStreamException picture) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("closing bytes in memory fails", e);
        }
    }

    private Optional<SheetFault> walk(InputStream in, Visitor visitor) {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            String encoding = reader.getEncoding();
            String declared = reader.getCharacterEncodingScheme();
            if (!isUtf8(encoding) || !isUtf8(declared)) {
                return Optional.of(SheetFault.NOT_XML);
            }
            int depth = 0;
            while (reader.hasNext() && !visitor.done() && !meter.stopped()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> {
                        return Optional.of(SheetFault.DOCTYPE);
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        visitor.start(reader, depth);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        visitor.end(reader.getLocalName(), depth);
                        depth--;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        visitor.text(reader);
                    case XMLStreamConstants.ENTITY_REFERENCE -> {
                        return Optional.of(SheetFault.NOT_XML);
                    }
                    default -> {
                        continue;
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException notXml) {
            return Optional.of(SheetFault.NOT_XML);
        }
    }

    private static boolean isUtf8(@org.jspecify.annotations.Nullable String encoding) {
        if (encoding == null) {
            return true;
        }
        String name = encoding.toLowerCase(Locale.ROOT);
        return name.equals("utf-8") || name.equals("utf8") || name.equals("us-ascii");
    }
}
