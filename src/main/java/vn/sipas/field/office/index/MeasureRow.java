package vn.sipas.field.office.index;

import java.math.BigDecimal;

/**
 * One measure over everybody.
 *
 * @param figures nothing is left out: a measure nobody answered has no row
 * @param without interviews that count but have no answer to it, or to none of its items
 * @param withoutPercent of all interviews that count
 * @param answersMissing of 100 answers its items could have, how many are missing
 * @param pointsLost by how many percent points the pooled unweighted index would rise if every answer to it were a satisfied one
 */
public record MeasureRow(
        Measure measure,
        Figures figures,
        int without,
        BigDecimal withoutPercent,
        BigDecimal answersMissing,
        BigDecimal pointsLost) {}
