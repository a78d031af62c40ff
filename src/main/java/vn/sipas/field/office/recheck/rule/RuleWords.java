package vn.sipas.field.office.recheck.rule;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Messages;

/** What a rule says, in sentences. About forms, never about people. */
public final class RuleWords {

    private final Messages words;
    private final Locale language;

    public RuleWords(Locale language) {
        this.words = Messages.of(RuleWords.class, language);
        this.language = language;
    }

    /** One or two words: đạt, chưa kết luận. */
    public String verdict(Verdict verdict) {
        return words.text("verdict." + verdict.code());
    }

    /** One word: sạch, hỏng, trung tính. */
    public String state(TicketState state) {
        return words.text("state." + state.code());
    }

    /** What is to be decided: dưới 5 trong 100 phiếu không thật. */
    public String statement(Plan plan) {
        return words.text("statement." + plan.code(), plan.tolerance());
    }

    /** Counts, verdict and what happens next, in the order in which they are read aloud. */
    public List<String> said(Reading reading) {
        List<String> said = new ArrayList<>();
        Verdict verdict = reading.verdict();
        if (verdict == Verdict.NOTHING_TO_CHECK) {
            return List.of(words.text("empty"));
        }
        said.add(checked(reading.clean(), reading.failed()));
        said.addAll(
                reading.crossing().isPresent()
                        ? decided(reading, reading.crossing().get())
                        : reading.ended()
                                ? List.of(words.text("ended." + verdict.code()))
                                : next(reading.rule(), reading.clean(), reading.failed(), reading.neutral()));
        if (reading.neutral() > 0) {
            said.add(neutral(reading.neutral(), reading.checked()));
        }
        if (!reading.beyond().isEmpty() && !verdict.decided()) {
            said.add(words.text("beyond", reading.beyond().size(), reading.front() + 1));
        }
        return List.copyOf(said);
    }

    /** Đã kiểm tra 59 phiếu: 58 sạch, 1 hỏng. */
    public String checked(int clean, int failed) {
        return words.text("checked", clean + failed, clean, failed);
    }

    /** 1 vé trung tính: 1,7 % (quá 10 % thì không kết luận). The share is of all tickets read, at least one. */
    public String neutral(int neutral, int checked) {
        return words.text(
                "neutral", neutral, percent(100.0 * neutral / ((long) neutral + checked), 1), Rule.MOST_NEUTRAL);
    }

    /** Lô 4, vé 61–80: còn 3 vé chưa xong. */
    public String lot(Reading.Lot lot) {
        return words.text("lot", lot.number(), lot.from(), lot.to(), lot.open().size());
    }

    /** How probable a wrong acceptance is: exactly for a list with an end, as a bound for one without. */
    public String risk(Rule rule) {
        int tolerance = rule.plan().tolerance();
        return rule.forms().isPresent()
                ? words.text(
                        "risk.exact",
                        tolerance,
                        rule.plan().leastBad(rule.forms().getAsInt()),
                        percent(100 * Characteristic.risk(rule), 1))
                : words.text("risk.most", tolerance, rule.plan().risk());
    }

    /** If so many of the rule's own list are false: you notice with such a probability. */
    public String noticed(int bad, Characteristic characteristic) {
        return words.text("noticed", bad, percent(100 * characteristic.noticed(), 1));
    }

    private List<String> decided(Reading reading, Reading.Step at) {
        List<String> said = new ArrayList<>();
        said.add(words.text(
                "decided." + at.verdict().code() + "." + reading.rule().plan().code(),
                at.ticket(),
                at.clean(),
                at.failed()));
        if (at.verdict() == Verdict.ACCEPTED && at.neutral() > 0) {
            said.add(words.text("decided.checkable", at.neutral()));
        }
        int later = reading.checked() - at.checked();
        if (later > 0) {
            said.add(words.text("later", later, reading.failed() - at.failed()));
        }
        return said;
    }

    /** What more results would do, from counts without a verdict: Thêm 54 phiếu sạch liền là đạt. */
    public List<String> next(Rule rule, int clean, int failed, int neutral) {
        Verdict now = rule.at(clean, failed, neutral);
        Next next = Next.of(rule, clean, failed, neutral);
        List<String> said = new ArrayList<>();
        if (now == Verdict.TOO_MANY_NEUTRAL) {
            said.add(words.text("many-neutral"));
        }
        said.add(
                next.clean().isPresent() ? words.text("next.clean", next.clean().getAsInt()) : words.text("next.on"));
        next.failure().flatMap(failure -> failure(failed + 1, next, failure)).ifPresent(said::add);
        return said;
    }

    private Optional<String> failure(int failed, Next next, Verdict failure) {
        return switch (failure) {
            case REFUTED -> Optional.of(words.text("failure.refuted"));
            case ESCALATED -> Optional.of(words.text("failure.escalated"));
            case OPEN, TOO_MANY_NEUTRAL ->
                next.cost().isPresent()
                        ? Optional.of(
                                next.cost().getAsInt() == 0
                                        ? words.text("failure.same")
                                        : words.text("failure.cost", next.cost().getAsInt()))
                        : Optional.of(words.text("failure.on", failed));
            case ACCEPTED, NOTHING_TO_CHECK -> Optional.empty();
        };
    }

    private String percent(double percent, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(percent);
    }
}
