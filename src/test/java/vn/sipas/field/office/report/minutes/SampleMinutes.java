package vn.sipas.field.office.report.minutes;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.office.report.chart.Chart;
import vn.sipas.field.office.report.document.Plate;
import vn.sipas.field.office.report.minutes.MinutesContents.BookHead;
import vn.sipas.field.office.report.minutes.MinutesContents.ByEnumerator;
import vn.sipas.field.office.report.minutes.MinutesContents.Contacts;
import vn.sipas.field.office.report.minutes.MinutesContents.Decision;
import vn.sipas.field.office.report.minutes.MinutesContents.Delay;
import vn.sipas.field.office.report.minutes.MinutesContents.Differing;
import vn.sipas.field.office.report.minutes.MinutesContents.Draw;
import vn.sipas.field.office.report.minutes.MinutesContents.Drawing;
import vn.sipas.field.office.report.minutes.MinutesContents.Drawn;
import vn.sipas.field.office.report.minutes.MinutesContents.Fact;
import vn.sipas.field.office.report.minutes.MinutesContents.Findings;
import vn.sipas.field.office.report.minutes.MinutesContents.Heading;
import vn.sipas.field.office.report.minutes.MinutesContents.Manner;
import vn.sipas.field.office.report.minutes.MinutesContents.Occasion;
import vn.sipas.field.office.report.minutes.MinutesContents.Outcome;
import vn.sipas.field.office.report.minutes.MinutesContents.Person;
import vn.sipas.field.office.report.minutes.MinutesContents.Pool;
import vn.sipas.field.office.report.minutes.MinutesContents.Result;
import vn.sipas.field.office.report.minutes.MinutesContents.Scope;
import vn.sipas.field.office.report.minutes.MinutesContents.Signed;
import vn.sipas.field.office.report.minutes.MinutesContents.Topic;
import vn.sipas.field.office.report.minutes.MinutesContents.Variance;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticket;

/** Minutes of an invented re-check in Đồng Nai. */
final class SampleMinutes {

    static final OffsetDateTime MADE = OffsetDateTime.parse("2026-11-28T08:15:00+07:00");

    static final String MONITOR_HEAD = """
            sipas.vn/dong-nai/2026/mat-tran
            412
            YyBNm3l0n5W2cXgkqv0o3V3e5oTzYp8b1Zp2mT4uV9Q=

            — mat-tran+1f2e3d4c 9Wj2q5s8xkY3v0b7nQ4m1c6zT8r5u2i9o3p6a0s7d4f1g8h5j2k9l6z3x0c7v4b1n8m5q2w9e6r3t0y7u4i1o8p5==
            """;

    static final String DEPARTMENT_HEAD = """
            sipas.vn/dong-nai/2026/so-noi-vu
            1873
            Qm9vayBvZiB0aGUgZGVwYXJ0bWVudCwgaW52ZW50ZWQgISE=

            — so-noi-vu+77aa55cc 3Rj2q5s8xkY3v0b7nQ4m1c6zT8r5u2i9o3p6a0s7d4f1g8h5j2k9l6z3x0c7v4b1n8m5q2w9e6r3t0y7u4i1o8p5==
            """;

    private static final Occasion OCCASION = new Occasion(
            "Phúc tra phiếu điều tra SIPAS năm 2026 tỉnh Đồng Nai",
            "Đo lường sự hài lòng của người dân năm 2026",
            "tỉnh Đồng Nai",
            "phường Trấn Biên",
            MADE,
            new Person(
                    "Nguyễn Thị Thuỳ Dương",
                    "Uỷ viên Ban Thường trực",
                    "Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Nai"),
            List.of(
                    new Person("Điểu Huỳnh Sang", "Uỷ viên", "Hội Cựu chiến binh tỉnh"),
                    new Person("Trần Quốc Khánh", "", "Bưu điện tỉnh")),
            new Person("Phạm Đức Nghĩa", "Phó Giám đốc", "Sở Nội vụ tỉnh Đồng Nai"));

    private SampleMinutes() {}

    /** Nothing but who met. */
    static MinutesContents empty() {
        return new MinutesContents(
                OCCASION,
                Topic.all(List.of()),
                List.of(),
                Optional.empty(),
                new Findings(List.of(), List.of()),
                List.of(),
                List.of(),
                List.of());
    }

