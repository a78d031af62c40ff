package vn.sipas.field.survey.xlsform.row;

import java.util.regex.Pattern;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.tree.Node.Preset;

/** The parameters of the types whose answer is a picture, a sound, a place or a text. */
public final class UploadRow {

    private static final String PICTURES = "jr://images/";

    /** A package of Android: two names or more, divided by dots. */
    private static final Pattern PACKAGE = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]*+(?:\\.[a-zA-Z][a-zA-Z0-9_]*+)+");

    private UploadRow() {}

    public static Draft photo(Line line, Parameters parameters, Findings findings) {
        parameters.only("app", "max-pixels");
        Draft draft = Draft.of(line);
        draft.preset().ifPresent(preset -> {
            if (!preset.cell().text().contains(PICTURES)) {
                draft.preset(
                        new Preset(preset.cell().with(PICTURES + preset.cell().text()), preset.dynamic()));
            }
        });
        if (parameters.get("max-pixels").isEmpty()) {
            findings.add(XlsFormReason.PICTURE_SIZE, parameters.place());
        }
        parameters.wholeNumber("max-pixels").ifPresent(pixels -> draft.bind("orx:max-pixels", pixels));
        boolean app = draft.appearance().filter(a -> !a.equals("annotate")).isEmpty();
        parameters.get("app").filter(name -> app).ifPresent(name -> {
            if (!PACKAGE.matcher(name).matches()) {
                findings.add(XlsFormReason.PARAMETER_BAD, parameters.place(), "app", name, "org.example.app");
            }
            draft.control("intent", name);
        });
        return draft;
    }

    public static Draft audio(Line line, Parameters parameters) {
        parameters.only("quality");
        Draft draft = Draft.of(line);
        parameters
                .oneOf("quality", "voice-only", "low", "normal", "external")
                .ifPresent(quality -> draft.bind("odk:quality", quality));
        return draft;
    }

    public static Draft text(Line line, Parameters parameters) {
        parameters.only("rows");
        Draft draft = Draft.of(line);
        parameters.wholeNumber("rows").ifPresent(rows -> draft.control("rows", rows));
        return draft;
    }

    /** {@code reference-geometry} is checked when all lists and repeats are known. */
    public static Draft place(Line line, Parameters parameters) {
        parameters.only("allow-mock-accuracy", "capture-accuracy", "reference-geometry", "warning-accuracy");
        Draft draft = Draft.of(line);
        parameters.number("capture-accuracy").ifPresent(metres -> draft.control("accuracyThreshold", metres));
        parameters
                .number("warning-accuracy")
                .ifPresent(metres -> draft.control("unacceptableAccuracyThreshold", metres));
        parameters
                .oneOf("allow-mock-accuracy", "true", "false")
                .ifPresent(allowed -> draft.bind("odk:allow-mock-accuracy", allowed));
        return draft;
    }
}
