package vn.sipas.field.survey.interview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.FormFault;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormQuestion;
import vn.sipas.field.survey.form.OpenForm;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

/** The photos of a form being filled in, by the names that answers have for them. */
final class Photos {

    /** How much the photos of one form may hold, in MiB: in Base64 they still fit into a record's line. */
    private static final int MOST_MIB = 10;

    private final Set<QuestionPath> asking = new HashSet<>();
    private final Map<String, FileContent> held = new LinkedHashMap<>();

    Photos(FormFile form) {
        for (FormQuestion question : form.questions()) {
            if (question.takesPhoto()) {
                asking.add(question.path());
            }
        }
    }

    void hold(String name, FileContent content) {
        held.put(name, content);
    }

    Optional<FileContent> find(String name) {
        return Optional.ofNullable(held.get(name));
    }

    /** A name for one more; as people see it in folders later. */
    String free(String ending) {
        int number = held.size() + 1;
        while (held.containsKey("photo-" + number + ending)) {
            number++;
        }
        return "photo-" + number + ending;
    }

    /** What is wrong with an answer that names a photo; nothing for any other question. */
    Optional<Finding> refuse(QuestionPath question, Answer answer, OpenForm form) {
        if (!asking.contains(question.withoutInstances())) {
            return Optional.empty();
        }
        FileContent content = held.get(answer.text());
        if (content == null) {
            return Optional.of(finding(FormFault.NO_PHOTO));
        }
        long size = content.size();
        for (Question each : named(form)) {
            if (!each.path().equals(question)) {
                size += Optional.ofNullable(held.get(each.answer().orElseThrow().text()))
                        .map(FileContent::size)
                        .orElse(0);
            }
        }
        return size > (long) MOST_MIB << 20
                ? Optional.of(finding(FormFault.PHOTOS_TOO_LARGE, String.valueOf(MOST_MIB)))
                : Optional.empty();
    }

    private static Finding finding(FormFault fault, String... details) {
        return new Finding(fault, List.of(details), Optional.empty());
    }

    private List<Question> named(OpenForm form) {
        List<Question> named = new ArrayList<>();
        if (!asking.isEmpty()) {
            for (Page page : form.pages()) {
                page.questions().stream()
                        .filter(question ->
                                question.takesPhoto() && question.answer().isPresent())
                        .forEach(named::add);
            }
        }
        return named;
    }

    /** The photos that answers name at this moment. */
    Map<String, FileContent> inUse(OpenForm form) {
        Map<String, FileContent> inUse = new LinkedHashMap<>();
        for (Question question : named(form)) {
            String name = question.answer().orElseThrow().text();
            find(name).ifPresent(content -> inUse.put(name, content));
        }
        return inUse;
    }
}
