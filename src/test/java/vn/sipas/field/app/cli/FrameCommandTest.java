package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.Vectors;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.desk.SignIn;
import vn.sipas.field.app.practice.PracticeList;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.vault.VaultCost;
import vn.sipas.field.office.season.SeasonPlan;
import vn.sipas.field.survey.sample.draw.SamplingRule;

class FrameCommandTest {

    private static final String PASSWORD = "một câu dài";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @BeforeEach
    void begin() throws IOException {
        Files.writeString(folder.resolve("password"), PASSWORD);
        try (Desk department = enrol("department", Role.DEPARTMENT)) {
            department
                    .department()
                    .newSeason(new SeasonPlan(
                            "SIPAS 2026",
                            "Đồng Nai",
                            LocalDate.of(2026, 10, 1),
                            LocalDate.of(2026, 11, 30),
                            new java.math.BigDecimal("85.00"),
                            "pooled-items/1+unweighted",
                            SamplingRule.USUAL));
        }
    }

    /** A store whose password costs next to nothing to check: every command does. */
    private Desk enrol(String store, Role role) {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
        try (SigningKey key = SigningKey.random(random)) {
            String book = BookName.of("dong-nai-2026", key.publicKey()).text();
            Owner owner = new Owner("dong-nai-2026", "SIPAS 2026", book, "Sở Nội vụ", role.code(), "");
            Store.Opening made = Store.create(
                    folder.resolve(store), owner, key, PASSWORD.toCharArray(), new VaultCost(8, 1), random);
            ((Store.Opening.Opened) made).store().close();
        }
        Field field =
                new Field(new Settings(folder.resolve("data"), Locale.of("vi")), clock, random, random, Stores.CHEAP);
        return ((SignIn.In) field.signIn(folder.resolve(store), PASSWORD.toCharArray())).desk();
    }

    private CommandRun run(String store, String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "frame",
                command,
                "--store",
                folder.resolve(store).toString(),
                "--password-file",
                folder.resolve("password").toString()));
        all.addAll(List.of(arguments));
        return CommandRun.of(folder.resolve("data"), all.toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String list(String name, int size) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            new PracticeList("75", size, 2026).write(out, name.endsWith(".xlsx"));
        }
        return folder.resolve(name).toString();
    }

    @Test
    void listOfAllCommunesIsKeptAndItsRootTold() throws IOException {
        CommandRun imported = run("department", "import", list("ds.xlsx", 1_900));
        CommandRun told = run("department", "root", "--json");

        assertThat(imported.code()).isZero();
        assertThat(imported.out()).anyMatch(line -> line.startsWith("Đọc 1.900 dòng = vào khung mẫu"));
        assertThat(told.code()).isZero();
        assertThat(told.err()).isEmpty();
        var json = Vectors.json(told.out().getFirst().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(json.get("strata").size()).isEqualTo(95);
        assertThat(json.get("committed").booleanValue()).isFalse();
        assertThat(imported.out())
                .anyMatch(line -> line.contains(json.get("root").textValue()));
    }

    @Test
    void csvAndWorkbookOfTheSamePeopleGiveTheSameCounts() throws IOException {
        CommandRun csv = run("department", "import", "--dry-run", "--json", list("ds.csv", 500));
        CommandRun workbook = run("department", "import", "--dry-run", "--json", list("ds.xlsx", 500));

        assertThat(csv.out()).isEqualTo(workbook.out());
        assertThat(csv.code()).isZero();
        assertThat(run("department", "root").err().getFirst()).startsWith("frame-missing: ");
    }

    @Test
    void faultyRowsAreToldAndNothingIsKeptUnlessItIsAgreed() throws IOException {
        String list = file(
                "ds.csv",
                "Xã,Họ và tên,Năm sinh,Điện thoại\n" + "Phú Lý,,1970,\n".repeat(25)
                        + "Phú Lý,Nguyễn Thị Đào,1968,12\n");

        CommandRun refused = run("department", "import", list);
        CommandRun nothing = run("department", "root");
        CommandRun agreed = run("department", "import", "--without-faulty", list);

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .filteredOn(line -> line.contains("frame-name-missing"))
                .hasSize(21)
                .startsWith("ds.csv!B2: frame-name-missing: Thiếu họ và tên.");
        assertThat(refused.err().getLast()).startsWith("frame-faulty: 25 dòng");
        assertThat(refused.err().toString() + refused.out()).doesNotContain("Nguyễn");
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(agreed.code()).isZero();
        assertThat(agreed.err()).anyMatch(line -> line.startsWith("ds.csv!D27: frame-phone-impossible: "));
        assertThat(run("department", "root").out()).contains("Số dòng: 1", "  26173: 1");
    }

    @Test
    void columnsNamedOnceAreRememberedForTheSameHeadings() throws IOException {
        String list = file("ds.csv", "Cơ quan,Người dân\nPhú Lý,Nguyễn Thị Đào\n");

        assertThat(run("department", "import", list).err())
                .containsExactly(
                        "ds.csv:1: frame-column-missing: Thiếu cột “mã đơn vị”. Hãy chỉ ra cột nào chứa nội dung này (--map), hoặc đặt tên cột ở dòng tiêu đề.",
                        "ds.csv:1: frame-column-missing: Thiếu cột “họ và tên”. Hãy chỉ ra cột nào chứa nội dung này (--map), hoặc đặt tên cột ở dòng tiêu đề.");
        assertThat(run("department", "import", "--map", "unit=cơ quan", "--map", "name=Người dân", list)
                        .code())
                .isZero();
        assertThat(run("department", "import", list).code()).isZero();
    }

    @Test
    void wrongColumnsKindsAndOwnersAreRefused() throws IOException {
        String list = file("ds.csv", "Xã,Họ và tên\nPhú Lý,Nguyễn Thị Đào\n");
        enrol("an", Role.ENUMERATOR).close();

        assertThat(run("department", "import", "--map", "cot=Xã", list).err().getFirst())
                .startsWith("--map: frame-column-unknown: ");
        assertThat(run("department", "import", "--of", "cats", list).code()).isEqualTo(2);
        assertThat(run("department", "import", "--of", "households", list).code())
                .isZero();
        assertThat(run("an", "import", list).err().getFirst()).startsWith("not-the-department: ");
        assertThat(run("department", "import", folder.resolve("none.csv").toString())
                        .err()
                        .getFirst())
                .startsWith("none.csv: not-a-file: ");
    }

    @Test
    void seasonWithARuleOfTheSampleThatNobodyKnowsIsRefused() {
        CommandRun refused = CommandRun.of(
                folder.resolve("data"),
                "season",
                "new",
                "--store",
                folder.resolve("department").toString(),
                "--password-file",
                folder.resolve("password").toString(),
                "--title",
                "SIPAS 2026",
                "--province",
                "Đồng Nai",
                "--starts",
                "2026-10-01",
                "--ends",
                "2026-11-30",
                "--sampling",
                "commune-village-person/1",
                "--recovery-out",
                folder.resolve("recovery.txt").toString());

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).singleElement().asString().contains("rule-unknown");
        assertThat(folder.resolve("recovery.txt")).doesNotExist();
    }
}
