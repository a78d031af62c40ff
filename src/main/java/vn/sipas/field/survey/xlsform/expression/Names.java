package vn.sipas.field.survey.xlsform.expression;

import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Names of XML elements and attributes (Namespaces in XML 1.0: NCName and QName). */
public final class Names {

    private static final String FIRST =
            "A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF"
                    + "\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD"
                    + "\\x{10000}-\\x{EFFFF}";

    /** One name without a prefix, as part of a pattern; it takes all it can and never gives back. */
    static final String NAME = "[" + FIRST + "][" + FIRST + "\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*+";

    /** The same, perhaps with a prefix. */
    static final String PREFIXED = NAME + "(?::" + NAME + ")?+";

    private static final Pattern WHOLE = Pattern.compile(PREFIXED);

    private Names() {}

    /** Whether an element or attribute can have this name; it may have one prefix. */
    public static boolean good(String name) {
        return WHOLE.matcher(name).matches() && isKnownToOldReaders(name);
    }

    /**
     * The fifth edition of XML 1.0 lets scripts into names that the fourth did not know (Khmer, Tai Viet, all beyond 16 bits);
     * the JDK's own readers and others still go by the fourth, and would refuse the whole form.
     */
    private static boolean isKnownToOldReaders(String name) {
        if (name.chars().allMatch(letter -> letter < 0x80)) {
            return true;
        }
        try {
            XMLStreamReader reader = XMLInputFactory.newFactory()
                    .createXMLStreamReader(new StringReader("<" + name.replace(':', '_') + "/>"));
            reader.next();
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    /** What stands before the colon; "" without one. */
    public static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }
}
