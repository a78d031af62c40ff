package vn.sipas.field.office.answers;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.survey.handover.SealedAnswers;

/**
 * The answers of one interview as bytes: how it was held, how complete it is, then for each question one byte, and where one may
 * choose several four more with a bit a choice. The first byte is a choice's place from 1, {@value #SILENT} for no answer and no
 * reason, {@value #OTHER} for a choice the questionnaire doesn't have, and from {@value #REASONS} on the reasons for no answer.
 */
final class Coding {

    static final int SILENT = 0;
    static final int SEVERAL = 1;
    static final int OTHER = 252;
    static final int REASONS = 253;

    /** What a row's numbers mean; the order must not change without another layout. */
    static final List<Mode> MODES =
            List.of(Mode.LAPTOP, Mode.HANDOVER, Mode.PAPER_SELF, Mode.PAPER_ENUMERATOR, Mode.PHONE);

    static final List<Completeness> COMPLETENESSES =
            List.of(Completeness.COMPLETE, Completeness.PARTIAL, Completeness.BREAK_OFF);

    static final List<Missing> MISSING = List.of(Missing.DOESNT_KNOW, Missing.DOESNT_USE, Missing.REFUSES);

    private static final int HEAD = 2;

    private final List<ClosedQuestion> questions;
    private final Opener opener;
    private final int length;

    /** Opens what was answered in private; nothing for those who can't. */
    interface Opener {
        Optional<SealedAnswers> open(FileContent content);
    }

    Coding(Questionnaire questionnaire, Opener opener) {
        this.questions = questionnaire.questions();
        this.opener = opener;
        this.length = HEAD
                + questions.stream()
                        .mapToInt(q -> q.several() ? 1 + Integer.BYTES : 1)
                        .sum();
    }

    byte[] encode(BookRecord.Interview interview) {
        Optional<SealedAnswers> opened = interview.body().sealed().flatMap(opener::open);
        ByteBuffer row = ByteBuffer.allocate(length);
        row.put((byte) MODES.indexOf(interview.mode()));
        row.put((byte) COMPLETENESSES.indexOf(interview.completeness()));
        for (ClosedQuestion question : questions) {
            Optional<String> text = opened.map(open -> open.answers().get(question.key()))
                    .or(() -> text(interview.body().answers(), question.key()));
            Optional<Missing> missing = opened.map(open -> open.missing().get(question.key()))
                    .or(() -> Optional.ofNullable(interview.body().missing().get(question.key())));
            if (question.several()) {
                putSeveral(row, question, text, missing);
            } else {
                int code = text.filter(t -> !t.isEmpty())
                        .map(name -> place(question, name))
                        .orElse(reason(missing));
                row.put((byte) code);
            }
        }
        return row.array();
    }

    private static Optional<String> text(Map<String, AnswerValue> answers, String key) {
        return answers.get(key) instanceof AnswerValue.Text(String text) ? Optional.of(text) : Optional.empty();
    }

    private static int place(ClosedQuestion question, String code) {
        int place = question.place(code);
        return place < 0 ? OTHER : place + 1;
    }

    private static int reason(Optional<Missing> missing) {
        return missing.map(why -> REASONS + MISSING.indexOf(why)).orElse(SILENT);
    }

    private static void putSeveral(
            ByteBuffer row, ClosedQuestion question, Optional<String> text, Optional<Missing> missing) {
        int chosen = 0;
        boolean other = false;
        for (String code : text.orElse("").strip().split("\\s+")) {
            int place = question.place(code);
            chosen |= place < 0 ? 0 : 1 << place;
            other |= place < 0 && !code.isEmpty();
        }
        row.put((byte) (chosen != 0 ? SEVERAL : other ? OTHER : reason(missing)));
        row.putInt(chosen);
    }

    /** Whether these bytes can be a row of this questionnaire. */
    boolean fits(byte[] row) {
        return row.length == length
                && row[0] >= 0
                && row[0] < MODES.size()
                && row[1] >= 0
                && row[1] < COMPLETENESSES.size();
    }
}
