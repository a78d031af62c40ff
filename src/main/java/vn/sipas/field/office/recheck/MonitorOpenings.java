package vn.sipas.field.office.recheck;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.Purging;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.office.recheck.pool.PoolRule;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.season.SeasonBook;

/** What the department has opened, noted in a monitor's store, which takes no other interview's body ({@link Purging}). */
public final class MonitorOpenings {

    private MonitorOpenings() {}

    /** The keys whose signature under a monitor's head is the department's. */
    public static List<PublicKey> department(SeasonBook season) {
        List<PublicKey> keys = new ArrayList<>(
                season.roster().map(roster -> roster.keys(Role.DEPARTMENT)).orElse(List.of()));
        if (!keys.contains(season.book().key())) {
            keys.add(season.book().key());
        }
        return keys;
    }

    /** Notes what is open now; whether something is that was not before, so that files which came already are worth taking in again. */
    public static boolean note(Store store, Book monitor, SeasonBook season) {
        if (!store.owner().role().equals(Role.MONITOR.code())
                || season.book().sound(Kind.OPENING.code()).isEmpty()) {
            return false;
        }
        List<PublicKey> department = department(season);
        PoolRule rule = new PoolRule(new Books(store), season.book().name());
        Openings openings = new Openings(monitor, Round.of(monitor, rule, department), department);
        return new Purging(store).open(openings.opened(season.book()));
    }
}
