package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.vault.VaultFault;

/**
 * A store that can't be gone on with made good in one step, because its password is lost or because it is a restored copy: it is read
 * with the recovery key, or as it is open, and copied out, and a new identity of the same person takes its records and unfinished
 * interviews over, under a new key. The old store stays as it is.
 */
public final class Recovery {

    private Recovery() {}

    /** What came of it. */
    public sealed interface Recovered {
        /**
         * The new identity's desk, which whoever has it closes.
         *
         * @param records the rescued records as a file, for the department to merge first
         * @param card the new card, for the department to take in next
         */
        record Done(Desk desk, Path records, Path card, Rescue.Content content) implements Recovered {}

        /** Not done. What was written before, a copy of the records, does no harm. */
        record Refused(Refusal why) implements Recovered {}
    }

    /** Recovers {@code lost} into a new store of {@code field}'s data folder; files go to {@code folder}. The caller wipes the password. */
    public static Recovered recover(Field field, Seat lost, String recoveryKey, char[] password, Path folder) {
        Optional<Refusal> fault = Identity.fault(password);
        if (fault.isPresent()) {
            return new Recovered.Refused(fault.get());
        }
        return switch (field.rescue(lost.folder(), recoveryKey)) {
            case Rescue.Opening.Refused(Refusal why) -> new Recovered.Refused(why);
            case Rescue.Opening.Opened(Rescue rescue) -> {
                try (rescue) {
                    yield copied(() -> field.enrol(person(lost), password), rescue, folder);
                }
            }
        };
    }

    /** As the other, for the store of a desk that is open, with that desk's own password. The caller closes both desks. */
    public static Recovered goOn(Field field, Desk old, char[] password, Path folder) {
        Seat seat = old.seat(folder);
        return goOn(old, password, folder, () -> field.enrol(person(seat), password));
    }

    /** As {@link #goOn(Field, Desk, char[], Path)}, into a new store in {@code next}. */
    public static Recovered goOn(Field field, Desk old, char[] password, Path folder, Path next) {
        Seat seat = old.seat(folder);
        return goOn(old, password, folder, () -> field.enrol(next, person(seat), password));
    }

    private static Recovered goOn(Desk old, char[] password, Path folder, Supplier<SignIn> enrol) {
        return old.identity().isPassword(password)
                ? copied(enrol, old.asRescue(), folder)
                : new Recovered.Refused(Refusal.of(VaultFault.WRONG_PASSWORD));
    }

    private static Recovered copied(Supplier<SignIn> enrol, Rescue rescue, Path folder) {
        Rescue.Content content = rescue.content();
        if (content.records() == 0) {
            return new Recovered.Refused(Refusal.of(DeskFault.NOTHING_TO_RESCUE));
        }
        return switch (rescue.copy(folder, _ -> {})) {
            case Export.Outcome.NotReadBack _ -> new Recovered.Refused(Refusal.of(MachineFault.DISK_FAILED));
            case Export.Outcome.Done done ->
                switch (enrol.get()) {
                    case SignIn.Refused(Refusal why) -> new Recovered.Refused(why);
                    case SignIn.In(Desk desk) -> takenOver(desk, rescue, done, content, folder);
                };
        };
    }

    private static Recovered takenOver(
            Desk desk, Rescue rescue, Export.Outcome.Done records, Rescue.Content content, Path folder) {
        Optional<Refusal> why = desk.takeOver(rescue);
        if (why.isPresent()) {
            desk.close();
            return new Recovered.Refused(why.get());
        }
        return new Recovered.Done(desk, records.file(), desk.identity().writeCard(folder), content);
    }

    private static NewPerson person(Seat lost) {
        Role role = Role.read(lost.role()).orElseThrow(() -> new IllegalStateException("no role: " + lost.role()));
        return new NewPerson(lost.season(), lost.title(), lost.name(), role, lost.unit());
    }
}
