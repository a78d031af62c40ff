package vn.sipas.field.app.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import vn.sipas.field.app.desk.CaseRow;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.NewPerson;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.SignIn;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.season.SeasonPlan;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.frame.unit.Unit;
import vn.sipas.field.survey.frame.unit.Units;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/** Lays out a practice season in a folder: identities, roster, form, pack, cases, visits, batches. */
public final class Practice {

    /** The id of every practice season. */
    public static final String SEASON = "thuc-hanh-2026";

    private static final String TITLE = "Đợt thực hành 2026";
    private static final String FORM = "/assets/forms/sipas-2026.xml";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant SET_UP = Instant.parse("2026-09-21T01:00:00Z");
    static final Instant START = Instant.parse("2026-10-01T00:30:00Z");
    private static final String FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh";

    /** Đồng Nai, whose units the practice season uses. */
    private static final String PROVINCE = "75";

    private static final String OUTBOX = "outbox";

    private final PracticePlan plan;
    private final Consumer<Progress> watcher;
    private final SplittableRandom random;
    private final PracticeClock clock = new PracticeClock(SET_UP, ZONE);
    private final Field simulated;
    private final Tally tally = new Tally();
    private Optional<Cheating> cheating = Optional.empty();

    /** How many of the planned interviews are done. */
    public record Progress(int done, int planned) {}

    /** A season by {@code plan}; {@code watcher} hears of every interview and may throw to stop. */
    public Practice(Field field, PracticePlan plan, Consumer<Progress> watcher) {
        this.plan = plan;
        this.watcher = watcher;
        this.random = new SplittableRandom(plan.seed());
        this.simulated = field.simulated(plan.folder(), clock, random.split());
    }

