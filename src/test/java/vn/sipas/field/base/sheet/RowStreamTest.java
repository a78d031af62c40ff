package vn.sipas.field.base.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowStreamTest {

    private static final int ROWS = 5_000;

    private final RowStream stream = new RowStream(Limits.LIST);

    private static List<List<String>> rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> List.of("25195", "Nguyễn Thị Đào " + i, "1970"))
                .toList();
    }

    private static byte[] csv() {
        StringBuilder text = new StringBuilder();
        rows().forEach(row -> text.append(String.join(";", row)).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LongSheetWriter.write(out, "Danh sách", rows());
        return out.toByteArray();
    }

    @Test
    void csvAndWorkbookGiveTheSameRows() {
        for (byte[] bytes : List.of(csv(), workbook())) {
            List<Sheet.Row> read = new ArrayList<>();

            RowStream.Outcome outcome = stream.read("ds", bytes, read::add, RowWatch.none());

            assertThat(outcome).isEqualTo(new RowStream.Outcome.Whole(ROWS));
            assertThat(read).extracting(Sheet.Row::cells).isEqualTo(rows());
            assertThat(read.getLast().number()).isEqualTo(ROWS);
        }
    }

    @Test
    void onlyTheFirstSheetOfAWorkbookIsRead() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetContent.Value text = new SheetContent.Value.Text("một", false);
        SheetContent.Value other = new SheetContent.Value.Text("hai", false);
        WorkbookWriter.write(
                out,
                List.of(
                        new SheetContent("A", List.of(), 0, List.of(List.of(text))),
                        new SheetContent("B", List.of(), 0, List.of(List.of(other)))));
        List<Sheet.Row> read = new ArrayList<>();

        stream.read("ds.xlsx", out.toByteArray(), read::add, RowWatch.none());

        assertThat(read).extracting(Sheet.Row::cells).containsExactly(List.of("một"));
    }

    @Test
    void progressRisesToTheWhole() {
        for (byte[] bytes : List.of(csv(), workbook())) {
            Told told = new Told(Long.MAX_VALUE);

            stream.read("ds", bytes, _ -> {}, told);

            assertThat(told.shares).isSorted().hasSizeGreaterThan(2);
            assertThat(told.shares.getLast()).isBetween(0.99, 1.0);
        }
    }

    @Test
    void stoppedReadingEndsEarlyAndSaysSo() {
        for (byte[] bytes : List.of(csv(), workbook())) {
            Told told = new Told(100);
            List<Sheet.Row> read = new ArrayList<>();

            RowStream.Outcome outcome = stream.read(
                    "ds",
                    bytes,
                    row -> {
                        read.add(row);
                        told.seen++;
                    },
                    told);

            assertThat(outcome).isEqualTo(new RowStream.Outcome.Stopped());
            assertThat(read).hasSize(100);
        }
    }

    @Test
    void workbookIsStoppedBeforeItsFirstRowToo() {
        assertThat(stream.read("ds", workbook(), _ -> {}, new Told(0))).isEqualTo(new RowStream.Outcome.Stopped());
    }

    @Test
    void whatReadersRefuseIsRefused(@TempDir Path folder) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("l.csv"), Files.write(folder.resolve("a.csv"), csv()));

        assertThat(faults(stream.read("ds", new byte[0], _ -> {}, RowWatch.none())))
                .containsExactly(SheetFault.EMPTY);
        assertThat(faults(stream.read(link, _ -> {}, RowWatch.none()))).containsExactly(SheetFault.NOT_A_FILE);
        assertThat(faults(stream.read("ds", new byte[] {'P', 'K', 3, 4, 0}, _ -> {}, RowWatch.none())))
                .containsExactly(SheetFault.DAMAGED_ZIP);
        assertThat(faults(stream.read("ds", "a,\"b".getBytes(StandardCharsets.UTF_8), _ -> {}, RowWatch.none())))
                .containsExactly(SheetFault.BAD_QUOTES);
    }

    private static List<SheetFault> faults(RowStream.Outcome outcome) {
        return outcome instanceof RowStream.Outcome.Refused(List<Fault> faults)
                ? faults.stream().map(Fault::reason).toList()
                : List.of();
    }

    private static final class Told implements RowWatch {
        private final long most;
        private final List<Double> shares = new ArrayList<>();
        private long seen;

        Told(long most) {
            this.most = most;
        }

        @Override
        public void at(long rows, double share) {
            shares.add(share);
        }

        @Override
        public boolean stopped() {
            return seen >= most;
        }
    }
}
