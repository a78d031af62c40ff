package vn.sipas.field.survey.form;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.xform.parse.ExternalInstanceParser;
import org.javarosa.xml.ElementParser;
import org.javarosa.xml.TreeElementParser;
import org.javarosa.xml.util.InvalidStructureException;
import org.kxml2.io.KXmlParser;
import org.xmlpull.v1.XmlPullParserException;

/** The files that came with a form, and nothing else: what a form calls {@code jr://…} is looked for here by its name alone. */
final class FormFiles implements ExternalInstanceParser.InstanceProvider {

    private final Map<String, byte[]> files;
    private final Map<String, CsvTable> tables;

    private FormFiles(Map<String, byte[]> files, Map<String, CsvTable> tables) {
        this.files = Map.copyOf(files);
        this.tables = Map.copyOf(tables);
    }

    /** The files; {@code findings} gets one for each that can't be read. */
    static FormFiles read(Map<String, byte[]> files, List<Finding> findings) {
        Map<String, byte[]> kept = new HashMap<>();
        Map<String, CsvTable> tables = new HashMap<>();
        files.forEach((name, bytes) -> {
            kept.put(name, bytes.clone());
            if (bytes.length > XformText.MOST_BYTES) {
                findings.add(Finding.of(FormFault.BAD_FILE, name));
            } else if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                try {
                    tables.put(name, CsvTable.read(bytes));
                } catch (CharacterCodingException e) {
                    findings.add(Finding.of(FormFault.BAD_FILE, name));
                }
            } else if (name.toLowerCase(Locale.ROOT).endsWith(".xml")
                    && XformText.read(bytes) instanceof XformText.Reading.Bad) {
                findings.add(Finding.of(FormFault.BAD_FILE, name));
            }
        });
        return new FormFiles(kept, tables);
    }

    /** The names, sorted. */
    List<String> names() {
        List<String> names = new ArrayList<>(files.keySet());
        names.sort(null);
        return names;
    }

    Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    Optional<CsvTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The name of the file meant by {@code jr://file-csv/units.csv}: the last step. */
    static String nameOf(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    @Override
    public boolean isSupported(String instanceId, String instanceSrc) {
        return true;
    }

    @Override
    public TreeElement get(String instanceId, String instanceSrc) throws IOException {
        String name = nameOf(instanceSrc);
        CsvTable table = tables.get(name);
        if (table != null) {
            return tree(instanceId, table);
        }
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new FileNotFoundException(name);
        }
        try {
            KXmlParser parser = ElementParser.instantiateParser(new ByteArrayInputStream(bytes));
            return new TreeElementParser(parser, 0, instanceId).parse();
        } catch (XmlPullParserException | InvalidStructureException e) {
            throw new IOException("no XML list: '" + name + "'", e);
        }
    }

    private static TreeElement tree(String instanceId, CsvTable table) {
        TreeElement root = new TreeElement("root", 0);
        root.setInstanceName(instanceId);
        int number = 0;
        for (List<String> row : table.rows()) {
            TreeElement item = new TreeElement("item", number++);
            for (int i = 0; i < table.header().size(); i++) {
                TreeElement field = new TreeElement(table.header().get(i), 0);
                field.setValue(new UncastData(i < row.size() ? row.get(i) : ""));
                item.addChild(field);
            }
            root.addChild(item);
        }
        return root;
    }
}