    /** Somebody wrote a lot, in one piece and in lines, and some of it without a blank. */
    static MinutesContents wordy() {
        MinutesContents plain = empty();
        String much = "Hộ ở xa, đường ngập; đoàn phải đi xuồng và quay lại buổi tối. ".repeat(120);
        return new MinutesContents(
                plain.occasion(),
                Topic.all(List.of(
                        new Topic(Heading.SAMPLE, List.of(new Fact("Ghi chú {0} '", "ĐNai".repeat(60))), much),
                        new Topic(Heading.DIFFICULTIES, List.of(), (much.substring(0, 200) + "\n").repeat(40)))),
                plain.draws(),
                plain.contacts(),
                plain.findings(),
                plain.variances(),
                plain.decisions(),
                plain.heads());
    }

    static MinutesContents full(Locale language) {
        return withTickets(300, Optional.of(chart(language)));
    }

    /** Everything, with {@code count} tickets in the season's draw. */
    static MinutesContents withTickets(int count, Optional<Plate> chart) {
        return new MinutesContents(
                OCCASION,
                topics(),
                draws(count),
                Optional.of(contacts()),
                findings(),
                variances(),
                List.of(decision(chart)),
                heads());
    }

    private static List<Topic> topics() {
        return Topic.all(List.of(
                new Topic(
                        Heading.SAMPLE,
                        List.of(
                                new Fact("Danh sách mẫu", "1.580 người ở 95 ấp, khu phố"),
                                new Fact("Cam kết trước khi rút", "có, Mặt trận đã ký ngày 02/10/2026")),
                        "Đoàn đã dự buổi rút mẫu ngày 07/10/2026 và rút lại được đúng danh sách."),
                new Topic(
                        Heading.COOPERATION,
                        List.of(),
                        "Mặt trận các xã, phường cử 41 người đi cùng.\nHai xã báo lịch muộn một ngày."),
                new Topic(Heading.PREPARATION, List.of(new Fact("Máy phúc tra", "3")), ""),
                new Topic(
                        Heading.ATTITUDE,
                        List.of(new Fact("Từ chối khi được hỏi lại", "6")),
                        "Phần lớn người dân vui vẻ; nhiều người hỏi ý kiến trước đây có được tiếp thu không. "
                                .repeat(6)),
                new Topic(
                        Heading.DIFFICULTIES,
                        List.of(),
                        "Nửa số cuộc gọi không có người nghe vào giờ hành chính. Kiến nghị gọi sau 17:00.")));
    }

    private static List<Draw> draws(int count) {
        Pool whole = new Pool(
                1552,
                sha("ids"),
                "Xổ số kiến thiết Đồng Nai, giải đặc biệt, ngày 18/11/2026",
                118,
                MADE.minusDays(12),
                Optional.of(new Signed(120, sha("signed"), MADE.minusDays(11))));
        Pool one = new Pool(
                34,
                sha("one"),
                "Hai mươi lần gieo xúc xắc trước hai bên, ngày 27/11/2026",
                377,
                MADE.minusDays(1),
                Optional.empty());
        return List.of(
                new Draw(
                        Scope.SEASON,
                        "",
                        whole,
                        Optional.of(new Drawn(new Seed("018244"), count - 20, tickets(count)))),
                new Draw(Scope.ENUMERATOR, "điều tra viên số 17", one, Optional.empty()));
    }

