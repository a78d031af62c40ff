package vn.sipas.field.survey.xlsform.write;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.sipas.field.survey.xlsform.grid.Value;
import vn.sipas.field.survey.xlsform.grid.Value.Branch;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;
import vn.sipas.field.survey.xlsform.tree.Form;
import vn.sipas.field.survey.xlsform.tree.Node.Question;
import vn.sipas.field.survey.xlsform.tree.Node.Section;

/** The files a form needs beside it. */
public final class Attachments {

    private static final String FILES = "jr://file";
    private static final String PICTURES = "jr://images/";

    private Attachments() {}

    /** The names of lists, pictures, sounds and films; not of those that only an answer names. */
    public static NavigableSet<String> of(Form form) {
        NavigableSet<String> files = new TreeSet<>();
        for (Instances.Needed needed : Instances.needed(form)) {
            needed.source()
                    .filter(source -> source.startsWith(FILES))
                    .ifPresent(source -> files.add(source.substring(source.lastIndexOf('/') + 1)));
        }
        form.lists().forEach(list -> list.items().forEach(item -> media(item.media(), files::add)));
        form.each(node -> {
            if (node instanceof Section section) {
                media(section.facets().media(), files::add);
            } else if (node instanceof Question question) {
                media(question.facets().media(), files::add);
                question.preset()
                        .map(preset -> preset.cell().text())
                        .filter(text -> text.startsWith(PICTURES))
                        .ifPresent(text -> named(text.substring(PICTURES.length()), files::add));
            }
        });
        return files;
    }

    private static void media(Map<String, Value> media, Consumer<String> files) {
        media.values().forEach(value -> {
            switch (value) {
                case Cell cell -> named(cell.text(), files);
                case Branch branch ->
                    branch.parts().values().forEach(part -> named(part.first().text(), files));
            }
        });
    }

    private static void named(String file, Consumer<String> files) {
        if (!file.contains("${") && !file.equals("-")) {
            files.accept(file);
        }
    }
}
