package vn.sipas.field.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Frames;
import vn.sipas.field.app.desk.NewPerson;
import vn.sipas.field.app.desk.SampleSetUp;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.desk.SignIn;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.practice.PracticeList;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.app.practice.SimulatedVisit;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.survey.frame.FrameStanding;
import vn.sipas.field.survey.frame.reading.FrameOf;
import vn.sipas.field.survey.frame.reading.FrameReading;
import vn.sipas.field.survey.interview.CaseStanding;
import vn.sipas.field.survey.interview.Outcome;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.sample.Seed;

/** A practice season with somebody of every role, in one data folder. */
final class TourSeason {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int PAPERS = 2;
    private static final int LISTED = 6000;

    private static final int DRAWN_FROM = 20;

    /** The commune of the cases that have reserves. */
    private static final String PHU_LY = "26173";

    private final Path data;

    private TourSeason(Path data) {
        this.data = data;
    }

    /** Lays one out in {@code data}, which must be absent: two enumerators with six interviews, a supervisor, a monitor. */
    static TourSeason layOut(Path data) {
        TourSeason season = new TourSeason(data);
        PracticePlan plan = new PracticePlan(data.resolve("practice-1"), 6, 2, 2, 6, Practice.shippedForm(), 5);
        new Practice(season.field(Locale.of("vi")), plan, _ -> {}).layOut();
        season.add();
        return season;
    }

