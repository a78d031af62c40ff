package vn.sipas.field.app.ui.forms;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.sipas.field.app.ui.interview.OpenVisit;
import vn.sipas.field.survey.form.FormNode;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * A form being tried out: the visit, and all of the form beside it.
 *
 * @param tree reads the form as it stands; on the store lane
 */
public record OpenTrial(OpenVisit visit, Supplier<Tree> tree) {

    /**
     * A form as it stands.
     *
     * @param notTaken questions whose answer the form refused: for its rules they are empty
     */
    public record Tree(List<FormNode> nodes, Set<QuestionPath> notTaken) {
        public Tree {
            nodes = List.copyOf(nodes);
            notTaken = Set.copyOf(notTaken);
        }
    }
}
