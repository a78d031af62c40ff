package vn.sipas.field.base.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at every part of a workbook that the library will read, the way the library will read it, and says what is wrong.
 * After it found nothing, the library meets no name that is missing, no number that is none, and nothing endless.
 */
final class WorkbookGuard {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String MAIN_WITH_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    private static final String STRINGS =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
    private static final String STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static final String RELATIONSHIP_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONSHIP_ID = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** Where the library looks if no content type names the workbook. */
    private static final String USUAL_WORKBOOK = "/xl/workbook.xml";

    private static final int LONGEST_SHEET_NAME = 255;

    /**
     * What the guard learned that the library can't be asked, or gets wrong.
     *
     * @param styled whether there is a part with styles: without one the library can't be told to look for dates
     * @param from1904 whether days are counted from 1904
     * @param sheets by their order
     * @param formulas the parts of sheets with formulas that the library would have to work out
     */
    record Plan(boolean styled, boolean from1904, List<SheetGuard.Found> sheets, Set<String> formulas) {}

    private record Tab(String name, String id) {}

    private final ZipParts parts;
    private final Limits limits;
    private final Faults faults;
    private final PartXml xml;

    private final Map<String, String> byType = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final List<Tab> tabs = new ArrayList<>();
    private boolean strict;
    private boolean from1904;

    WorkbookGuard(ZipParts parts, Limits limits, Faults faults, Meter meter) {
        this.parts = parts;
        this.limits = limits;
        this.faults = faults;
        this.xml = new PartXml(parts, faults, meter);
    }

    /** What there is to read, or nothing; then there is at least one fault more. */
    Optional<Plan> look() {
        for (String part : parts.names()) {
            if (!part.endsWith("/")) {
                xml.lookForDoctype(part);
            }
        }
        if (otherKind() || faults.any()) {
            return Optional.empty();
        }
        if (!parts.has(CONTENT_TYPES)) {
            // Any zip file without it is no package at all.
            faults.add(Fault.of(SheetFault.NOT_A_WORKBOOK));
            return Optional.empty();
        }
        xml.walk(CONTENT_TYPES, new ContentTypes());
        String book = byType.getOrDefault(MAIN, USUAL_WORKBOOK);
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + book.substring(folder.length()) + ".rels";
        if (!book.startsWith("/") || !parts.has(book)) {
            faults.add(Fault.of(SheetFault.MISSING_PART, book));
        } else if (folder.contains("_rel") || !parts.has(relations)) {
            faults.add(Fault.of(SheetFault.MISSING_PART, relations));
        } else {
            xml.walk(relations, new Relations(folder));
            xml.walk(book, new Book());
        }
        return faults.any() ? Optional.empty() : sheets();
    }

    private Optional<Plan> sheets() {
        if (strict) {
            faults.add(Fault.of(SheetFault.STRICT_WORKBOOK));
        } else if (tabs.isEmpty()) {
            faults.add(Fault.of(SheetFault.NO_SHEETS));
        } else if (tabs.size() > limits.sheets()) {
            faults.add(Fault.of(SheetFault.TOO_MANY_SHEETS, String.valueOf(limits.sheets())));
        }
        Optional<String> styles = optional(STYLES);
        styles.ifPresent(part -> xml.walk(part, new Styles()));
        Strings strings = new Strings();
        optional(STRINGS).ifPresent(part -> xml.walk(part, strings));
        if (faults.any()) {
            return Optional.empty();
        }
        List<SheetGuard.Found> found = new ArrayList<>();
        SheetGuard.Budget budget = new SheetGuard.Budget();
        Set<String> names = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Set<String> formulas = new HashSet<>();
        for (Tab tab : tabs) {
            Optional<String> part = Optional.ofNullable(targets.get(tab.id())).flatMap(parts::find);
            if (!names.add(tab.name())) {
                faults.add(Fault.of(SheetFault.DUPLICATE_SHEET, tab.name()));
            }
            if (part.isEmpty()) {
                faults.add(Fault.of(SheetFault.MISSING_PART, tab.name()));
            } else if (!seen.add(part.get())) {
                faults.add(Fault.of(SheetFault.BAD_STRUCTURE, part.get()));
            } else {
                SheetGuard guard = new SheetGuard(tab.name(), strings.count, limits, budget, faults);
                if (xml.walk(part.get(), guard)) {
                    guard.broken().ifPresent(b -> faults.add(Fault.of(SheetFault.BAD_STRUCTURE, part.get())));
                }
                found.add(guard.found());
                if (guard.found().copiedFormulas()) {
                    formulas.add(part.get());
                }
            }
        }
        return faults.any() ? Optional.empty() : Optional.of(new Plan(styles.isPresent(), from1904, found, formulas));
    }

