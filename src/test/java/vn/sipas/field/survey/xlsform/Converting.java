package vn.sipas.field.survey.xlsform;

import java.util.List;

/** Small forms converted for tests. */
final class Converting {

    private Converting() {}

    /** The XForm of tables written as in {@link Grids#of(String)}. */
    static String xform(String tables) {
        return converted(tables).xform();
    }

    static Conversion.Converted converted(String tables) {
        return switch (XlsForm.convert(Grids.of(tables), "forms/small.xlsx")) {
            case Conversion.Converted converted -> converted;
            case Conversion.Refused refused -> throw new AssertionError(refused.errors());
        };
    }

    static List<XlsFormReason> warnings(String tables) {
        return converted(tables).warnings().stream().map(Finding::reason).toList();
    }

    /** Each error as {@code reason sheet row column}. */
    static List<String> errors(String tables) {
        return switch (XlsForm.convert(Grids.of(tables), "small.xlsx")) {
            case Conversion.Converted converted -> throw new AssertionError(converted.xform());
            case Conversion.Refused refused ->
                refused.errors().stream()
                        .map(finding -> finding.reason().code() + " "
                                + finding.place().sheet() + " "
                                + finding.place().row() + " " + finding.place().heading())
                        .toList();
        };
    }
}
