package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.batch.Part;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;
import vn.sipas.field.ledger.record.Role;

/**
 * A stick with 40 batch files of four enumerators, three of them broken in different ways, for the desk of a supervisor whose fifth
 * enumerator handed nothing over: Lê Văn Đạt's was cut off, in Trần Ngọc Hà's one byte was changed, Vũ Minh Tâm's lost its
 * beginning. Everybody is in a unit of his own.
 */
public final class StickSeason implements AutoCloseable {

    /** The password of everybody. */
    public static final String PASSWORD = DeskSeason.PASSWORD;

    public static final int FILES = 40;

    private static final List<String> PEOPLE =
            List.of("Lê Văn Đạt", "Trần Ngọc Hà", "Vũ Minh Tâm", "Nguyễn Bá Thành", "Hoàng Thị Mai");

    private final Path stick;
    private final DeskSeason season;
    private final Desk department;
    private final Desk supervisor;
    private final List<Desk> enumerators = new ArrayList<>();

    /** Who else comes in: nobody in the roster. */
    private final Desk stranger;

    public StickSeason(Path folder) {
        this.stick = folder.resolve("stick");
        this.season = new DeskSeason(folder);
        this.department = season.enrol(Role.DEPARTMENT, "Sở Nội vụ");
        department.department().newSeason(DeskSeason.PLAN, DeskSeason.form());
        this.supervisor = season.enrol(Role.SUPERVISOR, "Phạm Quốc Hưng");
        PEOPLE.forEach(name -> enumerators.add(season.enrol(Role.ENUMERATOR, name)));
        this.stranger = season.enrol(Role.ENUMERATOR, "Đỗ Thị Xuân");
        List<Desk> members = new ArrayList<>(enumerators);
        members.add(supervisor);
        DeskSeason.take(department, members.toArray(Desk[]::new));
        season.give(department, enumerators.get(0), "25195-0001", "25195-0002", "25195-0003");
        season.give(department, enumerators.get(1), "25195-0004", "25195-0005");
        Path pack = season.pack(department);
        members.forEach(member -> DeskSeason.join(member, pack, department));
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        List<Desk> writers = enumerators.subList(0, enumerators.size() - 1);
        for (int round = 0; round < FILES / writers.size(); round++) {
            for (Desk writer : writers) {
                writer.papers().note(List.of("000" + (100 + round)), PaperState.OUT);
                Export.write(stick.resolve("đội " + round % 3), Part.whole(book(writer)), _ -> {});
            }
        }
        cut(last(enumerators.get(0)));
        change(last(enumerators.get(1)));
        behead(last(enumerators.get(2)));
        Files.writeString(stick.resolve("ghi chú.txt"), "gửi chị Bình");
    }

    private static Book book(Desk desk) {
        return desk.books().stream()
                .filter(book -> book.name().equals(desk.bookName()))
                .findFirst()
                .orElseThrow();
    }

    /** The newest file of a person. */
    private Path last(Desk desk) throws IOException {
        String name = desk.bookName().person() + "_0-" + desk.size() + ".";
        try (var files = Files.walk(stick)) {
            return files.filter(file -> file.getFileName().toString().contains(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void cut(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, String.join("\n", lines.subList(0, lines.size() - 3)) + "\n");
    }

    private static void change(Path file) throws IOException {
        Files.writeString(file, Files.readString(file).replace("\"serial\":\"000105\"", "\"serial\":\"000195\""));
    }

    private static void behead(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] zeros = new byte[100];
        System.arraycopy(zeros, 0, bytes, 0, zeros.length);
        Files.write(file, bytes);
    }

    /** The program on this laptop. */
    public Field field() {
        return season.field();
    }

    public Path stick() {
        return stick;
    }

    Desk supervisor() {
        return supervisor;
    }

    /** The supervisor's, whose desk is closed, so that somebody else may open it. */
    public Seat supervisorsSeat() {
        supervisor.close();
        return field().people().stream()
                .filter(seat -> seat.role().equals(Role.SUPERVISOR.code()))
                .findFirst()
                .orElseThrow();
    }

    /** A file with the records of Nguyễn Bá Thành from {@code from} on. */
    Path stretch(Path folder, long from) {
        return ((Export.Outcome.Done) Export.write(folder, Part.from(book(enumerators.get(3)), from), _ -> {})).file();
    }

    /** A file of somebody whose card the department never took in. */
    Path strangers(Path folder) {
        stranger.papers().note(List.of("000999"), PaperState.OUT);
        supervisor.department().takeCard(stranger.identity().card().bytes());
        return ((Export.Outcome.Done) Export.write(folder, Part.whole(book(stranger)), _ -> {})).file();
    }

    /** A text that is no batch. */
    static Path note(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.write(folder.resolve("don.docx"), "PK không phải gói".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        enumerators.forEach(Desk::close);
        List.of(department, supervisor, stranger).forEach(Desk::close);
    }
}
