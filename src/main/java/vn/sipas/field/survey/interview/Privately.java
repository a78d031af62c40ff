package vn.sipas.field.survey.interview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormQuestion;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * What an enumerator's machine knows of the answers given in private (trả lời kín): to which questions there is one, and
 * ciphertexts that only the department opens.
 */
final class Privately {

    private final Set<QuestionPath> asked;
    private final Set<QuestionPath> answered = new LinkedHashSet<>();
    /** What came back with the laptop each time. */
    private final List<FileContent> closed = new ArrayList<>();
    /** Single answers that no closing has put together: the machine failed while the laptop was handed over. */
    private final List<FileContent> single = new ArrayList<>();

    private Optional<String> envelope = Optional.empty();

    Privately(FormFile file) {
        this.asked = file.questions().stream()
                .filter(FormQuestion::handedOver)
                .map(FormQuestion::path)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether people answer the question themselves. */
    boolean asks(QuestionPath question) {
        return !asked.isEmpty() && asked.contains(question.withoutInstances());
    }

    void add(QuestionPath question, boolean settled, FileContent answer) {
        if (settled) {
            answered.add(question);
        } else {
            answered.remove(question);
        }
        envelope = Optional.empty();
        single.add(answer);
    }

    void close(int first, FileContent answers) {
        List<FileContent> earlier = List.copyOf(single.subList(0, first));
        single.clear();
        closed.addAll(earlier);
        closed.add(answers);
    }

    void before(List<QuestionPath> questions, FileContent answers) {
        answered.addAll(questions);
        closed.add(answers);
    }

    void envelope(String serial) {
        envelope = Optional.of(serial).filter(text -> !text.isBlank());
    }

    /** How many single answers wait to be put together. */
    int singles() {
        return single.size();
    }

    /** Everything sealed, oldest first. */
    List<FileContent> parts() {
        List<FileContent> parts = new ArrayList<>(closed);
        parts.addAll(single);
        return parts;
    }

    /** The envelope's serial, if the private questions were answered on paper. */
    Optional<String> envelope() {
        return envelope;
    }

    /** Whether the question was answered in private, or on the paper in the envelope. */
    boolean isSettled(QuestionPath question) {
        return answered.contains(question) || (envelope.isPresent() && asks(question));
    }
}
