package vn.sipas.field.app.desk;

import java.time.LocalDate;
import java.util.Optional;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.book.Purging;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.merge.AsidePurging;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.CaseList;
import vn.sipas.field.survey.frame.FrameStore;

/**
 * Names, addresses and telephone numbers of the people listed (thông tin liên hệ), and their deletion: the key they are sealed to
 * is destroyed, the list emptied, the sealed bodies dropped, and the file rebuilt so that nothing of them is left in it or its log.
 */
public final class ContactData {

    /** How many days after a season's end contact data is kept for the re-check. */
    public static final int DAYS_KEPT = 60;

    private final Store store;
    private final OwnBook own;
    private final Fieldwork fieldwork;

    ContactData(Store store, OwnBook own, Fieldwork fieldwork) {
        this.store = store;
        this.own = own;
        this.fieldwork = fieldwork;
    }

    /** Whether there is any here. */
    public boolean isHere() {
        return store.secrets().has(AgePurpose.CONTACT);
    }

    /** The day from which it is no longer kept; nothing before a season is known. */
    public Optional<LocalDate> due() {
        return SeasonBook.find(store, own)
                .flatMap(SeasonBook::season)
                .map(season -> season.ends().plusDays(DAYS_KEPT));
    }

    /** Deletes it; why not, or nothing. Refused while interviews are open or on this machine only: they may need it. */
    public Optional<Refusal> delete() {
        if (isAtStake()) {
            return Optional.of(Refusal.of(DeskFault.NOT_COPIED_YET));
        }
        own.together(() -> {
            new Purging(store).forgetPeople();
            new AsidePurging(store).purge();
            new CaseList(store).clear();
            new FrameStore(store, own).forget();
            return true;
        });
        store.database().scrub();
        return Optional.empty();
    }

    /** Deletes it if its day has come and nothing is at stake; whether it did. */
    boolean deleteIfDue(LocalDate today) {
        boolean now = isHere() && due().map(day -> !today.isBefore(day)).orElse(false) && !isAtStake();
        return now && delete().isEmpty();
    }

    private boolean isAtStake() {
        return !fieldwork.drafts().isEmpty() || fieldwork.onlyHere().forms() > 0;
    }
}
