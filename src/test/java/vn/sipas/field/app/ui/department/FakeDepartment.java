package vn.sipas.field.app.ui.department;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.ledger.batch.BatchCheck;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.season.Comparison;
import vn.sipas.field.office.season.SeasonPlan;

/** A department without a season or people at first; its stick is "/media/usb". */
final class FakeDepartment implements DepartmentPort {

    static final String FINGERPRINT = "1111 2222 3333 4444 5555 6666 7777 8888";

    private static final SeasonPlan EARLIER = new SeasonPlan(
            "Đo lường năm 2026",
            "Đồng Nai",
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 11, 30),
            new BigDecimal("86.5"),
            "mean-of-contents/1+unweighted",
            "commune-village-person/1");

    final List<SeasonPlan> plans = new ArrayList<>();
    final List<FormLine> forms = new ArrayList<>();
    final List<Department.Member> members = new ArrayList<>();
    final List<String> compared = new ArrayList<>();
    Optional<Copying.Copied> copied = Optional.empty();
    int readings;

    @Override
    public Optional<Standing> season() {
        return plans.isEmpty() ? Optional.empty() : Optional.of(new Standing(plans.getLast(), forms));
    }

    @Override
    public Added addForm(String formFile) {
        if (formFile.equals("hong.xml")) {
            return Added.BAD;
        }
        boolean same = !forms.isEmpty() && forms.getLast().name().equals(formFile);
        if (!same) {
            forms.add(new FormLine(formFile, "1", 0));
        }
        return same ? Added.SAME : Added.DONE;
    }

    @Override
    public Department.Template template(Path pack) {
        return pack.toString().endsWith("2025.sipas.jsonl")
                ? new Department.Template.Found(EARLIER, Optional.empty())
                : new Department.Template.Refused(Refusal.of(DeskFault.PACK_INCOMPLETE));
    }

    @Override
    public SetUp newSeason(SeasonPlan plan, String formFile) {
        if (formFile.equals("hong.xml")) {
            return new SetUp.FormBad();
        }
        plans.add(plan);
        return new SetUp.Done("KEY-" + plans.size());
    }

    @Override
    public String newKey(SeasonPlan plan) {
        plans.add(plan);
        return "KEY-" + plans.size();
    }

    @Override
    public People people() {
        readings++;
        return new People(members, 0, true, true);
    }

    @Override
    public Optional<Department.Taken> takeCard(String file) {
        return switch (file) {
            case "an.sipas-id" -> Optional.of(kept("Nguyễn Văn An"));
            case "binh.sipas-id" -> Optional.of(kept("Trần Thị Bình"));
            case "la.sipas-id" -> Optional.of(new Department.Taken.Refused(Refusal.of(DeskFault.CARD_OTHER_SEASON)));
            case "dia-hong.sipas-id" -> throw new IllegalStateException("the disk failed");
            default -> Optional.empty();
        };
    }

    private Department.Taken kept(String name) {
        Department.Member member = new Department.Member(
                "sipas.vn/" + name,
                name,
                Role.ENUMERATOR,
                "Đội 1",
                FINGERPRINT,
                false,
                false,
                Optional.of(new Comparison(List.of(2, 5, 8))));
        members.add(member);
        return new Department.Taken.Kept(member);
    }

    @Override
    public boolean compare(Department.Member member, String typed) {
        compared.add(typed);
        return member.asked().orElseThrow().agrees(member.fingerprint(), typed);
    }

    @Override
    public void remove(Department.Member member) {
        members.remove(member);
    }

    @Override
    public Department.Published publish() {
        return members.isEmpty()
                ? new Department.Published.Version(4)
                : new Department.Published.Refused(
                        Refusal.of(DeskFault.NOT_COMPARED, members.getFirst().name()));
    }

    @Override
    public Optional<Copying.Copied> export(String folder) {
        return folder.equals("/media/usb") ? copied : Optional.empty();
    }

    @Override
    public Optional<Copying.Copied> giveBack(Department.Member member, String folder) {
        return export(folder);
    }

    /** A stick that does not give back what was written on it. */
    static Copying.Copied notReadBack() {
        return new Copying.Copied.Written(
                new Export.Outcome.NotReadBack(
                        Path.of("/media/usb", "x.sipas.jsonl"), new BatchCheck(List.of(), List.of())),
                false);
    }

    @Override
    public Optional<Path> saveText(String folder, String name, String text) {
        return folder.equals("/media/usb") ? Optional.of(Path.of(folder, name)) : Optional.empty();
    }
}
