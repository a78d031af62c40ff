package vn.sipas.field.app.desk;

/** What came of opening a store with a password. */
public sealed interface SignIn {

    /** It is open; whoever has it closes it. */
    record In(Desk desk) implements SignIn {}

    /** It is not, for this reason. */
    record Refused(Refusal why) implements SignIn {}
}
