package vn.sipas.field.survey.interview.recheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.FormQuestion;

/** A form of re-interviews, whose questions are found by their marks, never by their names. Immutable; any thread. */
public final class RecheckForm {

    private static final String SHIPPED = "/assets/forms/phuc-tra-2026.xml";

    private final FormFile file;
    private final Map<String, RecheckMark> marks = new LinkedHashMap<>();
    private final Map<String, String> facts = new LinkedHashMap<>();

    /** What the person says of the interview. */
    public enum Held {
        YES("1"),
        NO("2"),
        UNSURE("3");

        private final String code;

        Held(String code) {
            this.code = code;
        }

        /** The answer in the form. */
        public String code() {
            return code;
        }
    }

    /** Who answered in the interview, as the person says. */
    public enum AnsweredBy {
        SELF("1"),
        HOUSEHOLD("2"),
        NOBODY("3");

        private final String code;

        AnsweredBy(String code) {
            this.code = code;
        }

        /** The answer in the form. */
        public String code() {
            return code;
        }
    }

    /** The marks of {@code file}; a form of the season has none. */
    public RecheckForm(FormFile file) {
        this.file = file;
        for (FormQuestion question : file.questions()) {
            question.recheck().flatMap(RecheckMark::of).ifPresent(mark -> {
                marks.put(question.key(), mark);
                if (mark == RecheckMark.FACT) {
                    question.breakdown().ifPresent(fact -> facts.put(fact, question.key()));
                }
            });
        }
    }

    /** The form that ships with the program. */
    public static RecheckForm shipped() {
        try (InputStream in = RecheckForm.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the shipped form is missing: '" + SHIPPED + "'");
            }
            // Records keep text in NFC, so a form is hashed as it reads then.
            String text = Folding.nfc(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return switch (FormFile.open(text.getBytes(StandardCharsets.UTF_8), Map.of())) {
                case FormOpening.Opened(FormFile form) -> new RecheckForm(form);
                case FormOpening.Refused _ -> throw new IllegalStateException("the shipped form can't be opened");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form itself. */
    public FormFile file() {
        return file;
    }

    /** The marks by the questions' names in a record's {@code answers}, in the form's order. */
    public Map<String, RecheckMark> marks() {
        return new LinkedHashMap<>(marks);
    }

    /** The names of the questions with {@code mark}, in the form's order. */
    public List<String> questions(RecheckMark mark) {
        return marks.entrySet().stream()
                .filter(entry -> entry.getValue() == mark)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The names of the questions for the facts by what they are: {@code sex}, {@code age}, {@code schooling}, {@code occupation}. */
    public Map<String, String> facts() {
        return new LinkedHashMap<>(facts);
    }

    /** What a re-interview says of the interview; nothing if that was not answered. */
    public Optional<Held> held(InterviewBody body) {
        return answer(body, RecheckMark.HELD)
                .flatMap(code -> Arrays.stream(Held.values())
                        .filter(held -> held.code.equals(code))
                        .findFirst());
    }

    /** Who answered then, as a re-interview says; nothing if that was not answered. */
    public Optional<AnsweredBy> answeredBy(InterviewBody body) {
        return answer(body, RecheckMark.PERSON)
                .flatMap(code -> Arrays.stream(AnsweredBy.values())
                        .filter(who -> who.code.equals(code))
                        .findFirst());
    }

    /** The answer to the only question with {@code mark}, as the record has it. */
    public Optional<String> answer(InterviewBody body, RecheckMark mark) {
        return questions(mark).stream().findFirst().flatMap(question -> answer(body, question));
    }

    /** The answer to a question, as an interview's or a re-interview's record has it. */
    public static Optional<String> answer(InterviewBody body, String question) {
        return Optional.ofNullable(body.answers().get(question)).flatMap(value -> switch (value) {
            case AnswerValue.Text(String text) -> Optional.of(text);
            case AnswerValue.Repeat _ -> Optional.empty();
        });
    }
}
