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
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.frame.CaseLine;

/** The team at the open desk. */
record DeskTeam(OpenDesk desk) implements TeamPort {

    @Override
    public List<Team.Hand> hands() {
        return desk.desk().team().hands();
    }

    @Override
    public Reserved reserved() {
        TeamReserves reserves = desk.desk().teamReserves();
        return new Reserved(reserves.rows(), reserves.doubtful());
    }

    @Override
    public Optional<Refusal> release(CaseId reserve, String reason) {
        return desk.desk().teamReserves().release(reserve, reason);
    }

    @Override
    public Given give(String table, Team.Hand to) {
        Optional<Path> file = TypedPath.file(table);
        if (file.isEmpty()) {
            return new Given.NoFile();
        }
        return switch (desk.desk().caseFiles().read(file.get())) {
            case CaseFiles.Reading.Refused(var faults) -> new Given.Wrong(faults);
            case CaseFiles.Reading.Read(var cases) ->
                switch (desk.desk().team().give(cases, to.book())) {
                    case Team.Handed.Done(int count) -> new Given.Done(count);
                    case Team.Handed.Refused(var why) -> new Given.Wrong(List.of(new CaseFiles.Wrong("", why)));
                };
        };
    }

    @Override
    public Team.Handed take(Set<CaseId> cases, Team.Hand from, Optional<Team.Hand> to) {
        return desk.desk().team().take(cases, from.book(), to.map(Team.Hand::book));
    }

    @Override
    public Team.Handed giveBack(List<CaseLine> cases, Team.Hand to) {
        return desk.desk().team().giveAgain(cases, to.book());
    }

    @Override
    public int print(Path folder) {
        return desk.desk()
                .handOutPrinting()
                .print(folder, desk.field().settings().language())
                .size();
    }

    @Override
    public Optional<Department.Taken> takeCard(String file) {
        return TypedPath.file(file).map(desk.desk().department()::takeCard);
    }
}
