package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong usage is told in the user's language, without a word of Java's. */
class MisuseTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void wrongUsageIsToldInVietnamese() {
        assertThat(first("recheck", "next")).isEqualTo("Còn thiếu --store=DIR.");
        assertThat(first("recheck", "pool", "--store", "x", "--dice", "Huế", "--day", "mai"))
                .isEqualTo("Không dùng được “mai”. Hãy ghi theo mẫu --day=YYYY-MM-DD.");
        assertThat(first("recheck", "rule", "--plan", "xã", "--clean", "1", "--failed", "0"))
                .isEqualTo("Không dùng được “xã”. Hãy ghi theo mẫu --plan=province|enumerator.");
        assertThat(first("recheck", "find", "--store", "x")).isEqualTo("Cần ghi một trong: --case=ID, --all.");
        assertThat(first("recheck", "pool", "--store", "x", "--day", "2026-10-07", "--dice", "a", "--lottery", "b"))
                .isEqualTo("Chỉ được ghi một trong: --lottery, --dice.");
        assertThat(first("recheck", "next", "--store", "x", "--store", "y"))
                .isEqualTo("Chỉ được ghi một lần: --store.");
        assertThat(first("recheck", "next", "--store", "--json")).isEqualTo("Còn thiếu --store=DIR.");
        assertThat(first("recheck", "next", "--store", "x", "y"))
                .isEqualTo("Lệnh này không có “y”. Hãy xem cách dùng.");
        assertThat(first("recheck", "pol")).isEqualTo("Không có “pol”. Có phải là: pool?");
        assertThat(first("recheck", "rule", "--plan", "province", "--clean", "-1", "--failed", "0"))
                .startsWith("Số phiếu sạch, hỏng, trung tính không được âm");
    }

    private String first(String... arguments) {
        CommandRun run = CommandRun.of(folder, arguments);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        return run.err().getFirst();
    }
}
