package vn.sipas.field.survey.form;

import java.util.List;

/** What a form said to one instance more or less of a repeat. */
public sealed interface RepeatCheck {

    /**
     * It was done.
     *
     * @param instance the path of the instance added or removed; those after a removed one have moved up by one
     * @param dropped answers elsewhere that the form removed by this
     */
    record Changed(QuestionPath instance, List<AnswerCheck.Dropped> dropped) implements RepeatCheck {
        public Changed {
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * Nothing changed; there is at least one finding. With {@link FormFault#RULE_FAILS} at removing, the instance is gone,
     * but the form could not compute what follows.
     */
    record Refused(List<Finding> findings) implements RepeatCheck {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
