package vn.sipas.field.ledger.record;

/** The code of a drawn person (a case, mẫu), for example {@code 25195-0031}: text without control characters, not empty. */
public record CaseId(String text) implements Comparable<CaseId> {

    public CaseId {
        if (!Texts.pass(Texts::caseId, text)) {
            throw new IllegalArgumentException("no case's code: '" + text + "'");
        }
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
