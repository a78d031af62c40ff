package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.season.SeasonPlan;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.frame.CaseLine;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/** A season played at desks: people whose stores lie in one data folder, as on one laptop, and what they hand one another. */
final class DeskSeason {

    static final String ID = "dong-nai-2026";
    static final String PASSWORD = "một câu dài";

    static final SeasonPlan PLAN = new SeasonPlan(
            "SIPAS 2026",
            "Đồng Nai",
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 11, 30),
            new BigDecimal("85.00"),
            "pooled-items/1+unweighted",
            SamplingRule.USUAL);

    private static final String FORM = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
              <h:head><h:title>Phiếu ngắn</h:title><model>
                <instance><data id="ngan" version="1"><A1/></data></instance>
                <bind nodeset="/data/A1" type="string" required="true()"/>
              </model></h:head>
              <h:body><input ref="/data/A1"><label>Ông/bà góp ý gì?</label></input></h:body>
            </h:html>
            """;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    private int files;

    DeskSeason(Path folder) {
        this.folder = folder;
    }

    /** The program on this laptop. */
    Field field() {
        Clock clock = Clock.fixed(Instant.parse("2026-10-05T01:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        return new Field(new Settings(folder.resolve("data"), Locale.of("vi")), clock, random, random, Stores.CHEAP);
    }

    SecureRandom random() {
        return random;
    }

    Desk enrol(Role role, String name) {
        return enrol(role, name, PASSWORD);
    }

    Desk enrol(Role role, String name, String password) {
        return enrol(role, name, password, "Đội 1");
    }

    Desk enrol(Role role, String name, String password, String unit) {
        NewPerson person = new NewPerson(ID, ID, name, role, unit);
        return ((SignIn.In) field().enrol(person, password.toCharArray())).desk();
    }

    Desk signIn(Seat seat, String password) {
        return ((SignIn.In) field().signIn(seat.folder(), password.toCharArray())).desk();
    }

    /** A form with one question, A1, to be answered in words. */
    static FormFile form() {
        return switch (FormFile.open(FORM.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case FormOpening.Opened(FormFile form) -> form;
            case FormOpening.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    /** The department takes people in and publishes the roster. */
    static void take(Desk department, Desk... members) {
        for (Desk member : members) {
            assertThat(department.department().takeCard(member.identity().card().bytes()))
                    .isInstanceOf(Department.Taken.Kept.class);
        }
        department.department().members().forEach(department.department()::noteCompared);
        assertThat(department.department().publish()).isInstanceOf(Department.Published.Version.class);
    }

    void give(Desk from, Desk to, String... ids) {
        List<CaseLine> cases = List.of(ids).stream()
                .map(id -> new CaseLine(
                        new CaseId(id), "26041", "Người " + id, 1970, "ấp 1", "0987 654 321", CaseLine.salt(random)))
                .toList();
        assertThat(from.team().give(cases, to.bookName().text())).isEqualTo(new Team.Handed.Done(ids.length));
    }

    /** The desk's book in a file of its own; a pack if it is the department's. */
    Path file(Desk desk, Copying.Manner manner) {
        Copying.Copied copied = desk.copying().copy(folder.resolve("file-" + ++files), manner, _ -> {});
        return ((Export.Outcome.Done) ((Copying.Copied.Written) copied).outcome()).file();
    }

    Path pack(Desk department) {
        return file(department, Copying.Manner.PLAIN);
    }

    static void join(Desk member, Path pack, Desk department) {
        assertThat(member.joining().join(pack, department.identity().fingerprint()))
                .isEmpty();
    }
}