    /** The part of a type, if there is one; if it is named and missing, that is a fault. */
    private Optional<String> optional(String type) {
        Optional<String> name = Optional.ofNullable(byType.get(type));
        Optional<String> part = name.flatMap(parts::find);
        if (name.isPresent() && part.isEmpty()) {
            faults.add(Fault.of(SheetFault.MISSING_PART, name.get()));
        }
        return part;
    }

    private boolean otherKind() {
        if (parts.has("xl/workbook.bin")) {
            faults.add(Fault.of(SheetFault.BINARY_WORKBOOK));
            return true;
        }
        if (parts.has("META-INF/manifest.xml") && parts.has("content.xml")) {
            faults.add(Fault.of(SheetFault.OPEN_DOCUMENT));
            return true;
        }
        return false;
    }

    private void broken(String part) {
        faults.add(Fault.of(SheetFault.BAD_STRUCTURE, part));
    }

    /** An attribute without a name space; "" if it is not there. */
    static String attribute(XMLStreamReader element, String name) {
        return attribute(element, "", name);
    }

    private static String attribute(XMLStreamReader element, String space, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String its = element.getAttributeNamespace(i);
            if (element.getAttributeLocalName(i).equals(name) && (its == null ? "" : its).equals(space)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    /** A visitor that only looks at elements' beginnings. */
    private abstract static class Beginnings implements PartXml.Visitor {
        @Override
        public void end(String name, int depth) {}

        @Override
        public void text(XMLStreamReader text) {}

        @Override
        public boolean done() {
            return false;
        }
    }

    private final class ContentTypes extends Beginnings {
        @Override
        public void start(XMLStreamReader element, int depth) {
            if (!element.getLocalName().equals("Override")) {
                return;
            }
            String type = attribute(element, "ContentType");
            String kept = type.equals(MAIN_WITH_MACROS) ? MAIN : type;
            String part = attribute(element, "PartName");
            boolean ours = kept.equals(MAIN) || kept.equals(STRINGS) || kept.equals(STYLES);
            if (type.isEmpty() || part.isEmpty() || (ours && byType.put(kept, part) != null)) {
                broken(CONTENT_TYPES);
            }
        }
    }

    private final class Relations extends Beginnings {
        private final String folder;

        Relations(String folder) {
            this.folder = folder;
        }

        @Override
        public void start(XMLStreamReader element, int depth) {
            if (!element.getLocalName().equals("Relationship")) {
                return;
            }
            String id = attribute(element, "Id");
            String target = attribute(element, "Target");
            if (id.isEmpty() || target.isEmpty()) {
                broken("workbook.xml.rels");
            } else if (targets.put(id, target.startsWith("/") ? target : folder + target) != null) {
                broken("workbook.xml.rels");
            }
        }
    }

    private final class Book extends Beginnings {
        @Override
        public void start(XMLStreamReader element, int depth) {
            switch (element.getLocalName()) {
                case "sheet" -> {
                    String name = attribute(element, "name");
                    strict |= !attribute(element, STRICT_RELATIONSHIP_ID, "id").isEmpty();
                    if (depth != 3 || name.isEmpty() || name.length() > LONGEST_SHEET_NAME) {
                        broken("workbook.xml");
                    }
                    tabs.add(new Tab(name, attribute(element, RELATIONSHIP_ID, "id")));
                }
                case "workbookPr" -> from1904 = Set.of("1", "true").contains(attribute(element, "date1904"));
                case "workbookView" -> {
                    if (!attribute(element, "activeTab").matches("|[0-9]{1,6}")) {
                        broken("workbook.xml");
                    }
                }
                default -> {
                    return;
                }
            }
        }
    }

    private final class Styles extends Beginnings {
        @Override
        public void start(XMLStreamReader element, int depth) {
            String id = attribute(element, "numFmtId");
            boolean format = element.getLocalName().equals("numFmt");
            if (!id.matches(format ? "[0-9]{1,9}" : "|[0-9]{1,9}")
                    || (format && element.getAttributeValue(null, "formatCode") == null)) {
                broken("styles.xml");
            }
        }
    }

    /** Counts the texts that cells refer to by number. */
    private final class Strings extends Beginnings {
        private int count;
        private int length;

        @Override
        public void start(XMLStreamReader element, int depth) {
            String name = element.getLocalName();
            if (name.equals("si")) {
                count++;
                length = 0;
                if (depth != 2) {
                    broken("sharedStrings.xml");
                }
            }
        }

        @Override
        public void text(XMLStreamReader text) {
            length += text.getTextLength();
            if (length > limits.cellLength()) {
                faults.add(Fault.of(SheetFault.CELL_TOO_LONG, String.valueOf(limits.cellLength())));
            }
        }
    }
}