    /** The same people in a folder of their own, whose parent is there. */
    TourSeason copy(Path to) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path from : all.toList()) {
                Files.copy(from, to.resolve(data.relativize(from).toString()));
            }
        }
        return new TourSeason(to);
    }

    Field field(Locale language) {
        return new Field(new Settings(data, language), Clock.system(ZONE), RANDOM, RANDOM, Stores.CHEAP);
    }

    /** Where the first one with {@code role} stands in the list of people. */
    int place(Role role) {
        List<Seat> people = field(Locale.of("vi")).people();
        return people.stream().map(Seat::role).toList().indexOf(role.code());
    }

    /** A file of an enumerator, as it comes to the supervisor. */
    Path batch() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("practice-1/outbox"))) {
            return files.filter(file -> file.toString().endsWith(".age"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The same enumerator's book with paper forms typed in, as it comes to the supervisor in the clear. */
    Path papers() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("papers"))) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    /** A list of invented people over all communes, with a heading that nobody knows and rows that can't be used. */
    Path list(Path folder) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        new PracticeList("75", LISTED, 2026).write(rows, false);
        String text = rows.toString(StandardCharsets.UTF_8).replaceFirst("\"?Ấp, khu phố\"?", "Khu vực");
        return Files.writeString(
                folder.resolve("danh-sach.csv"),
                text + "26173,Xã Phú Lý,Ấp 1,,1970,Đường số 1,\n" + "99999,,Ấp 1,Nguyễn Thị Đào,1968,Đường số 2,\n");
    }

    /** The monitor signs under the heads in {@code folder}; the file that comes back. */
    Path witness(Path folder) throws IOException {
        Field field = field(Locale.of("vi"));
        Seat seat = field.people().get(place(Role.MONITOR));
        try (Desk monitor = in(field.signIn(seat.folder(), PracticePlan.PASSWORD.toCharArray()));
                Stream<Path> files = Files.list(folder)) {
            List<Path> heads = files.filter(Files::isRegularFile).toList();
            TakenIn signed = monitor.heads().takeIn(heads, Optional.of(folder.resolve("signed")), _ -> {});
            return signed.signings().getFirst().file().orElseThrow();
        }
    }

    /** Types the first cases still open in from paper. */
    private void typeInPapers(Field field) {
        Seat seat = field.people().get(place(Role.ENUMERATOR));
        try (Desk enumerator = in(field.signIn(seat.folder(), PracticePlan.PASSWORD.toCharArray()))) {
            List<CaseId> open = enumerator.fieldwork().cases().stream()
                    .filter(row -> row.standing().state() == CaseStanding.State.TO_DO)
                    .map(row -> row.listed().id())
                    .limit(PAPERS)
                    .toList();
            SplittableRandom answers = new SplittableRandom(7);
            for (int paper = 0; paper < open.size(); paper++) {
                Visit visit = enumerator.fieldwork().keyIn(open.get(paper), Mode.PAPER_SELF, "00010" + paper);
                new SimulatedVisit(visit, answers, _ -> {}).hold();
            }
            file(enumerator.copying().copy(data.resolve("papers"), Copying.Manner.PLAIN, _ -> {}));
        }
    }

    private void add() {
        Field field = field(Locale.of("vi"));
        Seat enumerator = field.people().get(place(Role.ENUMERATOR));
        Path pack;
        String fingerprint;
        try (Desk department =
                        in(field.signIn(data.resolve("practice-1/department"), PracticePlan.PASSWORD.toCharArray()));
                Desk supervisor = enrol(field, Role.SUPERVISOR, "Vũ Thị Hồng Nhung", enumerator.unit());
                Desk monitor = enrol(field, Role.MONITOR, "Đặng Văn Quý", "Mặt trận Tổ quốc tỉnh Đồng Nai");
                Desk waiting = enrol(field, Role.ENUMERATOR, "Trương Nguyễn Phương Uyên", "Phường Tam Hiệp")) {
            take(department, supervisor, true);
            take(department, monitor, true);
            department.department().publish();
            draw(department, monitor, enumerator);
            pack = file(department.copying().copy(data.resolve("pack"), Copying.Manner.PLAIN, _ -> {}));
            assertThat(supervisor.joining().join(pack, department.identity().fingerprint()))
                    .isEmpty();
            assertThat(monitor.joining().join(pack, department.identity().fingerprint()))
                    .isEmpty();
            take(department, waiting, false);
            fingerprint = department.identity().fingerprint();
        }
        try (Desk desk = in(field.signIn(enumerator.folder(), PracticePlan.PASSWORD.toCharArray()))) {
            giveUp(desk, pack, fingerprint);
        }
        typeInPapers(field);
    }

    /** Two cases and three reserves for one enumerator, by the whole way of a draw. */
    private void draw(Desk department, Desk monitor, Seat enumerator) {
        StringBuilder people = new StringBuilder("Xã,Họ và tên,Năm sinh,Điện thoại\n");
        for (int i = 0; i < DRAWN_FROM; i++) {
            people.append("Phú Lý,Nguyễn Thị Lan %c,19%02d,0987654%03d%n".formatted((char) ('A' + i), 50 + i, i));
        }
        Frames.Wanted persons = Frames.Wanted.usual(FrameOf.PERSONS);
        try {
            Path list = Files.writeString(data.resolve("list.csv"), people);
            FrameReading.Read read =
                    (FrameReading.Read) department.frames().read(List.of(list), persons, RowWatch.none());
            department.frames().keep(read.draft(), persons, false, RowWatch.none());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SampleSetUp sample = department.sampleSetUp();
        sample.commit("list/1 cases=2 reserves=3 by=proportional", "Xổ số Đồng Nai");
        Path rules = file(department.copying().copy(data.resolve("rules"), Copying.Manner.PLAIN, _ -> {}));
        monitor.joining().join(rules, department.identity().fingerprint());
        Path head =
                department.heads().write(data.resolve("head"), Optional.empty()).getFirst();
        TakenIn signed = monitor.heads().takeIn(List.of(head), Optional.of(data.resolve("witnessed")), _ -> {});
        department.heads().takeBack(List.of(signed.signings().getFirst().file().orElseThrow()));
        SampleSetUp.Outcome.Done<Seed> seed =
                (SampleSetUp.Outcome.Done<Seed>) SampleSetUp.lottery("482913 | Xổ số Đồng Nai 2026-10-07");
        sample.draw(seed.result());
        assertThat(sample.share(List.of(enumerator.name()))).isInstanceOf(SampleSetUp.Outcome.Done.class);
    }

    /** One of the cases that were drawn refuses, so that a reserve may be opened. */
    private static void giveUp(Desk enumerator, Path pack, String department) {
        assertThat(enumerator.joining().join(pack, department)).isEmpty();
        CaseId refused = enumerator.fieldwork().cases().stream()
                .map(row -> row.listed())
                .filter(listed ->
                        listed.frame() == FrameStanding.HOLDS && listed.unit().equals(PHU_LY))
                .findFirst()
                .orElseThrow()
                .id();
        enumerator.fieldwork().contact(refused, "visit", Outcome.REFUSED_SELF, "");
    }

    private static void take(Desk department, Desk member, boolean compared) {
        Department.Taken taken =
                department.department().takeCard(member.identity().card().bytes());
        if (compared && taken instanceof Department.Taken.Kept(Department.Member kept)) {
            department.department().noteCompared(kept);
        }
    }

    private static Desk enrol(Field field, Role role, String name, String unit) {
        return in(field.enrol(
                new NewPerson(Practice.SEASON, "Đợt thực hành 2026", name, role, unit),
                PracticePlan.PASSWORD.toCharArray()));
    }

    private static Desk in(SignIn signIn) {
        return ((SignIn.In) signIn).desk();
    }

    private static Path file(Copying.Copied copied) {
        return ((Export.Outcome.Done) ((Copying.Copied.Written) copied).outcome()).file();
    }
}
