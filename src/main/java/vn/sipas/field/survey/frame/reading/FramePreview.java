package vn.sipas.field.survey.frame.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.field.survey.frame.heading.FrameColumn;

/**
 * What lists were found to hold, before anything of them is kept.
 *
 * @param tables the files in their order
 * @param first the first lines as they would be kept, in the order of the rows
 * @param counts {@code rows = lines + underAge + duplicates + faulty}
 * @param strata their sizes, in their order
 * @param totals how often each thing was found
 * @param findings the first of each
 * @param duplicates the first rows that list somebody once more, each with the row that did before
 * @param titled whether names in capitals alone are written with small letters
 */
public record FramePreview(
        List<Table> tables,
        List<Row> first,
        Counts counts,
        Map<String, Integer> strata,
        Map<FrameFault, Integer> totals,
        List<FrameFinding> findings,
        List<Duplicate> duplicates,
        boolean titled) {

    public FramePreview {
        tables = List.copyOf(tables);
        first = List.copyOf(first);
        strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
        findings = List.copyOf(findings);
        duplicates = List.copyOf(duplicates);
    }

    /**
     * How one file was read.
     *
     * @param row where its headings stand
     * @param headings as they stand there
     * @param columns where each column that is read stands, from 0
     */
    public record Table(String file, int row, List<String> headings, Map<FrameColumn, Integer> columns) {
        public Table {
            headings = List.copyOf(headings);
            columns = Map.copyOf(columns);
        }

        /** The headings may be a person's, if there are none. */
        @Override
        public String toString() {
            return "Table[" + file + "]";
        }
    }

    /** How many rows became what. */
    public record Counts(int rows, int lines, int underAge, int duplicates, int faulty) {}

    /** Somebody in {@code file} listed before, in the row {@code ofRow} of {@code ofFile}. */
    public record Duplicate(String file, int row, String ofFile, int ofRow) {}

    /** One line to be. */
    public record Row(
            String file, int number, String stratum, String unit, String name, int born, String address, String phone) {

        /** Never the person. */
        @Override
        public String toString() {
            return "Row[" + file + ":" + number + "]";
        }
    }
}
