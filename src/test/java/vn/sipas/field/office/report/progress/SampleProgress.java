package vn.sipas.field.office.report.progress;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.review.progress.Laptop;
import vn.sipas.field.office.review.progress.Pace;
import vn.sipas.field.office.review.progress.Progress;
import vn.sipas.field.office.review.progress.SeasonProgress;
import vn.sipas.field.survey.interview.Outcome;
import vn.sipas.field.survey.paper.PaperForm;
import vn.sipas.field.survey.paper.PaperSum;
import vn.sipas.field.survey.paper.SerialRange;

/** Two units with 10 cases each, two enumerators of whom one is silent, eleven papers, on the eighth day. */
public final class SampleProgress {

    private static final LocalDate STARTS = LocalDate.of(2026, 11, 2);
    private static final LocalDate TODAY = STARTS.plusDays(7);

    private SampleProgress() {}

    /** The progress of {@code done} complete interviews of the first unit, one partial of the second, one refusal, one reserve. */
    public static SeasonProgress of(int done) {
        List<Progress.Released> cases = new ArrayList<>();
        IntStream.range(0, 10).forEach(n -> cases.add(given("25195", n, "1")));
        IntStream.range(0, 10).forEach(n -> cases.add(given("25196", n, "2")));
        List<Progress.Finished> finished = new ArrayList<>(IntStream.range(0, done)
                .mapToObj(n -> new Progress.Finished(
                        new CaseId("25195-%04d".formatted(n)),
                        n == 0 ? Mode.PAPER_SELF : Mode.LAPTOP,
                        Completeness.COMPLETE,
                        STARTS.plusDays(n % 7)))
                .toList());
        finished.add(new Progress.Finished(new CaseId("25196-0000"), Mode.LAPTOP, Completeness.PARTIAL, STARTS));
        Progress progress = Progress.of(
                cases,
                finished,
                id -> id.text().equals("25196-0001") ? Optional.of(Outcome.REFUSED_SELF) : Optional.empty());
        return new SeasonProgress(
                "SIPAS 2026",
                STARTS,
                STARTS.plusDays(12),
                TODAY.atTime(LocalTime.NOON).atOffset(ZoneOffset.ofHours(7)),
                2041,
                true,
                progress,
                Pace.of(progress, STARTS, STARTS.plusDays(12), TODAY),
                List.of(
                        new SeasonProgress.Unit("25196", "Xã Định Quán", row(progress, "25196"), 1, 0),
                        new SeasonProgress.Unit("25195", "Phường Trấn Biên", row(progress, "25195"), 0, 0)),
                List.of(
                        new SeasonProgress.Member(
                                "Hoàng Thị Mai",
                                "25196",
                                "Xã Định Quán",
                                laptop("2", Optional.empty()),
                                Optional.ofNullable(
                                        progress.people().get(book("2").text())),
                                1),
                        new SeasonProgress.Member(
                                "Lê Văn Đạt",
                                "25195",
                                "Phường Trấn Biên",
                                laptop("1", Optional.of(TODAY)),
                                Optional.ofNullable(
                                        progress.people().get(book("1").text())),
                                done)),
                papers(),
                List.of(
                        new SeasonProgress.Noted(form("000405", PaperState.DUE), "Hoàng Thị Mai", "Xã Định Quán", true),
                        new SeasonProgress.Noted(
                                form("000388", PaperState.LOST), "Lê Văn Đạt", "Phường Trấn Biên", false),
                        new SeasonProgress.Noted(
                                form("009999", PaperState.OUT), "Lê Văn Đạt", "Phường Trấn Biên", false)));
    }

    private static PaperSum papers() {
        return PaperSum.of(
                List.of(SerialRange.of("000388", "000408").orElseThrow()),
                List.of(
                        form("000405", PaperState.DUE),
                        form("000388", PaperState.LOST),
                        form("009999", PaperState.OUT)),
                Set.of("000390"));
    }

    private static PaperForm form(String serial, PaperState state) {
        return new PaperForm(serial, state, STARTS.atTime(LocalTime.NOON).atOffset(ZoneOffset.ofHours(7)), book("1"));
    }

    private static Progress.Row row(Progress progress, String unit) {
        return Optional.ofNullable(progress.units().get(unit)).orElseThrow();
    }

    private static Laptop laptop(String person, Optional<LocalDate> heard) {
        Optional<OffsetDateTime> at = heard.map(day -> day.atTime(8, 0).atOffset(ZoneOffset.ofHours(7)));
        return Laptop.of(book(person), at, STARTS, STARTS.plusDays(12), TODAY);
    }

    private static Progress.Released given(String unit, int number, String person) {
        return new Progress.Released(new CaseId("%s-%04d".formatted(unit, number)), unit, book(person), number == 9);
    }

    private static BookName book(String digit) {
        return BookName.read("sipas.vn/dong-nai-2026/" + digit.repeat(32)).orElseThrow();
    }
}
