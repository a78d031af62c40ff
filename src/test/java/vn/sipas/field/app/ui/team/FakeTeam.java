package vn.sipas.field.app.ui.team;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.app.desk.CaseFiles;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Opening;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.ReserveRow;
import vn.sipas.field.app.desk.Team;
import vn.sipas.field.app.desk.TeamReserves;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.survey.frame.CaseFileFault;
import vn.sipas.field.survey.frame.CaseLine;
import vn.sipas.field.survey.interview.Outcome;
import vn.sipas.field.survey.reserve.Reserves;

/** Nguyễn Văn An with three cases and Trần Thị Bình with none; Lê Văn Chín, whose card is missing, can be given nothing. */
final class FakeTeam implements TeamPort {

    static final String FINGERPRINT = "1111 2222 3333 4444 5555 6666 7777 8888";

    private final Map<String, List<CaseLine>> standing = new LinkedHashMap<>();

    FakeTeam() {
        standing.put(
                "Nguyễn Văn An",
                new ArrayList<>(List.of(line(1, "Đoàn Văn Phúc"), line(2, "Lý A Sình"), line(3, "Bùi Thị Ngọc Ánh"))));
        standing.put("Trần Thị Bình", new ArrayList<>());
        standing.put("Lê Văn Chín", new ArrayList<>());
    }

    static CaseLine line(int number, String name) {
        return new CaseLine(
                new CaseId("26041-000" + number), "26041", name, 1970, "ấp " + number, "", "AAAAAAAAAAAAAAAAAAAAAA==");
    }

    /** The numbers of the person's cases. */
    List<String> cases(String name) {
        return standing.getOrDefault(name, List.of()).stream()
                .map(line -> line.id().text())
                .toList();
    }

    @Override
    public List<Team.Hand> hands() {
        return standing.entrySet().stream()
                .map(entry -> new Team.Hand(
                        "sipas.vn/" + entry.getKey(),
                        entry.getKey(),
                        "Đội 1",
                        FINGERPRINT,
                        entry.getValue(),
                        hasCard(entry.getKey())))
                .toList();
    }

    private static boolean hasCard(String name) {
        return !name.equals("Lê Văn Chín");
    }

    private final List<String> released = new ArrayList<>();

    /** The reserves opened, with the reason. */
    List<String> released() {
        return List.copyOf(released);
    }

    /** Of An in one stratum; the next may be opened. */
    @Override
    public Reserved reserved() {
        Reserves.Step.MayOpen step =
                new Reserves.Step.MayOpen(new CaseId("26041-0007"), new CaseId("26041-0001"), Outcome.MOVED);
        Reserves.Stratum stratum = new Reserves.Stratum("26041", List.of(), List.of(new CaseId("26041-0007")), 1, step);
        return new Reserved(
                List.of(new TeamReserves.Row(
                        "sipas.vn/Nguyễn Văn An",
                        "Nguyễn Văn An",
                        new ReserveRow("Phường Trấn Biên", stratum, new Opening.Allowed(step)),
                        Optional.of("4821-88"))),
                List.of());
    }

    @Override
    public Optional<Refusal> release(CaseId reserve, String reason) {
        released.add(reserve + " " + reason);
        return Optional.empty();
    }

    @Override
    public Given give(String table, Team.Hand to) {
        return switch (table) {
            case "mau.csv" -> {
                of(to).add(line(9, "Thạch Sô Phia"));
                yield new Given.Done(1);
            }
            case "sai.csv" ->
                new Given.Wrong(List.of(
                        new CaseFiles.Wrong("!C12", Refusal.of(CaseFileFault.CASE_BORN_BAD, "abc")),
                        new CaseFiles.Wrong(":13", Refusal.of(CaseFileFault.CASE_NAME_MISSING)),
                        new CaseFiles.Wrong("", Refusal.of(CaseFileFault.CASES_EMPTY))));
            default -> new Given.NoFile();
        };
    }

    private List<CaseLine> of(Team.Hand hand) {
        return standing.computeIfAbsent(hand.name(), _ -> new ArrayList<>());
    }

    @Override
    public Team.Handed take(Set<CaseId> cases, Team.Hand from, Optional<Team.Hand> to) {
        if (to.filter(hand -> !hand.hasCard()).isPresent()) {
            return new Team.Handed.Refused(
                    Refusal.of(DeskFault.CARD_MISSING, to.get().name()));
        }
        List<CaseLine> taken =
                of(from).stream().filter(line -> cases.contains(line.id())).toList();
        of(from).removeAll(taken);
        to.ifPresent(hand -> of(hand).addAll(taken));
        return new Team.Handed.Done(taken.size());
    }

    @Override
    public Team.Handed giveBack(List<CaseLine> cases, Team.Hand to) {
        of(to).addAll(cases);
        return new Team.Handed.Done(cases.size());
    }

    @Override
    public int print(Path folder) {
        return (int) hands().stream().filter(hand -> !hand.cases().isEmpty()).count();
    }

    @Override
    public Optional<Department.Taken> takeCard(String file) {
        return switch (file) {
            case "binh.sipas-id" ->
                Optional.of(new Department.Taken.Kept(new Department.Member(
                        "sipas.vn/binh",
                        "Trần Thị Bình",
                        Role.ENUMERATOR,
                        "Đội 1",
                        FINGERPRINT,
                        true,
                        false,
                        Optional.empty())));
            case "LA.SIPAS-ID" -> Optional.of(new Department.Taken.Refused(Refusal.of(DeskFault.CARD_OTHER_SEASON)));
            default -> Optional.empty();
        };
    }
}