    private static List<Drawing> tickets(int count) {
        Seed seed = new Seed("018244");
        List<Drawing> tickets = new ArrayList<>();
        List<CaseId> cases = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new CaseId("%05d-%04d".formatted(25195 + number % 7, number)))
                .sorted((a, b) -> Ticket.of(seed, a.text()).compareTo(Ticket.of(seed, b.text())))
                .toList();
        for (int i = 0; i < count; i++) {
            Result result = i >= count - 20
                    ? Result.OPEN
                    : i % 41 == 7
                            ? Result.FAILED
                            : i % 19 == 3 ? Result.NEUTRAL : i % 53 == 11 ? Result.VISIT : Result.CLEAN;
            Manner how = i % 4 == 0 || result == Result.FAILED ? new Manner.Visit() : new Manner.Call(1 + i % 3);
            boolean closed = result != Result.OPEN;
            tickets.add(new Drawing(
                    i + 1,
                    Ticket.of(seed, cases.get(i).text()),
                    cases.get(i),
                    result,
                    closed ? Optional.of(how) : Optional.empty(),
                    closed ? Optional.of(MADE.minusHours(230 - i % 200)) : Optional.empty()));
        }
        return tickets;
    }

    private static Contacts contacts() {
        return new Contacts(
                List.of(
                        new Outcome("Đã hỏi lại xong", 162, 71),
                        new Outcome("Không nghe máy, không có nhà", 184, 22),
                        new Outcome("Sai số", 9, 0),
                        new Outcome("Từ chối", 4, 2),
                        new Outcome("Đã chuyển đi, hàng xóm hoặc trưởng ấp xác nhận", 0, 14)),
                359,
                109,
                Optional.of(new Delay(new BigDecimal("3.5"), new BigDecimal("27.0"))));
    }

    private static Findings findings() {
        return new Findings(
                List.of(
                        new Differing("Giới tính", 233, 1),
                        new Differing("Nhóm tuổi", 233, 15),
                        new Differing("Trình độ học vấn", 231, 27),
                        new Differing("Nghề nghiệp", 230, 44)),
                List.of(
                        new ByEnumerator("Điều tra viên số 04", 22, 21, 0, 1, 2),
                        new ByEnumerator("Điều tra viên số 17", 19, 15, 3, 1, 1)));
    }

    private static List<Variance> variances() {
        return List.of(
                new Variance(
                        "Câu 9.1. Ông/Bà hài lòng như thế nào về việc cung cấp thông tin chính sách?",
                        100,
                        new BigDecimal("8.00"),
                        new BigDecimal("-2.00"),
                        Optional.of(new BigDecimal("29.74")),
                        Optional.of(new BigDecimal("0.70")),
                        "Mức vừa: phần lớn người trả lời giữ ý kiến."),
                new Variance(
                        "Câu 4. Đã từng đến Trung tâm Phục vụ hành chính công?",
                        31,
                        new BigDecimal("0.00"),
                        new BigDecimal("0.00"),
                        Optional.empty(),
                        Optional.empty(),
                        "Mọi người trả lời như lần trước."));
    }

    private static Decision decision(Optional<Plate> chart) {
        return new Decision(
                "Toàn đợt",
                "province/1",
                1552,
                153,
                2,
                8,
                new BigDecimal("4.91"),
                "Đủ căn cứ nói: dưới 5 trong 100 phiếu không phải phiếu thật.",
                "Rủi ro chấp nhận nhầm không quá 5 %: nếu 5 trong 100 phiếu không thật thì trong 100 lần phúc tra như"
                        + " vậy nhiều nhất 5 lần quy tắc vẫn kết luận như trên.",
                List.of(
                        "mọi phiếu đều thật: kết luận sau 73 phiếu;",
                        "1 trong 100 phiếu không thật: 9 trong 10 lần có kết luận trước 150 phiếu;",
                        "5 trong 100 phiếu không thật: nhiều nhất 5 trong 100 lần kết luận nhầm."),
                chart);
    }

    private static Plate chart(Locale language) {
        return Plate.of(
                new Chart.Bars(
                        "Các mức cần vượt",
                        "Số phiếu đã kiểm",
                        List.of(
                                new Chart.Bar("Không phiếu hỏng", Optional.of(new BigDecimal("73")), "73"),
                                new Chart.Bar("1 phiếu hỏng", Optional.of(new BigDecimal("113")), "113"),
                                new Chart.Bar("2 phiếu hỏng", Optional.of(new BigDecimal("153")), "153")),
                        List.of(),
                        "Nguồn: quy tắc province/1."),
                language);
    }

    private static List<BookHead> heads() {
        Stream<BookHead> first = Stream.of(
                new BookHead(
                        "Đoàn phúc tra",
                        "Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Nai",
                        412,
                        sha("monitor"),
                        Optional.of(MADE.minusHours(2)),
                        "0138 2438 1127 9731 6654 2041 8884 3004",
                        Optional.of(MONITOR_HEAD)),
                new BookHead(
                        "Sở Nội vụ",
                        "tỉnh Đồng Nai",
                        1873,
                        sha("department"),
                        Optional.of(MADE.minusHours(1)),
                        "9731 0138 2438 1127 6654 2041 8884 3004",
                        Optional.of(DEPARTMENT_HEAD)));
        Stream<BookHead> others = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> new BookHead(
                        "Điều tra viên số %02d".formatted(number),
                        "phường Long Bình",
                        50 + number,
                        sha("root" + number),
                        number % 9 == 0 ? Optional.empty() : Optional.of(MADE.minusDays(number)),
                        "%04d 2438 1127 9731 6654 2041 8884 3004".formatted(number),
                        Optional.empty()));
        return Stream.concat(first, others).toList();
    }

    private static Hash sha(String text) {
        return Hash.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
