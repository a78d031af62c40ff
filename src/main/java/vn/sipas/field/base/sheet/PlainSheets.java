package vn.sipas.field.base.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * A copy of a workbook in which some sheets are their cells and values alone, without formulas.
 *
 * <p>The library works out every formula that was copied down ({@code <f t="shared">}), and fails over one with a whole
 * column ({@code $A:$B}) or a name such as {@code RATE2020} in it. Only the values are wanted here.
 */
final class PlainSheets {

    private PlainSheets() {}

    /**
     * @param parts looked at by {@link WorkbookGuard} and found good
     * @param sheets the names of the parts to make plain
     */
    static byte[] copy(ZipParts parts, Set<String> sheets) {
        PartXml xml = new PartXml(parts, new Faults(), Meter.none());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : parts.names()) {
                zip.putNextEntry(new ZipEntry(name));
                if (sheets.contains(name)) {
                    XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(zip, StandardCharsets.UTF_8.name());
                    xml.walk(name, new Cells(writer));
                    writer.flush();
                } else {
                    try (InputStream in = parts.stream(name)) {
                        in.transferTo(zip);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("copying bytes in memory fails", e);
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
        return bytes.toByteArray();
    }

    private static IllegalStateException unwritable(XMLStreamException cause) {
        return new IllegalStateException("what was read as XML can't be written as XML", cause);
    }

    /** Writes what stands in the cells, formulas left out; the library goes by names without name spaces. */
    private static final class Cells implements PartXml.Visitor {

        private final XMLStreamWriter writer;
        private boolean inData;
        private int formula;

        Cells(XMLStreamWriter writer) {
            this.writer = writer;
        }

        @Override
        public void start(XMLStreamReader element, int depth) {
            String name = element.getLocalName();
            inData |= name.equals("sheetData");
            if (formula > 0 || (inData && name.equals("f"))) {
                formula++;
            } else if (inData || depth == 1) {
                try {
                    writer.writeStartElement(name);
                    for (int i = 0; i < element.getAttributeCount(); i++) {
                        String space = element.getAttributeNamespace(i);
                        if (space == null || space.isEmpty()) {
                            writer.writeAttribute(element.getAttributeLocalName(i), element.getAttributeValue(i));
                        }
                    }
                } catch (XMLStreamException e) {
                    throw unwritable(e);
                }
            }
        }

        @Override
        public void end(String name, int depth) {
            if (formula > 0) {
                formula--;
            } else if (inData || depth == 1) {
                try {
                    writer.writeEndElement();
                } catch (XMLStreamException e) {
                    throw unwritable(e);
                }
            }
            inData &= !name.equals("sheetData");
        }

        @Override
        public void text(XMLStreamReader text) {
            if (inData && formula == 0) {
                try {
                    writer.writeCharacters(text.getTextCharacters(), text.getTextStart(), text.getTextLength());
                } catch (XMLStreamException e) {
                    throw unwritable(e);
                }
            }
        }

        @Override
        public boolean done() {
            return false;
        }
    }
}
