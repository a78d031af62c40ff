package vn.sipas.field.survey.form;

import java.util.List;
import java.util.Optional;

/**
 * What stands on screen at one time: the relevant questions of one group that follow each other in the form, with no
 * group between them, whether that is relevant at the moment or not: so pages never flow together or apart. A
 * {@code field-list} group is one page with all it holds, unless people may add instances of a repeat in it.
 *
 * @param key the same for the same page as long as the form is open, whatever becomes relevant before it
 * @param titles the labels of the groups it stands in, outermost first; may be empty
 * @param questions in the form's order; notes are among them
 * @param repeat if the page is the question "one more?" at the end of a repeat, which has no questions, or belongs to an
 *     instance of a repeat
 */
public record Page(String key, List<String> titles, List<Question> questions, Optional<RepeatPlace> repeat) {

    public Page {
        titles = List.copyOf(titles);
        questions = List.copyOf(questions);
    }

    /**
     * Where a page stands in a repeat.
     *
     * @param group the repeat's path without an instance's number
     * @param instance from 1; at the place for one more, the number the new one would get
     * @param oneMore whether this is the place where one more may be added
     * @param fixed whether the form itself sets the number of instances: then people can't add or remove
     */
    public record RepeatPlace(QuestionPath group, int instance, boolean oneMore, boolean fixed) {}
}
