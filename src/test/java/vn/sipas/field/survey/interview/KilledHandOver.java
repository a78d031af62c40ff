package vn.sipas.field.survey.interview;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.handover.Sealing;

/**
 * A laptop in somebody's hands: answers private questions one after another until it is killed, in a process of its own, and
 * says the number of each answer once it was acknowledged.
 */
final class KilledHandOver {

    /** What every answer begins with; its number follows. */
    static final String TOLD = "Cán bộ một cửa gợi ý bồi dưỡng hai trăm nghìn, lần ";

    private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    private KilledHandOver() {}

    /** Arguments: the store's folder, and the department's age recipient. */
    public static void main(String[] arguments) {
        AgeRecipient department = ((AgeRecipient.Parsed.Valid) AgeRecipient.parse(arguments[1])).recipient();
        Sealing sealing = new Sealing(department, new SecureRandom());
        try (Store store = Stores.open(Path.of(arguments[0]))) {
            Visits visits =
                    new Visits(store, Stores.ownBook(store, Stores.CLOCK), Stores.CLOCK, () -> Optional.of(sealing));
            Visit visit = visits.begin(HandOverTest.CASE, HandOverTest.form(), Mode.LAPTOP);
            visit.answer(HandOverTest.OPEN, Optional.of(new Answer("to")));
            visit.handOver();
            visit.answer(HandOverTest.PAID, Optional.of(new Answer("2")));
            for (int number = 1; ; number++) {
                visit.answer(HandOverTest.HOW, Optional.of(new Answer(TOLD + number)));
                OUT.println(number);
                OUT.flush();
            }
        }
    }
}
