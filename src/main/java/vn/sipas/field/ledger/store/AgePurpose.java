package vn.sipas.field.ledger.store;

/** What an owner's two keys that others encrypt to are for. */
public enum AgePurpose {
    /** Files for the owner. */
    FILES("age"),
    /** Personal data of the people listed; destroyed when contact data is deleted. */
    CONTACT("contact");

    private final String secret;

    AgePurpose(String secret) {
        this.secret = secret;
    }

    /** Under which name the key lies among the store's secrets. */
    String secret() {
        return secret;
    }
}
