package vn.sipas.field.office.recheck.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.office.answers.ClosedQuestion;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.interview.recheck.RecheckForm;
import vn.sipas.field.survey.interview.recheck.RecheckMark;

/**
 * One original and its re-interview (đối chiếu). Facts alone speak against a form: no interview took place, it was another person, or at
 * least two of the four facts differ. Honest people differ in age group, schooling and occupation often enough, so that a form with two
 * facts that differ is pending until a visit decides; and so is whatever was said by telephone.
 *
 * @param told what the person said about the earlier interview, question by question
 * @param facts in the order sex, age group, schooling, occupation
 * @param items what was asked twice, never used against anybody
 * @param proposed what follows: genuine, suspected, or failed where a visit has already heard that no interview took place with the
 *     person
 * @param differing the names of the facts that differ, and of the questions that say no interview took place, as the finding has them
 */
public record Comparison(
        List<Told> told, List<Pair> facts, List<Pair> items, Verdict proposed, List<String> differing) {

    /** So many of the four facts may differ before a visit has to decide. */
    private static final int FACTS_MAY_DIFFER = 1;

    /** Whoever does not remember the interview is known by so many of the four. */
    private static final int FACTS_WITHOUT_MEMORY = 3;

    /** The way in which a form comes about without an interview: the person was only asked to sign. */
    private static final String ONLY_SIGNED = "5";

    private static final List<RecheckMark> TOLD =
            List.of(RecheckMark.HELD, RecheckMark.PERSON, RecheckMark.WAY, RecheckMark.TOLD);

    public Comparison {
        told = List.copyOf(told);
        facts = List.copyOf(facts);
        items = List.copyOf(items);
        differing = List.copyOf(differing);
    }

    /**
     * One answer about the earlier interview.
     *
     * @param against whether it says that no interview took place with this person
     */
    public record Told(String question, String answer, boolean against) {

        /** Never an answer. */
        @Override
        public String toString() {
            return "Told";
        }
    }

    /**
     * One question asked twice.
     *
     * @param key the question's name in the season's form
     * @param original what the original has, in words; empty where it has no answer
     * @param again what the re-interview has
     * @param codes the two answers' places among the question's choices, where both are there
     */
    public record Pair(String key, String question, String original, String again, Optional<Codes> codes) {

        /** Whether both have an answer, and these differ. */
        public boolean differs() {
            return codes.filter(both -> both.original() != both.again()).isPresent();
        }

        /** Never an answer. */
        @Override
        public String toString() {
            return "Pair[" + key + "]";
        }
    }

    /** Two answers' places among the choices of their question, counted from 0. */
    public record Codes(int original, int again, int choices) {

        /** Never an answer. */
        @Override
        public String toString() {
            return "Codes";
        }
    }

    /** @param mode how the re-interview was held */
    public static Comparison of(
            PairedForms form, BookRecord.Interview original, MonitorRecord.Recheck again, Mode mode) {
        List<Told> told = new ArrayList<>();
        List<String> differing = new ArrayList<>();
        boolean against = false;
        for (RecheckMark mark : TOLD) {
            Optional<ClosedQuestion> question = form.marked(mark);
            Optional<String> answer = form.recheck().answer(again.body(), mark);
            if (question.isPresent() && answer.isPresent()) {
                boolean speaks = speaksAgainst(mark, answer.get());
                against |= speaks;
                told.add(new Told(question.get().label(), words(question.get(), answer.get()), speaks));
                if (speaks) {
                    differing.add(question.get().key());
                }
            }
        }
        List<Pair> facts = pairs(form.facts(), original, again);
        facts.stream().filter(Pair::differs).map(Pair::key).forEach(differing::add);
        Verdict proposed = against
                ? (mode == Mode.PHONE ? Verdict.SUSPECTED : Verdict.FAILED)
                : speaksFor(form.recheck(), facts, again.body()) ? Verdict.GENUINE : Verdict.SUSPECTED;
        return new Comparison(told, facts, pairs(form.items(), original, again), proposed, differing);
    }

    /** Few facts differ, and the person remembers the interview or enough facts were told to know that it is the same person. */
    private static boolean speaksFor(RecheckForm form, List<Pair> facts, InterviewBody again) {
        boolean remembers = form.held(again).equals(Optional.of(RecheckForm.Held.YES))
                && form.answeredBy(again).equals(Optional.of(RecheckForm.AnsweredBy.SELF));
        long both = facts.stream().filter(pair -> pair.codes().isPresent()).count();
        long differ = facts.stream().filter(Pair::differs).count();
        return differ <= FACTS_MAY_DIFFER && (remembers || both >= FACTS_WITHOUT_MEMORY);
    }

    private static boolean speaksAgainst(RecheckMark mark, String answer) {
        return switch (mark) {
            case HELD -> answer.equals(RecheckForm.Held.NO.code());
            case PERSON -> !answer.equals(RecheckForm.AnsweredBy.SELF.code());
            case WAY -> answer.equals(ONLY_SIGNED);
            case LENGTH, TOLD, CONSENT, FACT, ITEM, REMARK -> false;
        };
    }

    private static List<Pair> pairs(
            List<PairedForms.Pair> asked, BookRecord.Interview original, MonitorRecord.Recheck again) {
        return asked.stream()
                .map(pair -> {
                    Optional<String> first =
                            RecheckForm.answer(original.body(), pair.original().key());
                    Optional<String> second =
                            RecheckForm.answer(again.body(), pair.again().key());
                    return new Pair(
                            pair.original().key(),
                            pair.original().label(),
                            first.map(code -> words(pair.original(), code)).orElse(""),
                            second.map(code -> words(pair.again(), code)).orElse(""),
                            first.flatMap(one -> second.flatMap(two -> codes(pair.original(), one, two))));
                })
                .toList();
    }

    private static Optional<Codes> codes(ClosedQuestion question, String original, String again) {
        List<String> values = question.choices().stream().map(Choice::name).toList();
        int first = values.indexOf(original);
        int second = values.indexOf(again);
        return first < 0 || second < 0 ? Optional.empty() : Optional.of(new Codes(first, second, values.size()));
    }

    private static String words(ClosedQuestion question, String code) {
        return question.choices().stream()
                .filter(choice -> choice.name().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code);
    }
}