    /** Whether the season's folder is free: absent or empty. */
    public boolean folderIsFree() {
        Path folder = plan.folder();
        if (!Files.exists(folder)) {
            return true;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does it all. Takes about 30 milliseconds an interview on a modest laptop, and half a second a person. */
    public PracticeSeason layOut() {
        People people = new People(random.split());
        List<Unit> units =
                Units.ofProvince(PROVINCE).stream().limit(plan.units()).toList();
        if (units.size() < plan.units()) {
            throw new IllegalArgumentException("the province has only " + units.size() + " units");
        }
        List<Desk> desks = new ArrayList<>();
        try {
            Desk department = enrolAt(plan.folder().resolve("department"), "Sở Nội vụ", Role.DEPARTMENT, "Đồng Nai");
            desks.add(department);
            List<Desk> enumerators = new ArrayList<>();
            for (int i = 0; i < plan.enumerators(); i++) {
                Unit unit = units.get(i % units.size());
                Desk desk = enrol(people.name(), Role.ENUMERATOR, unit.name());
                enumerators.add(desk);
                desks.add(desk);
            }
            Desk front = enrol(people.name(), Role.MONITOR, FRONT);
            desks.add(front);
            setUp(department, desks.subList(1, desks.size()), plan.form());
            List<FieldDays> days = handOut(department, front, enumerators, units);
            Path outbox = plan.folder().resolve(OUTBOX);
            Path packFile = file(department.copying().copy(outbox, Copying.Manner.PLAIN, _ -> {}));
            writeKey(department);
            work(enumerators, days, packFile, department);
            List<Path> files = new ArrayList<>();
            files.add(packFile);
            for (Desk desk : enumerators) {
                files.add(file(desk.copying().copy(outbox, Copying.Manner.PLAIN, _ -> {})));
                file(desk.copying().copy(outbox, Copying.Manner.ENCRYPTED, _ -> {}));
            }
            return new PracticeSeason(plan, tally.counts(), files, keyFile(), cheater(enumerators));
        } finally {
            desks.forEach(Desk::close);
        }
    }

    /** Whose place among the enumerators it is; the same for the same seed. */
    private int cheatersPlace() {
        return Math.floorMod(plan.seed(), plan.enumerators());
    }

    private Optional<PracticeSeason.Cheater> cheater(List<Desk> enumerators) {
        Desk desk = enumerators.get(cheatersPlace());
        return cheating.map(
                how -> new PracticeSeason.Cheater(desk.owner().name(), desk.bookName(), how.done(), how.cases()));
    }

    /** Draws the sample and gives every enumerator an equal share of it, enough for the interviews planned. */
    private List<FieldDays> handOut(Desk department, Desk front, List<Desk> enumerators, List<Unit> units) {
        List<FieldDays> all = new ArrayList<>();
        int largest = 0;
        for (int i = 0; i < enumerators.size(); i++) {
            int share = plan.interviews() / enumerators.size() + (i < plan.interviews() % enumerators.size() ? 1 : 0);
            if (i == cheatersPlace()) {
                // A stream of its own: what the others do stays the same.
                SplittableRandom own = new SplittableRandom(~plan.seed());
                cheating = plan.cheats().map(cheats -> new Cheating(cheats, share, own, clock));
            }
            all.add(new FieldDays(
                    enumerators.get(i).fieldwork(),
                    share,
                    random.split(),
                    clock,
                    tally,
                    i == cheatersPlace() ? cheating : Optional.empty()));
            largest = Math.max(largest, FieldDays.cases(share) + plan.waiting());
        }
        int cases = largest * enumerators.size();
        if (cases > 0) {
            new PracticeFrame(plan.folder(), department, front).draw(units, cases, plan.seed());
            PracticeFrame.done(department
                            .sampleSetUp()
                            .share(enumerators.stream()
                                    .map(desk -> desk.bookName().text())
                                    .toList()))
                    .forEach(given -> tally.count("listed", given.cases()));
        }
        return all;
    }

    private void work(List<Desk> enumerators, List<FieldDays> days, Path pack, Desk department) {
        int done = 0;
        for (int i = 0; i < enumerators.size(); i++) {
            clock.goTo(START.plus(Duration.ofMinutes(i)));
            Desk desk = enumerators.get(i);
            join(desk, pack, department);
            List<CaseRow> cases = desk.fieldwork().cases();
            int toVisit = days.get(i).toVisit();
            for (CaseRow row : cases.subList(0, toVisit)) {
                if (days.get(i).visit(row.listed().id())) {
                    done++;
                    watcher.accept(new Progress(done, plan.interviews()));
                }
            }
            days.get(i).correctSome();
        }
    }

    private void setUp(Desk department, List<Desk> members, FormFile form) {
        department
                .department()
                .newSeason(
                        new SeasonPlan(
                                TITLE,
                                "Đồng Nai",
                                LocalDate.of(2026, 10, 1),
                                LocalDate.of(2026, 11, 30),
                                new BigDecimal("85.00"),
                                "pooled-items/1+unweighted",
                                SamplingRule.USUAL),
                        form);
        for (Desk desk : members) {
            switch (department.department().takeCard(desk.identity().card().bytes())) {
                case Department.Taken.Kept(Department.Member member) ->
                    department.department().noteCompared(member);
                case Department.Taken.Refused(Refusal why) ->
                    throw new IllegalStateException(
                            "the own card is refused: " + why.why().code());
            }
        }
        department.department().publish();
    }

    private Desk enrolAt(Path folder, String name, Role role, String unit) {
        return opened(simulated.enrol(
                folder, new NewPerson(SEASON, TITLE, name, role, unit), PracticePlan.PASSWORD.toCharArray()));
    }

    private Desk enrol(String name, Role role, String unit) {
        return opened(
                simulated.enrol(new NewPerson(SEASON, TITLE, name, role, unit), PracticePlan.PASSWORD.toCharArray()));
    }

    private static Desk opened(SignIn signIn) {
        return switch (signIn) {
            case SignIn.In(Desk desk) -> desk;
            case SignIn.Refused(var why) ->
                throw new IllegalStateException(
                        "a new store was refused: " + why.why().code());
        };
    }

    static void join(Desk desk, Path pack, Desk department) {
        desk.joining().join(pack, department.identity().fingerprint()).ifPresent(why -> {
            throw new IllegalStateException(
                    "the own pack is refused: " + why.why().code());
        });
    }

    static Path file(Copying.Copied copied) {
        return switch (copied) {
            case Copying.Copied.Written(Export.Outcome.Done done, boolean _) -> done.file();
            case Copying.Copied.Written(Export.Outcome.NotReadBack lost, boolean _) ->
                throw new UncheckedIOException(new IOException(
                        "what was written can't be read back: " + lost.file().getFileName()));
            case Copying.Copied.Refused(Refusal why) ->
                throw new IllegalStateException("no copy: " + why.why().code());
        };
    }

    private Path keyFile() {
        return plan.folder().resolve("department.vkey");
    }

    private void writeKey(Desk department) {
        try {
            Files.writeString(keyFile(), department.identity().verifierKey() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form that ships with the program. */
    public static FormFile shippedForm() {
        try (InputStream in = Practice.class.getResourceAsStream(FORM)) {
            if (in == null) {
                throw new IllegalStateException("the shipped form is missing: '" + FORM + "'");
            }
            return switch (form(in.readAllBytes(), Map.of())) {
                case FormOpening.Opened(FormFile form) -> form;
                case FormOpening.Refused _ -> throw new IllegalStateException("the shipped form can't be opened");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a form for a season; its text is put into NFC first, as records keep text. */
    public static FormOpening form(byte[] xform, Map<String, byte[]> files) {
        String text = Folding.nfc(new String(xform, StandardCharsets.UTF_8));
        return FormFile.open(text.getBytes(StandardCharsets.UTF_8), files);
    }
}
