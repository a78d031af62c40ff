package vn.sipas.field.app.ui.cases;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sipas.field.app.desk.CaseRow;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.OnlyHere;
import vn.sipas.field.app.desk.Opening;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.ReserveRow;
import vn.sipas.field.app.desk.heads.Standing;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.frame.FrameStanding;
import vn.sipas.field.survey.frame.ListedCase;
import vn.sipas.field.survey.interview.CaseStanding;
import vn.sipas.field.survey.interview.CaseStanding.State;
import vn.sipas.field.survey.interview.Outcome;
import vn.sipas.field.survey.reserve.Reserves;

/** Made-up cases. */
public final class SampleCases implements CasesPort {

    /** The code for the next reserve of these cases. */
    static final String CODE = "482188";

    static final String CONSENT = "Ông/bà có đồng ý trả lời không?";

    private final List<CaseRow> rows;
    final List<String> contacts = new ArrayList<>();

    SampleCases(List<CaseRow> rows) {
        this.rows = List.copyOf(rows);
    }

    static CaseRow row(int order, String name, String address, State state) {
        CaseId id = new CaseId("26041-%04d".formatted(order));
        Optional<Outcome> outcome = switch (state) {
            case BEGUN, TO_DO, DONE, RETURNED, WITHDRAWN -> Optional.empty();
            case NOT_REACHED -> Optional.of(Outcome.NOT_HOME);
            case CLOSED -> Optional.of(Outcome.MOVED);
        };
        return new CaseRow(
                new ListedCase(
                        id,
                        order,
                        "26041",
                        "26041",
                        "Phường Trấn Biên",
                        name,
                        "1968",
                        address,
                        "",
                        0,
                        order == 22 ? FrameStanding.FAILS : FrameStanding.NO_FRAME,
                        order == 21,
                        false),
                new CaseStanding(state, outcome, outcome, outcome.isPresent() ? 2 : 0, Optional.empty()),
                state == State.RETURNED ? Optional.of("Câu A5 còn trống, gọi lại hỏi") : Optional.empty());
    }

    static SampleCases some() {
        List<CaseRow> rows = new ArrayList<>(List.of(
                row(1, "Đoàn Văn Phúc", "12 Nguyễn Ái Quốc, KP 1", State.DONE),
                row(11, "Lý A Sình", "Tổ 6, KP 2", State.CLOSED),
                row(12, "Huỳnh Thị Thu Cúc", "110/5 CM Tháng Tám, KP 1", State.RETURNED),
                row(20, "Nguyễn Hữu Lộc", "31 Hưng Đạo Vương, KP 3", State.TO_DO),
                row(21, "Bùi Thị Ngọc Ánh", "Tổ 2, KP 3", State.TO_DO),
                row(22, "Thạch Sô Phia", "17/9 Võ Thị Sáu, KP 4", State.TO_DO),
                row(23, "Võ Hoàng Nam", "8 Phan Chu Trinh, KP 4", State.NOT_REACHED),
                row(24, "Trần Thị Bảy", "45/2 Hà Huy Giáp, KP 3", State.BEGUN)));
        for (int n = 30; n < 45; n++) {
            rows.add(row(n, "Trương Quang Vinh " + n, "204 Đồng Khởi, KP 4", State.TO_DO));
        }
        return new SampleCases(rows);
    }

    /** The list over made-up cases. */
    public static CasesModel model(boolean empty, Worker worker, Consumer<String> opened) {
        return new CasesModel(
                empty ? new SampleCases(List.of()) : some(),
                worker,
                Locale.of("vi"),
                (caseId, _) -> opened.accept(caseId.text()),
                (caseId, _) -> opened.accept(caseId.text()),
                paper -> opened.accept(paper.caseId().text()));
    }

    /** See {@link #model}. */
    public static CasesView view(CasesModel model, Locale language, Runnable handOver) {
        return new CasesView(model, language, handOver, () -> {});
    }

    @Override
    public CaseList cases() {
        OffsetDateTime now = OffsetDateTime.parse("2026-11-24T08:14:00+07:00");
        OnlyHere onlyHere =
                rows.isEmpty() ? new OnlyHere(0, Optional.empty()) : new OnlyHere(12, Optional.of(now.minusHours(23)));
        List<ReserveRow> reserves = rows.isEmpty()
                ? List.of()
                : List.of(
                        new ReserveRow(
                                "Phường Trấn Biên, KP 1",
                                new Reserves.Stratum(
                                        "26041/KP 1", List.of(), List.of(new CaseId("26041-0091")), 0, tooEarly()),
                                new Opening.Refused(
                                        Refusal.of(DeskFault.RESERVE_TOO_EARLY, "26041-0091", "26041-0023", 1, 1, 1))),
                        new ReserveRow(
                                "Phường Trấn Biên, KP 2",
                                new Reserves.Stratum(
                                        "26041/KP 2", List.of(), List.of(new CaseId("26041-0092")), 1, mayOpen()),
                                new Opening.Allowed(mayOpen())));
        return new CaseList(
                rows, reserves, onlyHere, now, rows.isEmpty() ? 0 : 6, new Standing(0, true, List.of()), false);
    }

    private static Reserves.Step tooEarly() {
        return new Reserves.Step.TooEarly(new CaseId("26041-0091"), List.of());
    }

    private static Reserves.Step.MayOpen mayOpen() {
        return new Reserves.Step.MayOpen(new CaseId("26041-0092"), new CaseId("26041-0011"), Outcome.MOVED);
    }

    @Override
    public Optional<Refusal> openReserve(CaseId reserve, String code) {
        if (!code.equals(CODE)) {
            return Optional.of(Refusal.of(DeskFault.RELEASE_CODE_WRONG, reserve.text()));
        }
        contacts.add("opened " + reserve);
        return Optional.empty();
    }

    @Override
    public String consent(Locale language) {
        return CONSENT;
    }

    @Override
    public Optional<Refusal> callback(CaseId caseId, boolean consent, String phone, String address) {
        contacts.add(caseId + " " + consent + " " + phone + " " + address);
        return Optional.empty();
    }

    @Override
    public Optional<CaseId> typedIn(String serial) {
        return serial.equals("000999") ? Optional.of(new CaseId("25195-0009")) : Optional.empty();
    }

    @Override
    public long contact(CaseId caseId, String how, Outcome outcome, String comment) {
        contacts.add(caseId + " " + how + " " + outcome.code() + " " + comment);
        return 1;
    }
}
