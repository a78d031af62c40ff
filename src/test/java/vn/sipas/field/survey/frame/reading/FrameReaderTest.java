package vn.sipas.field.survey.frame.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.base.sheet.SheetFault;
import vn.sipas.field.survey.frame.CaseLine;
import vn.sipas.field.survey.frame.heading.FrameColumn;
import vn.sipas.field.survey.frame.heading.Mapping;
import vn.sipas.field.survey.frame.unit.UnitTable;
import vn.sipas.field.survey.frame.unit.Units;

class FrameReaderTest {

    private static final LocalDate START = LocalDate.of(2026, 10, 1);
    private static final UnitTable UNITS = Units.shipped().on(START);
    private static final FramePlan PERSONS = FramePlan.usual(FrameOf.PERSONS, START, "75", UNITS);
    private static final FramePlan SERVICES = FramePlan.usual(FrameOf.SERVICES, START, "75", UNITS);
    private static final FramePlan VILLAGES = new FramePlan(
            FrameOf.PERSONS, Mapping.NONE, true, 18, START, FramePlan.Capitals.TITLED_IF_ALL, false, "75", UNITS);

    private static final String HEADINGS = "Mã đơn vị,Ấp,Họ và tên,Năm sinh,Địa chỉ,Điện thoại\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    private int files;

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("ds" + files++ + ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FrameReading reading(FramePlan plan, String... texts) {
        List<Path> paths = new ArrayList<>();
        for (String text : texts) {
            paths.add(file(text));
        }
        return new FrameReader(plan, _ -> Optional.empty()).read(paths, RowWatch.none());
    }

    private FrameDraft read(FramePlan plan, String... texts) {
        return ((FrameReading.Read) reading(plan, texts)).draft();
    }

    private static List<CaseLine> lines(FrameDraft draft) {
        List<CaseLine> lines = new ArrayList<>();
        draft.lines(new SecureRandom(), lines::add);
        return lines;
    }

    private static List<String> told(FrameDraft draft) {
        return draft.preview().findings().stream()
                .map(finding -> finding.where() + " " + finding.why().code() + " " + finding.detail())
                .map(String::strip)
                .toList();
    }

    @Test
    void rowBecomesALineOfTheFrame() {
        CaseLine line = lines(read(
                        PERSONS, HEADINGS + "26173,Ấp 1, Nguyễn  Thị Đào ,02/05/1968,12 Hà Huy Giáp,01681234567\n"))
                .getFirst();

        assertThat(new String(line.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"case\":\"26173-0001\",\"stratum\":\"26173\",\"name\":\"Nguyễn Thị Đào\",\"born\":1968,"
                        + "\"address\":\"12 Hà Huy Giáp, Ấp 1\",\"phone\":\"0381234567\",\"salt\":\"" + line.salt()
                        + "\"}");
    }

    @Test
    void countsOfRowsAddUp() {
        FramePreview preview = read(
                        PERSONS,
                        HEADINGS
                                + "26173,Ấp 1,Nguyễn Thị Đào,1968,12 Hà Huy Giáp,0912345678\n"
                                + "26173,Ấp 1,NGUYỄN THỊ ĐÀO,1968,12 Hà Huy Giáp,\n"
                                + "26173,Ấp 2,Lê Văn Bảy,2010,,\n"
                                + "26173,Ấp 2,,1960,,\n"
                                + "26173,Ấp 2,Trần Văn Tư,1960,,\n")
                .preview();

        assertThat(preview.counts()).isEqualTo(new FramePreview.Counts(5, 2, 1, 1, 1));
        assertThat(preview.strata()).isEqualTo(Map.of("26173", 2));
        assertThat(preview.first()).extracting(FramePreview.Row::name).containsExactly("Nguyễn Thị Đào", "Trần Văn Tư");
        assertThat(preview.first().getFirst().unit()).isEqualTo("Xã Phú Lý");
        assertThat(preview.duplicates()).containsExactly(new FramePreview.Duplicate("ds0.csv", 3, "ds0.csv", 2));
    }

    @Test
    void everyFaultIsToldWithRowAndColumnAndWithoutWhatStandsThere() {
        FrameDraft draft = read(
                PERSONS,
                HEADINGS
                        + "26173,,,1968,a,\n"
                        + ",,Nguyễn Văn Một,1968,a,\n"
                        + "Nguyễn Văn Hai,,Nguyễn Văn Hai,1968,a,\n"
                        + "loc thanh,,Nguyễn Văn Ba,1968,a,\n"
                        + "00004,,Nguyễn Văn Bốn,1968,a,\n"
                        + "26173,,Nguyễn Văn Năm,1868,a,\n"
                        + "26173,,Nguyễn Văn Sáu,Nguyễn,a,\n"
                        + "26173,,Nguyễn Văn Bảy,1968,a,09123\n"
                        + "26173,,Nguyễn Văn Tám,2009,a,\n"
                        + "26173,,Nguyễn Văn Tám,1960,a,0912345678\n"
                        + "26041,,Nguyễn Văn Tám,1961,b,0912 345 678\n");

        assertThat(told(draft))
                .containsExactly(
                        "ds0.csv!C2 frame-name-missing",
                        "ds0.csv!A3 frame-unit-missing",
                        "ds0.csv!A4 frame-unit-unknown",
                        "ds0.csv!A5 frame-unit-ambiguous 25280 Xã Lộc Thạnh, 25294 Xã Lộc Thành",
                        "ds0.csv!A6 frame-unit-elsewhere",
                        "ds0.csv!D7 frame-born-impossible",
                        "ds0.csv!D8 frame-born-impossible",
                        "ds0.csv!D10 frame-under-age",
                        "ds0.csv:12 frame-duplicate 11",
                        "ds0.csv!F9 frame-phone-impossible");
        assertThat(draft.preview().findings().toString()).doesNotContain("Nguyễn", "09123");
        assertThat(draft.preview().toString()).doesNotContain("Nguyễn", "0912");
    }

    @Test
    void findingsAreBoundedAndCounted() {
        FrameDraft draft = read(PERSONS, HEADINGS + "26173,,,,,\n".repeat(FrameTally.KEPT + 7));

        assertThat(draft.preview().findings()).hasSize(FrameTally.KEPT);
        assertThat(draft.preview().totals()).isEqualTo(Map.of(FrameFault.FRAME_NAME_MISSING, FrameTally.KEPT + 7));
    }

    @Test
    void numbersDoNotDependOnTheOrderOfTheRowsNorOnWhichDuplicateCameFirst() {
        List<String> rows = List.of(
                "26173,Ấp 1,Trần Văn Tư,1960,3 Phan Chu Trinh,\n",
                "26173,Ấp 1,Nguyễn Thị Đào,1968,12 Hà Huy Giáp,0912345678\n",
                "26173,Ấp 2,NGUYỄN THỊ ĐÀO,1970,7 Hà Huy Giáp,0912345678\n",
                "26173,Ấp 1,Bùi Văn Bảy,1981,,\n",
                "26041,Ấp 1,Bùi Văn Bảy,1981,,\n");

        List<CaseLine> one = lines(read(PERSONS, HEADINGS + String.join("", rows)));
        List<CaseLine> other = lines(read(PERSONS, HEADINGS + String.join("", rows.reversed())));

        assertThat(one)
                .extracting(line -> line.id().text() + " " + line.name())
                .containsExactly(
                        "26041-0001 Bùi Văn Bảy",
                        "26173-0001 Bùi Văn Bảy",
                        "26173-0002 Nguyễn Thị Đào",
                        "26173-0003 Trần Văn Tư");
        assertThat(other)
                .extracting(line -> line.id().text() + " " + line.name().toLowerCase(java.util.Locale.ROOT))
                .containsExactlyElementsOf(one.stream()
                        .map(line -> line.id().text() + " " + line.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    @Test
    void numbersHaveAsManyDigitsAsTheLargestUnitNeeds() {
        StringBuilder rows = new StringBuilder(HEADINGS + "26041,,Bùi Văn Bảy,1981,,\n");
        for (int i = 0; i < 10_000; i++) {
            rows.append("26173,,Trần Văn Tư,1960,số ").append(i + 1).append(",\n");
        }

        List<CaseLine> lines = lines(read(PERSONS, rows.toString()));

        assertThat(lines.getFirst().id().text()).isEqualTo("26041-00001");
        assertThat(lines.getLast().id().text()).isEqualTo("26173-10000");
    }

    @Test
    void casesWithCodesOfTheirOwnKeepThemInTheOrderOfTheirBytes() {
        FrameDraft draft = read(
                PERSONS,
                "Mã,Xã,Họ tên\nB-2,Phú Lý,Trần Văn Tư\nĐ-1,Phú Lý,Bùi Văn Bảy\nB-10,Phú Lý,Lê Thị Hoà\n",
                "Mã,Xã,Họ tên\nB-2,Phú Lý,Ngô Văn Năm\n,Phú Lý,Võ Thị Sáu\n");

        assertThat(lines(draft)).extracting(line -> line.id().text()).containsExactly("B-10", "B-2", "Đ-1");
        assertThat(told(draft)).containsExactly("ds1.csv!A3 frame-case-bad", "ds1.csv:2 frame-case-twice ds0.csv:2");
        assertThat(draft.preview().counts().faulty()).isEqualTo(2);
    }

    @Test
    void ownCodesInOneFileAndNoneInTheOtherAreNotMixed() {
        assertThat(reading(PERSONS, "Mã,Xã,Họ tên\n26173-0001,Phú Lý,Trần Văn Tư\n", "Xã,Họ tên\nPhú Lý,Bùi Văn Bảy\n"))
                .isInstanceOfSatisfying(
                        FrameReading.Unmapped.class,
                        unmapped -> assertThat(unmapped.missing())
                                .containsExactly(new FrameReading.Missing(
                                        FrameFault.FRAME_COLUMN_MISSING, "ds1.csv", 1, FrameColumn.CASE)));
    }

    @Test
    void villagesAreStrataWhereTheyMatterHoweverTheyAreSpelt() {
        FrameDraft draft = read(
                VILLAGES,
                HEADINGS
                        + "26173,Ấp 1,Nguyễn Thị Đào,1968,a,\n"
                        + "26173,ấp 01,Lê Văn Bảy,1970,a,\n"
                        + "26173,Ấp 1,Trần Văn Tư,1960,a,\n"
                        + "26173,Ấp 2,Bùi Văn Ba,1960,a,\n"
                        + "26173,,Ngô Văn Năm,1960,a,\n");

        assertThat(draft.preview().strata()).isEqualTo(Map.of("26173/Ấp 1", 3, "26173/Ấp 2", 1));
        assertThat(told(draft)).containsExactly("ds0.csv!B6 frame-village-missing");
        assertThat(lines(draft)).extracting(CaseLine::unit).containsOnly("26173");
    }

    @Test
    void registryExtractIsReadByFieldOfServiceAndWhoUsedTwoIsInBoth() {
        FrameDraft draft = read(SERVICES, """
                STT,Đơn vị,Lĩnh vực,Họ và tên người nộp,SĐT
                1,Xã Phú Lý,Đất đai,Nguyễn Thị Đào,0912345678
                2,Xã Phú Lý,ĐẤT ĐAI,Nguyễn Thị Đào,0912345678
                3,Xã Phú Lý,Hộ tịch,Nguyễn Thị Đào,0912345678
                4,Xã Phú Lý,Đất đai,Lê Văn Bảy,0987654321
                """);

        assertThat(draft.preview().strata()).isEqualTo(Map.of("26173/Đất đai", 2, "26173/Hộ tịch", 1));
        assertThat(draft.preview().counts().duplicates()).isEqualTo(1);
    }

    @Test
    void namesInCapitalsAreTitledWhereAllAreAndLeftElsewhere() {
        FrameDraft all = read(PERSONS, HEADINGS + "26173,,NGUYỄN THỊ ĐÀO,1968,a,\n26173,,LÊ VĂN BẢY,1970,a,\n");
        FrameDraft one = read(PERSONS, HEADINGS + "26173,,NGUYỄN THỊ ĐÀO,1968,a,\n26173,,Lê Văn Bảy,1970,a,\n");

        assertThat(all.preview().titled()).isTrue();
        assertThat(lines(all)).extracting(CaseLine::name).containsExactly("Lê Văn Bảy", "Nguyễn Thị Đào");
        assertThat(one.preview().titled()).isFalse();
        assertThat(lines(one)).extracting(CaseLine::name).containsExactly("Lê Văn Bảy", "NGUYỄN THỊ ĐÀO");
    }

    @Test
    void headingsAreFoundBelowATitle() {
        FrameDraft draft = read(
                PERSONS,
                "DANH SÁCH CỬ TRI XÃ PHÚ LÝ\nNgày 01/09/2026\n\nXã,Họ và tên,Ngày sinh\nPhú Lý,Nguyễn Thị Đào,02/05/1968\n");

        assertThat(draft.preview().tables().getFirst().row()).isEqualTo(4);
        assertThat(lines(draft)).extracting(CaseLine::born).containsExactly(1968);
    }

    @Test
    void columnsThatAreNotKnownMustBeNamedAndThenServe() {
        String text = "Cơ quan,Người dân\nPhú Lý,Nguyễn Thị Đào\n";
        Mapping mapping = Mapping.NONE.with(FrameColumn.UNIT, "cơ quan").with(FrameColumn.NAME, "Người dân");

        assertThat(reading(PERSONS, text)).isInstanceOfSatisfying(FrameReading.Unmapped.class, unmapped -> {
            assertThat(unmapped.missing())
                    .extracting(FrameReading.Missing::column)
                    .containsExactly(FrameColumn.UNIT, FrameColumn.NAME);
            assertThat(unmapped.tables().getFirst().headings()).containsExactly("Cơ quan", "Người dân");
        });
        assertThat(read(PERSONS.with(mapping), text).size()).isEqualTo(1);
        assertThat(new FrameReader(PERSONS, _ -> Optional.of(mapping)).read(List.of(file(text)), RowWatch.none()))
                .isInstanceOf(FrameReading.Read.class);
        assertThat(reading(PERSONS.with(mapping.with(FrameColumn.PHONE, "Số máy")), text))
                .isInstanceOfSatisfying(
                        FrameReading.Unmapped.class,
                        unmapped -> assertThat(unmapped.missing().getFirst().why())
                                .isEqualTo(FrameFault.FRAME_HEADING_MISSING));
    }

    @Test
    void tableWithoutRowsAndFileThatIsNoTableAreRefused() {
        assertThat(reading(PERSONS, HEADINGS, "", "Xã,Họ tên\n\"a"))
                .isEqualTo(new FrameReading.Refused(List.of(
                        new FrameReading.Wrong("ds0.csv", FrameFault.FRAME_EMPTY, List.of()),
                        new FrameReading.Wrong("ds1.csv", SheetFault.EMPTY, List.of()),
                        new FrameReading.Wrong("ds2.csv", SheetFault.BAD_QUOTES, List.of()))));
    }

    @Test
    void readingThatIsStoppedSaysSo() {
        RowWatch watch = new RowWatch() {
            @Override
            public void at(long rows, double share) {}

            @Override
            public boolean stopped() {
                return true;
            }
        };

        assertThat(new FrameReader(PERSONS, _ -> Optional.empty())
                        .read(List.of(file(HEADINGS + "26173,,A,,,\n")), watch))
                .isEqualTo(new FrameReading.Stopped());
    }

    @Test
    void sentenceNamesTheUnitsThatAreCalledSo() {
        assertThat(Messages.of(FrameFault.FRAME_UNIT_AMBIGUOUS, java.util.Locale.of("vi"), "25280 Xã Lộc Thạnh"))
                .contains("25280 Xã Lộc Thạnh");
    }
}
