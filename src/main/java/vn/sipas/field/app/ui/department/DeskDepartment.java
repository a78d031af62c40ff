package vn.sipas.field.app.ui.department;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.FormCheckup;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.office.season.SeasonPlan;
import vn.sipas.field.survey.form.FormFile;

/** The department's open desk. */
record DeskDepartment(OpenDesk desk) implements DepartmentPort {

    private Department department() {
        return desk.desk().department();
    }

    @Override
    public Optional<Standing> season() {
        return department()
                .season()
                .map(season -> new Standing(
                        new SeasonPlan(
                                season.title(),
                                season.province(),
                                season.starts(),
                                season.ends(),
                                season.target(),
                                season.index(),
                                season.sampling()),
                        department().forms().stream()
                                .map(form -> new FormLine(
                                        form.name(),
                                        form.version(),
                                        form.files().size()))
                                .toList()));
    }

    @Override
    public Added addForm(String formFile) {
        Optional<FormFile> form =
                TypedPath.file(formFile).flatMap(file -> FormCheckup.check(file).form());
        if (form.isEmpty()) {
            return Added.BAD;
        }
        List<BookRecord.Form> before = department().forms();
        boolean same = !before.isEmpty()
                && before.getLast().form().hex().equals(form.get().sha256());
        if (same) {
            return Added.SAME;
        }
        department().addForm(form.get());
        return Added.DONE;
    }

    @Override
    public SetUp newSeason(SeasonPlan plan, String formFile) {
        Optional<FormFile> form = formFile.isBlank()
                ? Optional.of(Practice.shippedForm())
                : TypedPath.file(formFile).flatMap(DeskDepartment::form);
        if (form.isEmpty()) {
            return new SetUp.FormBad();
        }
        return new SetUp.Done(department().newSeason(plan, form.get()));
    }

    private static Optional<FormFile> form(Path file) {
        return FormCheckup.check(file)
                .form()
                .or(() -> Department.template(file) instanceof Department.Template.Found earlier
                        ? earlier.form()
                        : Optional.empty());
    }

    @Override
    public Department.Template template(Path pack) {
        return Department.template(pack);
    }

    @Override
    public String newKey(SeasonPlan plan) {
        return department().newSeason(plan);
    }

    @Override
    public People people() {
        return new People(
                department().members(),
                department().rosterVersion(),
                department().rosterIsBehind(),
                department().season().isPresent());
    }

    @Override
    public Optional<Department.Taken> takeCard(String file) {
        return TypedPath.file(file).map(department()::takeCard);
    }

    @Override
    public boolean compare(Department.Member member, String typed) {
        return department().compare(member, typed);
    }

    @Override
    public void remove(Department.Member member) {
        department().remove(member);
    }

    @Override
    public Department.Published publish() {
        return department().publish();
    }

    @Override
    public Optional<Copying.Copied> export(String folder) {
        return TypedPath.folder(folder).map(there -> desk.desk().copying().copy(there, Copying.Manner.PLAIN, _ -> {}));
    }

    @Override
    public Optional<Copying.Copied> giveBack(Department.Member member, String folder) {
        return TypedPath.folder(folder)
                .map(there -> department()
                        .card(member)
                        .map(card -> desk.desk().copying().giveBack(there, card, _ -> {}))
                        .orElseGet(
                                () -> new Copying.Copied.Refused(Refusal.of(DeskFault.CARD_MISSING, member.name()))));
    }

    @Override
    public Optional<Path> saveText(String folder, String name, String text) {
        return TypedPath.folder(folder).map(there -> {
            try {
                return Files.writeString(there.resolve(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
