package vn.sipas.field.app.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FieldworkRecord;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.frame.CaseList;
import vn.sipas.field.survey.frame.ListedCase;
import vn.sipas.field.survey.interview.Draft;
import vn.sipas.field.survey.interview.Drafts;
import vn.sipas.field.survey.reserve.CaseEnd;
import vn.sipas.field.survey.reserve.Reserves;
import vn.sipas.field.survey.sample.reserve.ReleaseCode;

/** The owner's reserves (mẫu dự phòng): which are open, and the next one opened by a code given on the telephone. */
public final class OwnReserves {

    private final OwnBook own;
    private final CaseList list;
    private final Drafts drafts;
    private final Released released;

    OwnReserves(Store store, OwnBook own) {
        this.own = own;
        this.list = new CaseList(store);
        this.drafts = new Drafts(store);
        this.released = new Released(store);
    }

    /** How the reserves stand now. */
    public Reserves now() {
        return of(list.all(), drafts.all().stream().map(Draft::caseId).collect(Collectors.toSet()));
    }

    /** The strata that have reserves, in the order of work. */
    public List<ReserveRow> rows() {
        return now().strata().stream().map(ReserveRow::of).toList();
    }

    /** Whether this is a reserve on the owner's list that nobody opened. */
    boolean isClosed(CaseId caseId) {
        List<ListedCase> all = list.all();
        return all.stream().anyMatch(listed -> listed.id().equals(caseId) && listed.reserve() > 0)
                && now().isClosed(caseId);
    }

    /** The reserves among {@code all}, with forms open for the cases of {@code begun}. */
    Reserves of(List<ListedCase> all, Set<CaseId> begun) {
        if (all.stream().allMatch(listed -> listed.reserve() == 0)) {
            return new Reserves(List.of(), Set.of());
        }
        Set<CaseId> open = new HashSet<>(released.toOwner(own));
        List<Reserves.Known> known = all.stream()
                .filter(listed -> !listed.withdrawn())
                .map(listed -> {
                    List<Book.Held> records = own.ofCase(listed.id().text());
                    boolean draft = begun.contains(listed.id());
                    // Work that was begun is never hidden, whatever became of who had allowed it.
                    if (draft || records.stream().anyMatch(OwnReserves::isWork)) {
                        open.add(listed.id());
                    }
                    return new Reserves.Known(
                            listed.id(), listed.stratum(), listed.reserve(), CaseEnd.of(records, draft));
                })
                .toList();
        return new Reserves(known, open);
    }

    private static boolean isWork(Book.Held held) {
        return !(held.content() instanceof FieldworkRecord.Release);
    }

    /**
     * Opens the next reserve of a stratum by the code that the supervisor gave for it; why not, or nothing. The record says in whose
     * place: the outcome's code and the case that was given up. It can't be undone.
     */
    public Optional<Refusal> open(CaseId reserve, String code) {
        Reserves now = now();
        return switch (Opening.of(now, reserve)) {
            case Opening.Refused(Refusal why) -> Optional.of(why);
            case Opening.Allowed(Reserves.Step.MayOpen step) ->
                ReleaseCode.read(code, reserve.text())
                        .map(read -> {
                            own.append(new FieldworkRecord.Release(
                                    reserve,
                                    Optional.of(read.text()),
                                    step.outcome().code() + " " + step.instead()));
                            return Optional.<Refusal>empty();
                        })
                        .orElseGet(() -> Optional.of(Refusal.of(DeskFault.RELEASE_CODE_WRONG, reserve.text())));
        };
    }
}
