package vn.sipas.field.survey.sample.size;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a sample is divided over strata (phân bổ mẫu). */
public enum AllocationMethod {
    /** To everybody the same chance: by size. */
    PROPORTIONAL,
    /** To every stratum the same number: places compare best, the whole is less precise. */
    EQUAL,
    /** By the square root of the size, between the two. */
    ROOT,
    /** By size times standard deviation: the whole is most precise (Neyman 1934). */
    NEYMAN;

    /** The word of a rule's text: the constant in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The method of that word. */
    public static Optional<AllocationMethod> of(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word().equals(word))
                .findFirst();
    }
}
