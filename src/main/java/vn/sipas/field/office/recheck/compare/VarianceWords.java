package vn.sipas.field.office.recheck.compare;

import java.text.NumberFormat;
import java.util.Locale;
import vn.sipas.field.base.language.Messages;

/** What the response variance of a question says, in one sentence: about the question, never about people. */
public final class VarianceWords {

    /** With fewer people the bands of the index say nothing. */
    private static final int FEW = 30;

    private VarianceWords() {}

    public static String of(Variance variance, Locale language) {
        Messages words = Messages.of(VarianceWords.class, language);
        double differ = variance.agreement().grossDifferenceRate();
        if (differ == 0) {
            return words.text("variance.none", variance.question(), variance.people());
        }
        String band = words.text("band." + variance.agreement().band().name().toLowerCase(Locale.ROOT));
        return words.text(
                variance.people() < FEW ? "variance.few" : "variance.differ",
                variance.question(),
                variance.people(),
                percent(differ, language),
                band);
    }

    private static String percent(double share, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(100 * share);
    }
}
