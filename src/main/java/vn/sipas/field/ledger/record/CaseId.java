package vn.sipas.field.ledger.record;

/** The code of a drawn person (a case, mẫu), for example {@code 25195-0031}: text without control characters, not empty. */
public record CaseId(String text) implements Comparable<CaseId> {

    public CaseId {
        if (!isCaseId(text)) {
            throw new IllegalArgumentException("no case's code: '" + text + "'");
        }
    }

    /** Whether {@code text} may be a case's code. */
    public static boolean isCaseId(String text) {
        return Texts.pass(Texts::caseId, text);
    }

    @Override
    public int compareTo(CaseId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
