package vn.sipas.field.survey.form;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A filled-in form as programs of the ODK family hand it on: one XML document, its root the form's own. */
public sealed interface Submission {

    /** The document, UTF-8. */
    @SuppressWarnings("ArrayRecordComponent") // written at once, never compared
    record Written(byte[] xml) implements Submission {}

    /** Some answers have no place in the form, so they were not given by it; {@code names} are the questions' as given. */
    record Homeless(List<String> names) implements Submission {
        public Homeless {
            names = List.copyOf(names);
        }
    }

    /**
     * Writes recorded answers as the form lays them out. The form is filled in anew, so that it says what is relevant and what its
     * instance is called; what was recorded is written as it was recorded, also where the form would compute something else today.
     * Characters that XML has no room for become U+FFFD.
     *
     * @param clock the time the form believes in
     * @param settings among them the submission's {@code instanceID}
     * @param deprecated the {@code instanceID} of the submission that this one replaces
     */
    static Submission of(
            FormFile form, AnswerTree answers, Clock clock, FormSettings settings, Optional<String> deprecated) {
        return form.fill(clock, settings).submissionWriter().write(answers, settings.instanceId(), deprecated);
    }
}
