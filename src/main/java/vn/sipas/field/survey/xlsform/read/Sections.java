package vn.sipas.field.survey.xlsform.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.grid.Sheets;
import vn.sipas.field.survey.xlsform.row.Draft;
import vn.sipas.field.survey.xlsform.tree.Node;
import vn.sipas.field.survey.xlsform.tree.Path;

/** The groups and repeats that are open while the rows are read, and what they hold so far. */
final class Sections {

    /** Deeper forms are nobody's, and every step of a path costs. */
    static final int DEEPEST = 40;

    private record Open(Path path, Draft draft, Place place, List<Node> children) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private final Findings findings;

    Sections(Path root, Findings findings) {
        this.findings = findings;
        open.push(new Open(
                root, Draft.generated(Place.sheet(Sheets.SURVEY)), Place.sheet(Sheets.SURVEY), new ArrayList<>()));
    }

    /** The path of something of that name in the section that is open. */
    Path child(String name, Path.Kind kind) {
        return inner().path().child(name, kind);
    }

    void add(Node node) {
        inner().children().add(node);
    }

    /** Opens a section; whether that was possible. */
    boolean begin(String name, Path.Kind kind, Draft draft) {
        if (open.size() > DEEPEST) {
            findings.add(XlsFormReason.TOO_DEEP, draft.place(), Integer.toString(DEEPEST));
            return false;
        }
        open.push(new Open(child(name, kind), draft, draft.place(), new ArrayList<>()));
        return true;
    }

    /** Closes the section; where another is open, that one is found, and where none fits, the row. */
    void end(Line line, Path.Kind kind) {
        boolean somewhere = open.stream().anyMatch(section -> kind(section) == kind);
        if (!somewhere) {
            findings.add(
                    XlsFormReason.END_WITHOUT_BEGIN,
                    line.at("type"),
                    line.text("type").orElse(""));
            return;
        }
        if (kind(inner()) != kind) {
            findings.add(
                    XlsFormReason.END_WITHOUT_BEGIN,
                    line.at("type"),
                    line.text("type").orElse(""));
        }
        while (kind(inner()) != kind) {
            close();
        }
        close();
    }

    /** Closes whatever is still open; what stands under the root. */
    List<Node> finish() {
        while (open.size() > 1) {
            findings.add(
                    XlsFormReason.BEGIN_WITHOUT_END,
                    inner().place(),
                    inner().path().name());
            close();
        }
        return inner().children();
    }

    private void close() {
        Open section = open.pop();
        add(new Node.Section(
                section.path(), section.place(), true, section.draft().facets(), section.children()));
    }

    private static Path.Kind kind(Open section) {
        return section.path().steps().getLast().kind();
    }

    private Open inner() {
        return Optional.ofNullable(open.peek()).orElseThrow();
    }
}
