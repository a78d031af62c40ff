package vn.sipas.field.app.ui.cases;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The cases underneath the list. Every call runs on the store lane. */
interface CasesPort {

    CaseList cases();

    /**
     * The cases at one moment.
     *
     * @param lines only those that may be worked on in the drawn order of reserves
     * @param onlyHere finished forms that are on this machine only, the oldest from {@code oldest}
     */
    record CaseList(List<CaseLine> lines, int onlyHere, Optional<LocalDateTime> oldest) {
        public CaseList {
            lines = List.copyOf(lines);
        }
    }
}
