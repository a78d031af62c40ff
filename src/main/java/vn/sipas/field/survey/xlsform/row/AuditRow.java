package vn.sipas.field.survey.xlsform.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.grid.Line;

/** The parameters of {@code audit}, the trail of what was answered when. */
public final class AuditRow {

    private static final String PRIORITY = "location-priority";
    private static final String INTERVAL = "location-min-interval";
    private static final String AGE = "location-max-age";

    private AuditRow() {}

    public static Draft read(Line line, Parameters parameters, Findings findings) {
        line.cell("name")
                .filter(name -> !name.text().equals("audit"))
                .ifPresent(name -> findings.add(XlsFormReason.AUDIT_NAME, name.place(), name.text()));
        parameters.only("identify-user", AGE, INTERVAL, PRIORITY, "track-changes", "track-changes-reasons");
        Draft draft = Draft.of(line);
        parameters.oneOf("track-changes", "true", "false").ifPresent(v -> draft.bind("odk:track-changes", v));
        parameters
                .oneOf("track-changes-reasons", "on-form-edit")
                .ifPresent(v -> draft.bind("odk:track-changes-reasons", v));
        parameters.oneOf("identify-user", "true", "false").ifPresent(v -> draft.bind("odk:identify-user", v));
        location(draft, parameters, findings);
        return draft;
    }

    private static void location(Draft draft, Parameters parameters, Findings findings) {
        List<String> all = List.of(AGE, INTERVAL, PRIORITY);
        long given = all.stream().filter(key -> parameters.get(key).isPresent()).count();
        if (given == 0) {
            return;
        }
        if (given < all.size()) {
            findings.add(XlsFormReason.PARAMETERS_TOGETHER, parameters.place(), String.join(", ", all));
            return;
        }
        parameters.oneOf(PRIORITY, "no-power", "low-power", "balanced", "high-accuracy");
        Optional<BigDecimal> interval = seconds(parameters, INTERVAL, findings);
        Optional<BigDecimal> age = seconds(parameters, AGE, findings);
        if (interval.isPresent() && age.isPresent() && age.get().compareTo(interval.get()) < 0) {
            findings.add(
                    XlsFormReason.PARAMETER_BAD,
                    parameters.place(),
                    AGE,
                    age.get().toPlainString(),
                    "≥ " + interval.get().toPlainString());
        }
        all.forEach(key -> draft.bind("odk:" + key, parameters.get(key).orElseThrow()));
    }

    private static Optional<BigDecimal> seconds(Parameters parameters, String key, Findings findings) {
        Optional<BigDecimal> seconds = parameters.wholeNumber(key).map(BigDecimal::new);
        if (seconds.isPresent() && seconds.get().signum() < 0) {
            findings.add(
                    XlsFormReason.PARAMETER_BAD,
                    parameters.place(),
                    key,
                    parameters.get(key).orElse(""),
                    "≥ 0");
        }
        return seconds;
    }
}
