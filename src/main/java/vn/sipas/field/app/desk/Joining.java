package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.PackLook;
import vn.sipas.field.office.merge.Packs;
import vn.sipas.field.office.season.Recipients;
import vn.sipas.field.office.season.SeasonBook;

/** Joining a season: the department's pack looked at, its fingerprint compared, and opened. */
public final class Joining {

    private final Store store;
    private final OwnBook own;
    private final Identity identity;
    private final SecureRandom random;
    private final Fieldwork fieldwork;

    Joining(Store store, OwnBook own, Identity identity, Fieldwork fieldwork, SecureRandom random) {
        this.store = store;
        this.own = own;
        this.identity = identity;
        this.fieldwork = fieldwork;
        this.random = random;
    }

    /** What came of looking at a file. */
    public sealed interface Look {
        /**
         * A pack for this person.
         *
         * @param fingerprint the department's; on the first pack to be compared with what the department says or printed
         * @param first whether no pack of this department was opened yet
         * @param version the roster's
         * @param people how many people the roster has
         */
        record Pack(
                Path file,
                String department,
                String fingerprint,
                boolean first,
                String title,
                String province,
                LocalDate starts,
                LocalDate ends,
                long version,
                int people)
                implements Look {}

        /** It can't be opened here. */
        record Refused(Refusal why) implements Look {}
    }

    /** Whether a pack was opened already. */
    public boolean joined() {
        return SeasonBook.joined(own).isPresent();
    }

    /** Looks at a file; nothing is stored. */
    public Look look(Path file) {
        return switch (Packs.look(file)) {
            case PackLook.Refused(Reason why) -> new Look.Refused(Refusal.of(why));
            case PackLook.Pack pack -> fault(pack).<Look>map(Look.Refused::new).orElseGet(() -> view(file, pack));
        };
    }

    private Look.Pack view(Path file, PackLook.Pack pack) {
        return new Look.Pack(
                file,
                pack.department().text(),
                pack.fingerprint(),
                SeasonBook.joined(own).isEmpty(),
                pack.season().title(),
                pack.season().province(),
                pack.season().starts(),
                pack.season().ends(),
                pack.listed().version(),
                pack.listed().people().size());
    }

    private Optional<Refusal> fault(PackLook.Pack pack) {
        if (!pack.department().season().equals(store.owner().season())) {
            return Optional.of(Refusal.of(DeskFault.PACK_OTHER_SEASON));
        }
        Optional<BookName> before = SeasonBook.joined(own);
        if (before.isPresent() && !before.get().equals(pack.department())) {
            return Optional.of(Refusal.of(DeskFault.OTHER_DEPARTMENT));
        }
        Optional<Roster.Member> me = pack.roster().member(own.book().name());
        if (me.isEmpty()) {
            return Optional.of(Refusal.of(DeskFault.NOT_IN_ROSTER));
        }
        String role = me.get().role().code();
        return role.equals(store.owner().role())
                ? Optional.empty()
                : Optional.of(Refusal.of(DeskFault.OTHER_ROLE_IN_ROSTER, role));
    }

    /**
     * Opens a pack whose fingerprint the person compared; why not, or nothing. The cases handed out are then the list's; other
     * people's are left out. From now on the season's recovery key opens this store, unless its owner is a monitor.
     */
    public Optional<Refusal> join(Path file, String fingerprint) {
        return switch (Packs.look(file)) {
            case PackLook.Refused(Reason why) -> Optional.of(Refusal.of(why));
            case PackLook.Pack pack ->
                fault(pack).or(() -> compared(pack, fingerprint)).or(() -> open(file, pack));
        };
    }

    private static Optional<Refusal> compared(PackLook.Pack pack, String fingerprint) {
        String digits = fingerprint.replaceAll("[^0-9]", "");
        return digits.equals(pack.fingerprint().replace(" ", ""))
                ? Optional.empty()
                : Optional.of(Refusal.of(DeskFault.FINGERPRINT_DIFFERS, pack.fingerprint()));
    }

    private Optional<Refusal> open(Path file, PackLook.Pack pack) {
        return own.together(() -> {
            Optional<Reason> why = new Packs(store, own).open(file, pack.department());
            if (why.isEmpty()) {
                store.nameSeason(pack.season().title());
                allowRecovery(pack);
                goOn(pack);
                fieldwork.refreshCases();
            }
            return why.map(Refusal::of);
        });
    }

    private void allowRecovery(PackLook.Pack pack) {
        boolean monitor = store.owner().role().equals(Role.MONITOR.code());
        Optional<AgeRecipient> recovery = Recipients.of(pack.season()).recovery();
        if (!monitor) {
            recovery.ifPresent(recipient -> store.allowRecovery(recipient, random));
        }
    }

    /** Says once which book this one goes on from, at the point where the department's roster ended that one. */
    private void goOn(PackLook.Pack pack) {
        boolean said = !own.book().ofKind(Kind.CONTINUES.code()).isEmpty();
        Optional<BookPoint> earlier = identity.follows()
                .map(key -> BookName.of(store.owner().season(), key))
                .flatMap(book -> pack.listed().ended().stream()
                        .filter(point -> point.book().equals(book))
                        .findFirst());
        if (!said) {
            earlier.ifPresent(point -> own.append(new BookRecord.Continues(point)));
        }
    }
}
