package vn.sipas.field.office.dataset;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.office.index.known.SamplePlan;

/**
 * One interview. Never printed.
 *
 * @param interview the first 16 hex digits of its leaf: whoever holds the books finds the record, nobody else a person
 * @param unit its code
 * @param minutes from the first question to the end
 * @param place how its case was drawn, if that is known
 * @param answers in the order of the codebook's variables, as the form's own codes; "" for none
 * @param missing reasons for no answer, by variable
 */
public record DataRow(
        String interview,
        String unit,
        String mode,
        String completeness,
        LocalDate day,
        long minutes,
        String language,
        Optional<SamplePlan.Place> place,
        List<String> answers,
        Map<String, Missing> missing) {

    public DataRow {
        answers = List.copyOf(answers);
    }

    private static final int DIGITS = 16;

    /** The row of a record, with the questions of {@code codebook} alone. */
    public static DataRow of(
            LeafHash leaf,
            BookRecord.Interview interview,
            String unit,
            Optional<SamplePlan.Place> place,
            Codebook codebook) {
        List<String> answers = new ArrayList<>();
        Map<String, Missing> missing = new LinkedHashMap<>();
        for (Variable variable : codebook.variables()) {
            String name = variable.name();
            answers.add(
                    interview.body().answers().get(name) instanceof AnswerValue.Text(String text)
                            ? variable.shared(text)
                            : "");
            Optional.ofNullable(interview.body().missing().get(name)).ifPresent(why -> missing.put(name, why));
        }
        return new DataRow(
                leaf.hash().hex().substring(0, DIGITS),
                unit,
                interview.mode().code(),
                interview.completeness().code(),
                interview.body().started().toLocalDate(),
                Duration.between(interview.body().started(), interview.body().ended())
                        .toMinutes(),
                interview.body().language(),
                place,
                answers,
                missing);
    }

    /** What stands before the questions, in the order of {@link Codebook#FRONT}; empty where nothing is known. */
    List<String> front() {
        List<String> front = new ArrayList<>(
                List.of(interview, unit, mode, completeness, day.toString(), Long.toString(minutes), language));
        front.add(place.map(SamplePlan.Place::stratum).orElse(""));
        // Somebody drawn by himself is a cluster of his own; by the interview's name here, for a case's is nobody's to
        // know.
        front.add(place.map(known -> known.cluster().isEmpty() ? interview : known.cluster())
                .orElse(""));
        front.add(place.map(known -> BigDecimal.valueOf(known.weight()).toPlainString())
                .orElse(""));
        return front;
    }

    @Override
    public String toString() {
        return "DataRow[" + interview + "]";
    }
}
