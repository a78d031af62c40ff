package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.survey.frame.CaseLine;
import vn.sipas.field.survey.frame.FrameProof;
import vn.sipas.field.survey.frame.FrameStore;
import vn.sipas.field.survey.frame.GivenCase;
import vn.sipas.field.survey.frame.reading.FrameDraft;
import vn.sipas.field.survey.frame.reading.FrameOf;
import vn.sipas.field.survey.frame.reading.FrameReading;

/** A season at desks with a sample that was drawn: of 30 people of Phú Lý, 3 cases and 3 reserves for one enumerator. */
final class DrawnSeason implements AutoCloseable {

    private static final Frames.Wanted PERSONS = Frames.Wanted.usual(FrameOf.PERSONS);

    private final Path folder;
    final DeskSeason season;
    final Desk department;
    final Desk enumerator;
    final Desk supervisor;
    final Desk front;

    DrawnSeason(Path folder) throws IOException {
        this(folder, "list/1 cases=3 reserves=3 by=proportional");
    }

    DrawnSeason(Path folder, String rule) throws IOException {
        this.folder = folder;
        this.season = new DeskSeason(folder);
        this.department = season.enrol(Role.DEPARTMENT, "Sở Nội vụ");
        this.enumerator = season.enrol(Role.ENUMERATOR, "Nguyễn Văn An");
        this.supervisor = season.enrol(Role.SUPERVISOR, "Trần Thị Bình");
        this.front = season.enrol(Role.MONITOR, "Phạm Văn Mặt Trận");
        department.department().newSeason(DeskSeason.PLAN);
        department.department().addForm(DeskSeason.form());
        DeskSeason.take(department, enumerator, supervisor, front);
        draw(rule);
        done(department.sampleSetUp().share(List.of()));
        for (Desk member : List.of(enumerator, supervisor)) {
            DeskSeason.join(member, season.pack(department), department);
        }
        supervisor.department().takeCard(department.identity().card().bytes());
        supervisor.department().takeCard(enumerator.identity().card().bytes());
    }

    private void draw(String rule) throws IOException {
        StringBuilder people = new StringBuilder("Xã,Họ và tên,Năm sinh,Điện thoại\n");
        for (int i = 0; i < 30; i++) {
            people.append("Phú Lý,Người thứ ")
                    .append((char) ('A' + i % 26))
                    .append(i < 26 ? "" : " hai")
                    .append(",19%02d,09876543%02d\n".formatted(40 + i, i));
        }
        Path list = Files.writeString(folder.resolve("ds.csv"), people);
        FrameDraft draft =
                ((FrameReading.Read) department.frames().read(List.of(list), PERSONS, RowWatch.none())).draft();
        assertThat(department.frames().keep(draft, PERSONS, false, RowWatch.none()))
                .isInstanceOf(Frames.Keeping.Done.class);
        done(department.sampleSetUp().commit(rule, "Xổ số Đồng Nai"));
        Path head = department
                .heads()
                .write(folder.resolve("head"), Optional.empty())
                .getFirst();
        DeskSeason.join(front, season.pack(department), department);
        TakenIn signed = front.heads().takeIn(List.of(head), Optional.of(folder.resolve("witnessed")), _ -> {});
        Path witnessed = signed.signings().getFirst().file().orElseThrow();
        assertThat(department.heads().takeBack(List.of(witnessed)).own()).hasSize(1);
        done(department.sampleSetUp().draw(done(SampleSetUp.lottery("482913 | Xổ số Đồng Nai 2026-10-07"))));
    }

    private static <T> T done(SampleSetUp.Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(SampleSetUp.Outcome.Done.class);
        return ((SampleSetUp.Outcome.Done<T>) outcome).result();
    }

    /** A line as the department hands it out, with its proof. */
    GivenCase proved(CaseLine line) {
        FrameStore frames = department.frames().kept();
        FrameProof proof = frames.find(frames.newest().orElseThrow().root(), line.id())
                .orElseThrow()
                .proof();
        return new GivenCase(line, Optional.of(proof), 0);
    }

    /** Somebody who is listed and was not drawn. */
    GivenCase notDrawn() {
        Set<CaseId> drawn = new HashSet<>();
        department.team().hands().forEach(hand -> hand.cases().forEach(line -> drawn.add(line.id())));
        FrameStore frames = department.frames().kept();
        List<CaseLine> others = new ArrayList<>();
        frames.lines(frames.newest().orElseThrow().root(), line -> {
            if (!drawn.contains(line.id())) {
                others.add(line);
            }
            return true;
        });
        return proved(others.getFirst());
    }

    /** What the enumerator's {@code void} records about a case say. */
    List<String> voids(CaseId id) {
        return enumerator.books().stream()
                .filter(book -> book.name().equals(enumerator.bookName()))
                .flatMap(book -> book.ofCase(id.text()).stream())
                .flatMap(held -> held.content() instanceof BookRecord.Voiding voiding
                        ? voiding.comment().stream()
                        : Optional.<String>empty().stream())
                .toList();
    }

    /** What {@code from} wrote, at the desk of {@code to}. */
    void handOver(Desk from, Desk to) {
        assertThat(to.merges().merge(season.file(from, Copying.Manner.PLAIN))).isInstanceOf(Merges.Merged.Done.class);
    }

    @Override
    public void close() {
        List.of(department, enumerator, supervisor, front).forEach(Desk::close);
    }
}
