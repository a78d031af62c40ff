package vn.sipas.field.app.ui.team;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.app.desk.CaseFiles;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Team;
import vn.sipas.field.app.desk.TeamReserves;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.frame.CaseLine;

/** The team at the open desk. Store lane. */
interface TeamPort {

    /** Everybody who can be given cases. */
    List<Team.Hand> hands();

    /** The reserves of everybody who has any, and what was opened with codes that the owner did not give. */
    Reserved reserved();

    /** See {@link #reserved()}. */
    record Reserved(List<TeamReserves.Row> rows, List<TeamReserves.Doubtful> doubtful) {
        public Reserved {
            rows = List.copyOf(rows);
            doubtful = List.copyOf(doubtful);
        }
    }

    /** Opens a reserve; why not, or nothing. */
    Optional<Refusal> release(CaseId reserve, String reason);

    /** What came of handing out a table. */
    sealed interface Given {
        /** So many cases. */
        record Done(int cases) implements Given {}

        /** Nothing was handed out: there is no such file. */
        record NoFile() implements Given {}

        /** Nothing was handed out: what is wrong, and where in the table. */
        record Wrong(List<CaseFiles.Wrong> faults) implements Given {
            public Wrong {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Hands the cases of the table typed out to {@code to}. */
    Given give(String table, Team.Hand to);

    /** Takes cases back from {@code from} and gives them to {@code to}, or to nobody. */
    Team.Handed take(Set<CaseId> cases, Team.Hand from, Optional<Team.Hand> to);

    /** Gives cases that were taken back to nobody to {@code to} again. */
    Team.Handed giveBack(List<CaseLine> cases, Team.Hand to);

    /** Writes everybody's list as a PDF into {@code folder}; how many there were. */
    int print(Path folder);

    /** Takes in a card, which cases are sealed to; nothing if there is no such file. */
    Optional<Department.Taken> takeCard(String file);
}
