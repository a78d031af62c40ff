package vn.sipas.field.app.ui.recheck.draw;

import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.sample.Seed;

/** Lists settled and drawn at a monitor's open desk. Store lane. */
public interface DrawPort {

    /**
     * An enumerator whose book is here.
     *
     * @param person the book's: 32 hexadecimal digits
     */
    record Writer(String person, String name, String unit) {}

    /** How many interviews a pool of this purpose would have. */
    Outcome<Integer> offered(Purpose purpose);

    Outcome<MonitorRecord.Pool> commit(Purpose purpose, SeedSource source);

    Outcome<Round> draw(Seed seed);
}
