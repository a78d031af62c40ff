package vn.sipas.field.office.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.language.Percent;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.office.estimate.Interval;
import vn.sipas.field.office.estimate.Publication;
import vn.sipas.field.office.estimate.Publication.Remark;
import vn.sipas.field.office.estimate.Publication.Withheld;
import vn.sipas.field.office.index.Basis;
import vn.sipas.field.office.index.Breakdown;
import vn.sipas.field.office.index.Comparison;
import vn.sipas.field.office.index.Distribution;
import vn.sipas.field.office.index.Figure;
import vn.sipas.field.office.index.Figures;
import vn.sipas.field.office.index.IndexRule;
import vn.sipas.field.office.index.Measure;
import vn.sipas.field.office.index.MeasureRow;
import vn.sipas.field.office.index.Reconciliation;
import vn.sipas.field.office.index.RuleName;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.index.TargetVerdict;
import vn.sipas.field.office.index.Weighting;
import vn.sipas.field.office.review.Standing;
import vn.sipas.field.office.review.progress.Response;

/** A season with invented figures: a whole, two contents, nine factors, 39 items, twelve units. */
public final class Seasons {

    private static final Path ITEMS = Path.of("src/test/resources/vn/sipas/field/office/report/items.tsv");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("policy", "Xây dựng và thực hiện chính sách công"),
            Map.entry("service", "Cung ứng dịch vụ hành chính công"),
            Map.entry("policy_accountability", "Trách nhiệm giải trình về chính sách"),
            Map.entry("policy_participation", "Người dân tham gia xây dựng, thực hiện chính sách"),
            Map.entry("policy_quality", "Chất lượng thực hiện chính sách"),
            Map.entry("policy_impact", "Kết quả, tác động của chính sách"),
            Map.entry("access", "Tiếp cận dịch vụ"),
            Map.entry("procedure", "Thủ tục hành chính"),
            Map.entry("official", "Công chức giải quyết công việc"),
            Map.entry("result", "Kết quả dịch vụ"),
            Map.entry("feedback", "Tiếp nhận, xử lý phản ánh, kiến nghị"));

    private static final List<String> UNITS = List.of(
            "Phường Trấn Biên",
            "Phường Long Thành",
            "Phường Phước Long",
            "Phường Đồng Xoài",
            "Xã Cẩm Mỹ",
            "Xã Định Quán",
            "Xã Xuân Lộc",
            "Xã Nhơn Trạch",
            "Xã Lộc Ninh",
            "Xã Bù Đăng",
            "Xã Tân Phú",
            "Xã Đak Nhau");

    private Seasons() {}

    /** A whole season. */
    public static SeasonIndex full() {
        List<MeasureRow> rows = rows();
        return new SeasonIndex(
                heading(),
                new RuleName(IndexRule.POOLED_ITEMS, Weighting.DESIGN),
                reconciliation(),
                TargetVerdict.OPEN,
                new SeasonIndex.Sample(true, 6, 18, List.of(new SeasonIndex.Joined("25195", "25198")), 1.12, List.of()),
                measures(rows),
                rows,
                List.of(
                        units(measures(rows).size()),
                        breakdown("sex", "Giới tính", measures(rows).size(), "Nam", "Nữ"),
                        breakdown(
                                "age",
                                "Nhóm tuổi",
                                measures(rows).size(),
                                "18–24 tuổi",
                                "25–34 tuổi",
                                "35–49 tuổi",
                                "50–60 tuổi",
                                "Trên 60 tuổi"),
                        breakdown(
                                "occupation",
                                "Nghề nghiệp",
                                measures(rows).size(),
                                "Đã nghỉ hưu",
                                "Ở nhà, không đi làm",
                                "Lao động tự do, không có hợp đồng lao động",
                                "Sinh viên",
                                "Làm ở doanh nghiệp, tổ chức thuộc khu vực tư nhân",
                                "Làm ở cơ quan, tổ chức, doanh nghiệp thuộc khu vực công",
                                "Nghề khác"),
                        breakdown(
                                Breakdown.MODE,
                                "Cách phỏng vấn",
                                measures(rows).size(),
                                "Trên máy tính",
                                "Phiếu giấy")),
                distributions(),
                comparisons(rows),
                Optional.of(new Response(520, 32, 28, 21, 9, 11, 4)),
                Map.of(
                        Basis.SIGNED, new Figures(figure(561, .8406, .024), Optional.of(figure(561, .8391, .027))),
                        Basis.ACCEPTED, rows.getFirst().figures(),
                        Basis.LESS_FAILED,
                                new Figures(figure(551, .8404, .024), Optional.of(figure(551, .8392, .028)))));
    }

    /** A season with a handful of interviews: nothing may be published. */
    public static SeasonIndex small() {
        SeasonIndex full = full();
        Figure few = withheld(12, .85, Withheld.FEW_CASES, Withheld.FEW_EFFECTIVE_CASES);
        MeasureRow row = new MeasureRow(
                full.rows().getFirst().measure(),
                new Figures(few, Optional.empty()),
                0,
                percent("0.00"),
                percent("0.00"),
                percent("15.00"));
        return new SeasonIndex(
                full.heading(),
                new RuleName(IndexRule.POOLED_ITEMS, Weighting.UNWEIGHTED),
                new Reconciliation(2, 12, Map.of(), 12),
                TargetVerdict.NO_MARGIN,
                new SeasonIndex.Sample(false, 1, 12, List.of(), 1, List.of()),
                List.of(row.measure()),
                List.of(row),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(Basis.ACCEPTED, row.figures()));
    }

    /** A season before its first interview. */
    public static SeasonIndex empty() {
        SeasonIndex small = small();
        return new SeasonIndex(
                small.heading(),
                small.rule(),
                new Reconciliation(2, 0, Map.of(), 0),
                TargetVerdict.NO_MARGIN,
                small.sample(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    private static SeasonIndex.Heading heading() {
        return new SeasonIndex.Heading(
                "dong-nai-2026",
                "Khảo sát mức độ hài lòng năm 2026",
                "Đồng Nai",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 11, 30),
                new BigDecimal("85.00"),
                List.of("sipas-2026: 2026100101"),
                Basis.ACCEPTED,
                "3f1c 9a02 77b4 c1de 5508 2e6f b3a9 10cd",
                OffsetDateTime.parse("2026-12-05T17:00:00+07:00"));
    }

    private static Reconciliation reconciliation() {
        Map<Reason, Long> left = new LinkedHashMap<>();
        left.put(Standing.CORRECTED, 14L);
        left.put(Standing.WITHDRAWN, 3L);
        left.put(Standing.EXCLUDED, 5L);
        left.put(Reconciliation.LeftOut.BREAK_OFF, 6L);
        return new Reconciliation(30, 1580, Map.copyOf(left), 1552);
    }

    private static List<MeasureRow> rows() {
        List<MeasureRow> rows = new ArrayList<>();
        rows.add(row(new Measure(Measure.Level.OVERALL, "", "Chỉ số hài lòng chung", 39), .8394, .027, 0, "16.06"));
        List<String[]> items = new String(Vectors.bytes(ITEMS), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t", -1))
                .toList();
        String content = "";
        String factor = "";
        int at = 0;
        for (String[] item : items) {
            if (!item[2].equals(content)) {
                content = item[2];
                rows.add(row(
                        measure(Measure.Level.CONTENT, content, items, 2), at == 0 ? .831 : .8515, .031, 2, "8.10"));
            }
            if (!item[1].equals(factor)) {
                factor = item[1];
                rows.add(row(
                        measure(Measure.Level.FACTOR, factor, items, 1), .79 + at * 7 % 40 * .0026, .032, 4, "1.90"));
            }
            double share = .76 + at * 11 % 39 * .0036;
            rows.add(row(
                    new Measure(Measure.Level.ITEM, item[0], item[3], 1), share, .04, at * 3 % 9, "0." + (62 - at)));
            at++;
        }
        return rows;
    }

    private static Measure measure(Measure.Level level, String code, List<String[]> items, int column) {
        int count =
                (int) items.stream().filter(item -> item[column].equals(code)).count();
        return new Measure(level, code, NAMES.getOrDefault(code, code), count);
    }

    private static MeasureRow row(Measure measure, double share, double half, int without, String lost) {
        return new MeasureRow(
                measure,
                new Figures(
                        figure(1552 - without, share + .0012, half * .8),
                        Optional.of(figure(1552 - without, share, half))),
                without,
                Percent.of(without, 1552),
                Percent.of(without * 2L, 1552 * 3L),
                percent(lost));
    }

    private static List<Measure> measures(List<MeasureRow> rows) {
        return rows.stream()
                .map(MeasureRow::measure)
                .filter(measure -> measure.level() != Measure.Level.ITEM)
                .toList();
    }

    private static Breakdown units(int measures) {
        List<Breakdown.Group> groups = new ArrayList<>();
        double[] shares = {.8612, .8371, .8503, .9046, .812, .7664, .84, .835, .8, .86, .91, .7};
        for (int i = 0; i < UNITS.size(); i++) {
            int cases = i == 10 ? 22 : 138;
            List<Optional<Figures>> figures = new ArrayList<>();
            for (int m = 0; m < measures; m++) {
                double share = Math.min(.97, shares[i] + (m % 5 - 2) * .008);
                figures.add(Optional.of(one(
                        i == 10
                                ? withheld(cases, share, Withheld.FEW_CASES)
                                : i == 11
                                        ? withheld(cases, share, Withheld.NO_INTERVAL)
                                        : figure(cases, m == 0 ? shares[i] : share, .034))));
            }
            List<Integer> notApart = i == 3 ? List.of(0, 2, 9) : i == 0 ? List.of(1, 2, 3, 6, 7, 9) : List.of();
            groups.add(new Breakdown.Group("251%02d".formatted(i), UNITS.get(i), cases, figures, notApart));
        }
        return new Breakdown(Breakdown.UNIT, "Đơn vị", false, groups, 0);
    }

    private static Breakdown breakdown(String code, String label, int measures, String... names) {
        List<Breakdown.Group> groups = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            List<Optional<Figures>> figures = new ArrayList<>();
            for (int m = 0; m < measures; m++) {
                figures.add(Optional.of(one(
                        i == 3
                                ? withheld(24, .8, Withheld.FEW_CASES, Withheld.WIDE_INTERVAL)
                                : figure(300 - i * 17, .82 + (i + m) % 7 * .012, .03))));
            }
            groups.add(new Breakdown.Group(String.valueOf(i), names[i], 300 - i * 17, figures, List.of()));
        }
        return new Breakdown(code, label, code.equals("occupation"), groups, 7);
    }

    private static List<Distribution> distributions() {
        List<Distribution> all = new ArrayList<>();
        all.add(distribution("perception", "C1_1", "1. Phát triển kinh tế địa phương", false, INTEREST));
        all.add(distribution("perception", "C1_2", "2. Khám bệnh, chữa bệnh tại địa phương", false, INTEREST));
        all.add(distribution("perception", "C1_3", "3. Giáo dục phổ thông tại địa phương", false, INTEREST));
        all.add(distribution(
                "perception",
                "C2",
                "Câu 2. Thời gian gần đây, Ông/Bà theo dõi các chính sách ở Câu 1 qua những kênh thông tin nào?",
                true,
                List.of(
                        "Loa truyền thanh của xã/phường",
                        "Các cuộc họp, buổi sinh hoạt và thông báo ở nơi cư trú",
                        "Chính quyền hoặc công chức cho biết",
                        "Internet")));
        all.add(distribution(
                "perception",
                "C5",
                "Câu 5. Công chức có gây phiền hà, sách nhiễu không?",
                false,
                List.of("Có", "Không", "Không muốn trả lời")));
        for (String line :
                new String(Vectors.bytes(ITEMS), StandardCharsets.UTF_8).lines().toList()) {
            String[] item = line.split("\t", -1);
            all.add(distribution("satisfaction", item[0], item[3], false, SATISFACTION));
        }
        for (int i = 1; i <= 10; i++) {
            all.add(distribution("expectation", "C10_" + i, i + ". Mong đợi thứ " + i, false, WISHES));
        }
        return all;
    }

    private static final List<String> INTEREST =
            List.of("Không quan tâm theo dõi", "Khá quan tâm theo dõi", "Quan tâm theo dõi", "Rất quan tâm theo dõi");
    private static final List<String> SATISFACTION =
            List.of("Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng");
    private static final List<String> WISHES = List.of("Không cần", "Cần ít", "Cần", "Rất cần");

    private static Distribution distribution(
            String topic, String question, String label, boolean several, List<String> choices) {
        List<Distribution.Bar> bars = new ArrayList<>();
        int seed = Math.floorMod(question.hashCode(), 7);
        double[] parts = choices.size() == 5
                ? new double[] {.02, .04 + seed * .004, .1 - seed * .004, .55, .29}
                : choices.size() == 4
                        ? new double[] {.1, .2 + seed * .01, .4 - seed * .01, .3}
                        : new double[] {.0096, .9006, .0898};
        for (int i = 0; i < choices.size(); i++) {
            double share = several ? parts[i] * 1.6 : parts[i];
            Figure figure = question.equals("C1_3")
                    ? withheld(20, share, Withheld.FEW_CASES)
                    : figure(1540, share, Math.min(.02, share / 2));
            bars.add(new Distribution.Bar(
                    String.valueOf(i + 1), choices.get(i), Math.round(share * 1540), Optional.of(one(figure))));
        }
        return new Distribution(
                topic, question, label, several, 1540, bars, Map.of(Missing.DOESNT_KNOW, 7, Missing.REFUSES, 2), 3);
    }

    private static List<Comparison> comparisons(List<MeasureRow> rows) {
        Measure overall = rows.getFirst().measure();
        Measure policy = rows.get(1).measure();
        return List.of(
                new Comparison(
                        "2025",
                        overall,
                        percent("83.12"),
                        percent("0.82"),
                        Optional.of(new Interval(-.0121, .0285)),
                        OptionalDouble.of(.43)),
                new Comparison(
                        "2025",
                        policy,
                        percent("79.10"),
                        percent("4.00"),
                        Optional.of(new Interval(.0154, .0646)),
                        OptionalDouble.of(.001)),
                new Comparison(
                        "2024", overall, percent("84.61"), percent("-0.67"), Optional.empty(), OptionalDouble.empty()),
                new Comparison(
                        "2023", overall, percent("82.40"), percent("1.54"), Optional.empty(), OptionalDouble.empty()));
    }

    private static Figures one(Figure figure) {
        return new Figures(figure, Optional.of(figure));
    }

    /** A figure that may be published. */
    public static Figure figure(int cases, double share, double half) {
        return new Figure(
                cases,
                Math.round(cases * 39 * share),
                cases * 39L,
                share,
                Percent.of(share),
                OptionalDouble.of(half / 2.1),
                Optional.of(new Interval(Math.max(0, share - half * 1.05), Math.min(1, share + half * .95))),
                OptionalDouble.of(2.1),
                OptionalDouble.of(cases / 2.1),
                12,
                new Publication(Set.of(), Set.of()));
    }

    /** A figure that may not. */
    public static Figure withheld(int cases, double share, Withheld... why) {
        Figure shown = figure(cases, share, .1);
        boolean none = List.of(why).contains(Withheld.NO_INTERVAL);
        return new Figure(
                shown.cases(),
                shown.chosen(),
                shown.answers(),
                share,
                shown.percent(),
                none ? OptionalDouble.empty() : shown.standardError(),
                none ? Optional.empty() : shown.interval(),
                none ? OptionalDouble.empty() : shown.effect(),
                none ? OptionalDouble.empty() : shown.effectiveCases(),
                none ? 0 : shown.degrees(),
                new Publication(EnumSet.copyOf(List.of(why)), Set.of(Remark.FEW_DEGREES)));
    }

    private static BigDecimal percent(String text) {
        return new BigDecimal(text);
    }
}
