package vn.sipas.field.app.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * A simulated person being asked: answers hang together, because the person is more or less content as a whole and likes
 * some groups of items better than others; so they are not uniform, and items of one group are alike.
 */
final class Respondent implements Replies {

    private static final List<String> OPINIONS = List.of(
            "Thủ tục nhanh hơn năm trước.",
            "Đề nghị giảm giấy tờ phải nộp nhiều lần.",
            "Cán bộ xã hướng dẫn tận tình.",
            "Mong có người hướng dẫn nộp hồ sơ qua mạng cho người già.",
            "Đường vào trung tâm hơi xa.");

    /** How often an interview is held as most are, by what the form calls that: the first choice; all else comes after it. */
    private static final Map<String, Double> USUAL =
            Map.of("language", 0.9, "interpreter", 0.95, "present", 0.65, "answered_by", 0.93);

    private final RandomGenerator random;
    private final LocalDate today;
    private final Map<QuestionPath, String> breakdowns;
    private final double content;
    private final Map<String, Double> byGroup = new HashMap<>();

    /** {@code breakdowns}: the questions by which results are split, and what the form calls each. */
    Respondent(RandomGenerator random, LocalDate today, Map<QuestionPath, String> breakdowns) {
        this.random = random;
        this.today = today;
        this.breakdowns = Map.copyOf(breakdowns);
        this.content = random.nextGaussian() * 0.7;
    }

    @Override
    public Optional<Missing> missing(Question question) {
        if (usual(question).isPresent()) {
            return Optional.empty();
        }
        double draw = random.nextDouble();
        boolean aboutService = question.path().text().contains("C9_II");
        if (draw < 0.004) {
            return Optional.of(Missing.REFUSES);
        }
        if (draw < 0.015) {
            return Optional.of(Missing.DOESNT_KNOW);
        }
        return aboutService && draw < 0.05 ? Optional.of(Missing.DOESNT_USE) : Optional.empty();
    }

    /** Whether the person is less content than most. */
    boolean isDiscontent() {
        return content < 0;
    }

    @Override
    public Optional<Answer> answer(Question question) {
        return usual(question)
                .map(often -> Optional.of(circumstance(question.choices(), often)))
                .orElseGet(() -> byType(question));
    }

    /** How often the first choice of a question about the interview itself is right; such a question is never left open. */
    private Optional<Double> usual(Question question) {
        return Optional.ofNullable(breakdowns.get(question.path()))
                .flatMap(name -> Optional.ofNullable(USUAL.get(name)))
                .filter(_ -> question.choices().size() > 1);
    }

    private Answer circumstance(List<Choice> choices, double often) {
        boolean first = random.nextDouble() < often;
        boolean second = random.nextDouble() < 0.7;
        int other = second ? 1 : 1 + random.nextInt(choices.size() - 1);
        return new Answer(choices.get(first ? 0 : other).name());
    }

    private Optional<Answer> byType(Question question) {
        return switch (question.type()) {
            case NOTE, GEOPOINT, BARCODE, FILE -> Optional.empty();
            case TEXT -> question.required() || random.nextDouble() < 0.15 ? Optional.of(text()) : Optional.empty();
            case INTEGER -> Optional.of(new Answer(String.valueOf(small())));
            case DECIMAL -> Optional.of(new Answer((1 + random.nextInt(40)) + ".5"));
            case DATE ->
                Optional.of(new Answer(
                        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(270)).toString()));
            case TIME -> Optional.of(new Answer("08:%02d:00.000+07:00".formatted(random.nextInt(60))));
            case DATE_TIME -> Optional.of(new Answer(today + "T08:%02d:00.000+07:00".formatted(random.nextInt(60))));
            case SELECT_ONE -> one(question).map(c -> new Answer(c.name()));
            case SELECT_MULTIPLE -> some(question);
            case RANK -> ranked(question);
            case RANGE -> question.range().map(r -> new Answer(r.start()));
            case ACKNOWLEDGE -> Optional.of(new Answer("OK"));
        };
    }

    /** As most numbers that people are asked for: one more often than five. */
    private int small() {
        return 1 + (int) Math.abs(random.nextGaussian() * 2);
    }

    private Answer text() {
        return new Answer(OPINIONS.get(random.nextInt(OPINIONS.size())));
    }

    private Optional<Choice> one(Question question) {
        List<Choice> choices = question.choices();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        // Scales run from discontent to content; other lists have no such order, so any of theirs may be meant.
        boolean scale = choices.size() >= 4 && question.path().text().contains("/C");
        return Optional.of(
                scale ? choices.get(onScale(question, choices.size())) : choices.get(random.nextInt(choices.size())));
    }

    private int onScale(Question question, int points) {
        String path = question.path().text();
        String group = path.substring(0, path.lastIndexOf('/'));
        double leaning = byGroup.computeIfAbsent(group, _ -> random.nextGaussian() * 0.4);
        double mean = 0.78 * (points - 1);
        return Math.clamp(Math.round(mean + content + leaning + random.nextGaussian() * 0.6), 0, points - 1);
    }

    private Optional<Answer> some(Question question) {
        Set<Choice> picked = new HashSet<>();
        for (Choice choice : question.choices()) {
            if (random.nextDouble() < 0.3) {
                picked.add(choice);
            }
        }
        if (picked.isEmpty()) {
            one(question).ifPresent(picked::add);
        }
        return question.choices().stream()
                .filter(picked::contains)
                .map(Choice::name)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" "),
                        names -> names.isEmpty() ? Optional.empty() : Optional.of(new Answer(names))));
    }

    private Optional<Answer> ranked(Question question) {
        List<String> names =
                new ArrayList<>(question.choices().stream().map(Choice::name).toList());
        Map<String, Double> order = new HashMap<>();
        names.forEach(name -> order.put(name, random.nextDouble()));
        names.sort(Comparator.comparing(order::get));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Answer(String.join(" ", names)));
    }
}
