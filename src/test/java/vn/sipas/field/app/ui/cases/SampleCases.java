package vn.sipas.field.app.ui.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.cases.CaseLine.State;
import vn.sipas.field.base.language.Messages;

/** Made-up cases. */
public final class SampleCases implements CasesPort {

    private final List<CaseLine> lines;

    SampleCases(List<CaseLine> lines) {
        this.lines = List.copyOf(lines);
    }

    static CaseLine line(String id, String name, String address, State state) {
        return new CaseLine(id, name, address, state, 2, "", 60, 85, Optional.of(LocalDate.of(2026, 11, 28)));
    }

    static SampleCases some() {
        List<CaseLine> lines = new ArrayList<>(List.of(
                line("26041-0020", "Nguyễn Hữu Lộc", "31 Hưng Đạo Vương, KP 3", State.NEW),
                line("26041-0021", "Bùi Thị Ngọc Ánh", "Tổ 2, KP 3", State.NEW),
                line("26041-0022", "Thạch Sô Phia", "17/9 Võ Thị Sáu, KP 4", State.NEW),
                line("26041-0019", "Trần Thị Bảy", "45/2 Hà Huy Giáp, KP 3", State.DRAFT),
                line("26041-0011", "Lý A Sình", "Tổ 6, KP 2", State.RETURNED),
                line("26041-0023", "Võ Hoàng Nam", "8 Phan Chu Trinh, KP 4", State.NOT_MET),
                line("26041-0026", "Huỳnh Thị Thu Cúc", "110/5 CM Tháng Tám, KP 1", State.PAPER),
                line("26041-0001", "Đoàn Văn Phúc", "12 Nguyễn Ái Quốc, KP 1", State.DONE)));
        for (int n = 30; n < 45; n++) {
            lines.add(line("26041-00" + n, "Trương Quang Vinh " + n, "204 Đồng Khởi, KP 4", State.NEW));
        }
        return new SampleCases(lines);
    }

    /** The list over made-up cases. */
    public static CasesModel model(boolean empty, Worker worker, Consumer<String> opened) {
        return new CasesModel(empty ? new SampleCases(List.of()) : some(), worker, line -> opened.accept(line.id()));
    }

    /** See {@link #model}. */
    public static CasesView view(CasesModel model, Locale language, Runnable handOver) {
        return new CasesView(model, Messages.of(CasesView.class, language), handOver, () -> {});
    }

    @Override
    public CaseList cases() {
        return new CaseList(
                lines,
                lines.isEmpty() ? 0 : 12,
                lines.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.of(2026, 11, 23, 8, 15)));
    }
}
