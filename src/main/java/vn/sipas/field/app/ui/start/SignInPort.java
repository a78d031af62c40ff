package vn.sipas.field.app.ui.start;

import java.util.List;

/** The stores on this machine. Every call runs on the store lane. */
interface SignInPort {

    /** Those used last come first. */
    List<Person> people();

    /** Opens the person's store; where it opened, the desk is told by the port itself. */
    SignIn open(String person, String password);

    /** Makes a practice season and returns the person to sign in as. */
    Person practice();

    /** What came of signing in. */
    sealed interface SignIn {
        record Opened() implements SignIn {}

        record WrongPassword() implements SignIn {}

        /** The store can't be opened for another reason, said in the reader's language. */
        record Refused(String words) implements SignIn {}
    }
}
