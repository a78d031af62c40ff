package vn.sipas.field.app.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.survey.frame.FrameStore;
import vn.sipas.field.survey.frame.heading.FrameColumn;
import vn.sipas.field.survey.frame.reading.FrameFault;
import vn.sipas.field.survey.frame.reading.FrameFinding;
import vn.sipas.field.survey.frame.reading.FramePreview;

/** How lists of people and frames are told: counts, columns, places; never a person. */
final class FrameOutput {

    /** So many of a kind are told with their places. */
    private static final int NAMED = 20;

    /** So many strata are told one by one. */
    private static final int STRATA = 100;

    private final Console console;

    FrameOutput(Console console) {
        this.console = console;
    }

    /** What was found in rows, one a line, and how often if it was found more often than told. */
    void findings(FramePreview preview) {
        Map<FrameFault, Integer> told = new EnumMap<>(FrameFault.class);
        for (FrameFinding finding : preview.findings()) {
            if (told.merge(finding.why(), 1, Integer::sum) <= NAMED) {
                console.refuse(finding.where(), finding.why(), finding.detail());
            }
        }
        preview.totals().forEach((why, total) -> {
            if (total > NAMED) {
                console.refuse(
                        "", why.code(), console.text("frame.total", total, Messages.of(why, console.language(), "…")));
            }
        });
    }

    void preview(FramePreview preview) {
        for (FramePreview.Table table : preview.tables()) {
            console.print("frame.table", table.file(), table.row());
            for (FrameColumn column : FrameColumn.values()) {
                Optional.ofNullable(table.columns().get(column))
                        .ifPresent(place -> console.print(
                                "frame.column", Sheet.column(place), column.title(console.language()), column.code()));
            }
        }
        FramePreview.Counts counts = preview.counts();
        console.print(
                "frame.counts", counts.rows(), counts.lines(), counts.underAge(), counts.duplicates(), counts.faulty());
        if (preview.titled()) {
            console.print("frame.titled");
        }
        strata(preview.strata());
    }

    void kept(FrameStore.Kept frame) {
        console.print("frame.kept", frame.size(), frame.root().base64());
    }

    /** Size, root and strata of a frame. */
    void root(FrameStore.Kept frame) {
        console.print("frame.size", frame.size());
        console.print("frame.root", frame.root().base64());
        console.print(frame.committed() ? "frame.committed" : "frame.not-committed");
        strata(frame.strata());
    }

    private <N extends Number> void strata(Map<String, N> strata) {
        console.print("frame.strata", strata.size());
        strata.entrySet().stream()
                .limit(STRATA)
                .forEach(one -> console.print("frame.stratum", one.getKey(), one.getValue()));
        if (strata.size() > STRATA) {
            console.print("frame.strata-more", strata.size() - STRATA);
        }
    }

    JsonWriter json(FramePreview preview, Optional<FrameStore.Kept> frame) {
        FramePreview.Counts counts = preview.counts();
        JsonWriter object = new JsonWriter()
                .beginObject()
                .member("rows", counts.rows())
                .member("lines", counts.lines())
                .member("underAge", counts.underAge())
                .member("duplicates", counts.duplicates())
                .member("faulty", counts.faulty())
                .name("found")
                .beginObject();
        preview.totals().forEach((why, total) -> object.member(why.code(), total));
        object.endObject().name("strata").beginObject();
        preview.strata().forEach(object::member);
        object.endObject().member("kept", frame.isPresent());
        frame.ifPresent(kept -> object.member("root", kept.root().base64()));
        return object.endObject();
    }

    static JsonWriter json(FrameStore.Kept frame) {
        JsonWriter object = new JsonWriter()
                .beginObject()
                .member("size", frame.size())
                .member("root", frame.root().base64())
                .member("committed", frame.committed())
                .name("strata")
                .beginObject();
        frame.strata().forEach(object::member);
        return object.endObject().endObject();
    }
}
