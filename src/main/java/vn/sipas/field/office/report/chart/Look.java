package vn.sipas.field.office.report.chart;

/** Which colours a picture has. */
public enum Look {
    /** On white: paper, and the light theme. */
    LIGHT,
    DARK
}
