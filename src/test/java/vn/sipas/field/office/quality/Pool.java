package vn.sipas.field.office.quality;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.answers.ClosedQuestion;
import vn.sipas.field.survey.form.Choice;

/** A small pool made by hand: twelve enumerators with twenty ordinary interviews each, and whatever a test adds. */
final class Pool {

    static final int PEOPLE = 12;
    static final int FORMS = 20;
    static final int ITEMS = 24;

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-10-01T08:00:00+07:00");

    private final SplittableRandom random = new SplittableRandom(20261128);
    final List<QualityRow> rows = new ArrayList<>();

    /** The items of one matrix, sex, and a question that offers another answer. */
    static final FormShape SHAPE = FormShape.of(questions());

    Pool() {
        this(PEOPLE, FORMS, Mode.LAPTOP);
    }

    Pool(int people, int forms, Mode mode) {
        IntStream.range(0, people).forEach(who -> {
            for (int form = 0; form < forms; form++) {
                rows.add(form(who, form, mode));
            }
            rows.add(new QualityRow.Unmet(new CaseId("v" + who), person(who), false));
            rows.add(new QualityRow.Unmet(new CaseId("w" + who), person(who), false));
        });
    }

    private static List<ClosedQuestion> questions() {
        List<ClosedQuestion> questions = new ArrayList<>();
        List<Choice> scale = IntStream.rangeClosed(1, 5)
                .mapToObj(point -> new Choice(String.valueOf(point), "Mức " + point))
                .toList();
        for (int item = 0; item < ITEMS; item++) {
            questions.add(question("C9_" + item, scale, Optional.of("service")));
        }
        questions.add(question("A1", List.of(new Choice("1", "Nam"), new Choice("2", "Nữ")), Optional.empty()));
        questions.add(question(
                "C2",
                List.of(new Choice("1", "Ti vi"), new Choice("2", "Loa"), new Choice("3", "Nguồn khác (xin ghi rõ)")),
                Optional.empty()));
        return questions;
    }

    private static ClosedQuestion question(String key, List<Choice> choices, Optional<String> content) {
        return new ClosedQuestion(
                key, key, choices, false, false, content, content, Optional.empty(), Optional.empty());
    }

    static BookName person(int who) {
        return BookName.read("sipas.vn/thu-2026/%032x".formatted(who)).orElseThrow();
    }

    /** An ordinary interview: four rows of half an hour a morning, a person with an opinion. */
    QualityRow.Filled form(int who, int form, Mode mode) {
        OffsetDateTime started = MORNING.plusDays(form / 4).plusMinutes(45L * (form % 4));
        return new QualityRow.Filled(
                LeafHash.of((who + "/" + form + mode).getBytes(StandardCharsets.UTF_8)),
                person(who),
                "thôn " + who + "/" + form / 10,
                mode,
                new QualityRow.Timing(
                        started, started.plusMinutes(20), 900 + random.nextInt(300), 9 + random.nextInt(3), 90, false),
                answers());
    }

    private Answers answers() {
        int[] codes = new int[ITEMS + 2];
        double person = random.nextGaussian() * 0.7;
        Arrays.setAll(codes, _ -> Math.clamp(Math.round(3.6 + person + 0.7 * random.nextGaussian()), 1, 5));
        codes[ITEMS] = 1 + random.nextInt(2);
        codes[ITEMS + 1] = random.nextInt(8) == 0 ? 3 : 1 + random.nextInt(2);
        return Answers.of(codes);
    }

    /** Changes the first {@code forms} interviews of the first enumerator. */
    Pool change(int forms, UnaryOperator<QualityRow.Filled> how) {
        for (int at = 0; at < forms; at++) {
            rows.set(at, how.apply((QualityRow.Filled) rows.get(at)));
        }
        return this;
    }

    QualityFlags flags() {
        return QualityFlags.of(SHAPE, rows.stream());
    }

    static QualityRow.Filled at(QualityRow.Filled form, QualityRow.Timing timing) {
        return new QualityRow.Filled(
                form.leaf(), form.enumerator(), form.cluster(), form.mode(), timing, form.answers());
    }

    static QualityRow.Filled with(QualityRow.Filled form, int... codes) {
        return new QualityRow.Filled(
                form.leaf(), form.enumerator(), form.cluster(), form.mode(), form.timing(), Answers.of(codes));
    }
}
