package vn.sipas.field.office.index.known;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.sipas.field.base.language.Percent;
import vn.sipas.field.base.sheet.Sheet;

/** What earlier seasons found, in the table's order. */
public record EarlierSeasons(List<Found> found) {

    private static final TableReader.Heading SEASON = TableReader.Heading.of("season", "dot", "nam");
    private static final TableReader.Heading MEASURE = TableReader.Heading.of("measure", "chi so", "ma");
    private static final TableReader.Heading PERCENT = TableReader.Heading.of("percent", "ty le", "gia tri");
    private static final TableReader.Heading ERROR = TableReader.Heading.of("se", "sai so chuan");
    private static final TableReader.Heading DEGREES = TableReader.Heading.of("df", "bac tu do");
    private static final double ALL = 100;
    private static final double MOST_DEGREES = 1e7;

    public EarlierSeasons {
        found = List.copyOf(found);
    }

    /**
     * One figure.
     *
     * @param measure a content's, a factor's or an item's code; empty for the whole
     * @param percent as published
     * @param uncertainty its standard error and degrees of freedom, if it is more than a published figure
     */
    public record Found(String season, String measure, BigDecimal percent, Optional<Uncertainty> uncertainty) {}

    /** @param standardError of the share, not in percent */
    public record Uncertainty(double standardError, int degrees) {}

    /**
     * Reads the columns {@code season}, {@code measure} (empty for the whole) and {@code percent}, and if they are there {@code se}
     * (in percent points) and {@code df}.
     */
    public static TableReading<EarlierSeasons> read(Sheet sheet) {
        TableReader table = new TableReader(sheet, List.of(SEASON, MEASURE, PERCENT), List.of(ERROR, DEGREES));
        List<Found> found = new ArrayList<>();
        for (Sheet.Row row : table.rows()) {
            Optional<String> season = table.text(row, SEASON);
            OptionalDouble percent = table.number(row, PERCENT, 0, ALL);
            Optional<Uncertainty> uncertainty = uncertainty(table, row);
            if (season.isPresent() && percent.isPresent()) {
                found.add(new Found(
                        season.get(),
                        table.cell(row, MEASURE),
                        BigDecimal.valueOf(percent.getAsDouble()).setScale(Percent.DECIMALS, RoundingMode.HALF_UP),
                        uncertainty));
            }
        }
        return table.result(new EarlierSeasons(found));
    }

    private static Optional<Uncertainty> uncertainty(TableReader table, Sheet.Row row) {
        if (table.cell(row, ERROR).isEmpty() || table.cell(row, DEGREES).isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble error = table.number(row, ERROR, 0, ALL);
        OptionalDouble degrees = table.number(row, DEGREES, 1, MOST_DEGREES);
        return error.isPresent() && degrees.isPresent()
                ? Optional.of(new Uncertainty(error.getAsDouble() / ALL, (int) degrees.getAsDouble()))
                : Optional.empty();
    }
}
