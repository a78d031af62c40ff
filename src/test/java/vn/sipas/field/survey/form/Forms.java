package vn.sipas.field.survey.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Forms opened and filled in for tests. */
final class Forms {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-02T01:15:30Z"), VIETNAM);
    static final Clock LATER = Clock.fixed(Instant.parse("2026-10-05T03:00:00Z"), VIETNAM);

    private Forms() {}

    static FormFile opened(byte[] xform, Map<String, byte[]> files) {
        return switch (FormFile.open(xform, files)) {
            case FormOpening.Opened opened -> opened.form();
            case FormOpening.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    static FormFile resource(String name, String... files) {
        return opened(bytes(name), Set.of(files).stream().collect(Collectors.toMap(file -> file, Forms::bytes)));
    }

    static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Forms.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static OpenForm fill(FormFile file) {
        return fill(file, CLOCK);
    }

    static OpenForm fill(FormFile file, Clock clock) {
        return file.fill(clock, new FormSettings("may-07", "huong", "uuid:1", VIETNAM));
    }

    static List<FormQuestion> allQuestions(FormFile file) {
        return file.questions();
    }

    static AnswerCheck answer(OpenForm form, String path, String answer) {
        return form.answer(
                new QuestionPath(path),
                Optional.of(answer).filter(a -> !a.isEmpty()).map(Answer::new));
    }

    static Question question(OpenForm form, String path) {
        return form.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(q -> q.path().text().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not shown: " + path));
    }

    static Set<String> shown(OpenForm form) {
        return form.pages().stream()
                .flatMap(page -> page.questions().stream())
                .map(q -> q.path().text())
                .collect(Collectors.toSet());
    }

    /** Answers everything that is asked, what comes up by that too, with the first answer possible. */
    static void answerAll(OpenForm form) {
        Set<QuestionPath> tried = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Page page : form.pages()) {
                for (Question question : page.questions()) {
                    if (question.answerable() && question.answer().isEmpty() && tried.add(question.path())) {
                        form.answer(question.path(), Optional.of(new Answer(some(question))));
                        more = true;
                    }
                }
            }
        }
    }

    private static String some(Question question) {
        return switch (question.type()) {
            case NOTE, FILE, TEXT, BARCODE -> "Không có ý kiến";
            case INTEGER -> "7";
            case DECIMAL -> "7.5";
            case DATE -> "2026-10-02";
            case TIME -> "08:15";
            case DATE_TIME -> "2026-10-02T08:15";
            case SELECT_ONE, SELECT_MULTIPLE ->
                question.choices().isEmpty()
                        ? "none"
                        : question.choices().getFirst().name();
            case RANK -> question.choices().stream().map(Choice::name).collect(Collectors.joining(" "));
            case RANGE -> question.range().orElseThrow().start();
            case ACKNOWLEDGE -> "OK";
            case GEOPOINT -> "10.95 106.82";
        };
    }
}
