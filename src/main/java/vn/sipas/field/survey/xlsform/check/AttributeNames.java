package vn.sipas.field.survey.xlsform.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.expression.Names;
import vn.sipas.field.survey.xlsform.tree.Settings;

/** Names that stand behind {@code bind::}, {@code body::}, {@code instance::} and {@code attribute::}. */
public final class AttributeNames {

    private static final List<String> ALWAYS = List.of("", "h", "ev", "xsd", "jr", "orx", "odk", "xml");

    /** These the converter writes itself. */
    private static final Set<String> RESERVED = Set.of("nodeset", "ref", "xmlns");

    private final Set<String> prefixes;

    private AttributeNames(Set<String> prefixes) {
        this.prefixes = prefixes;
    }

    public static AttributeNames of(Settings settings) {
        Set<String> prefixes = new HashSet<>(ALWAYS);
        prefixes.addAll(settings.namespaces().keySet());
        return new AttributeNames(prefixes);
    }

    public void check(String name, Place place, Findings findings) {
        if (!Names.good(name) || RESERVED.contains(name) || Names.prefix(name).equals("xmlns")) {
            findings.add(XlsFormReason.ATTRIBUTE_NAME, place, name);
        } else {
            prefix(name, place, findings);
        }
    }

    /** Finds a prefix that nothing declares. */
    public void prefix(String name, Place place, Findings findings) {
        if (!prefixes.contains(Names.prefix(name))) {
            findings.add(XlsFormReason.PREFIX_UNKNOWN, place, Names.prefix(name));
        }
    }
}
