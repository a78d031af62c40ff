package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.app.desk.forwarding.Forwarding;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.merge.MergeOutcome;

/** What a supervisor holds, passed on to the department in one file. */
class ForwardingTest {

    @TempDir
    private Path folder = Path.of("");

    private DeskSeason season = new DeskSeason(folder);
    private Desk department = unset();
    private Desk enumerator = unset();
    private Desk supervisor = unset();

    @SuppressWarnings("NullAway") // set before every test
    private static Desk unset() {
        return null;
    }

    @BeforeEach
    void allJoin() {
        season = new DeskSeason(folder);
        department = season.enrol(Role.DEPARTMENT, "Sở Nội vụ");
        department.department().newSeason(DeskSeason.PLAN, DeskSeason.form());
        enumerator = season.enrol(Role.ENUMERATOR, "Nguyễn Thị Tuyết");
        supervisor = season.enrol(Role.SUPERVISOR, "Phạm Quốc Hưng");
        DeskSeason.take(department, enumerator, supervisor);
        Path pack = season.pack(department);
        List.of(enumerator, supervisor).forEach(desk -> DeskSeason.join(desk, pack, department));
        handOver();
    }

    private void handOver() {
        enumerator.papers().note(List.of("000412"), PaperState.OUT);
        supervisor.merges().merge(season.file(enumerator, Copying.Manner.PLAIN));
    }

    @AfterEach
    void close() {
        List.of(department, enumerator, supervisor).forEach(Desk::close);
    }

    private Forwarding.Sent.Done send() {
        Forwarding.Sent sent = supervisor.forwarding().send(folder.resolve("usb"), _ -> {});
        assertThat(sent).isInstanceOf(Forwarding.Sent.Done.class);
        return (Forwarding.Sent.Done) sent;
    }

    private MergeOutcome merged(Path file) {
        return ((Merges.Merged.Done) department.merges().merge(file)).outcome();
    }

    @Test
    void oneEncryptedFileCarriesEveryBookAndTheReceiptsReachTheTeam() throws IOException {
        Forwarding.Waiting waiting = supervisor.forwarding().waiting();

        Forwarding.Sent.Done sent = send();

        assertThat(sent.file().getFileName()).hasToString("dong-nai-2026_merged_2026-10-05.sipas.jsonl.age");
        assertThat(Files.readString(sent.file(), StandardCharsets.ISO_8859_1)).startsWith("age-encryption.org/v1");
        assertThat(sent.what()).isEqualTo(waiting).isEqualTo(new Forwarding.Waiting(2, 3));
        MergeOutcome outcome = merged(sent.file());
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.books()).hasSize(2);
        assertThat(outcome.count().joined()).isEqualTo(3);
        assertThat(sent.receipts()).hasSize(2);
        assertThat(sent.receipts())
                .filteredOn(
                        file -> file.toString().contains(enumerator.bookName().person()))
                .singleElement()
                .satisfies(file -> assertThat(
                                enumerator.heads().takeBack(List.of(file)).own())
                        .hasSize(1));
    }

    @Test
    void whatTheDepartmentSignedForIsNotPassedOnAgain() {
        merged(send().file());
        Path signed = folder.resolve("signed");
        department.heads().signHeld(Optional.of(signed), _ -> {});
        supervisor.heads().takeIn(List.of(signed), Optional.empty(), _ -> {});
        handOver();

        Forwarding.Waiting waiting = supervisor.forwarding().waiting();

        assertThat(waiting.records()).isLessThan(4);
        assertThat(merged(send().file()).count().waiting()).isZero();
    }

    @Test
    void whoHasNoSeasonPassesNothingOn() {
        try (Desk somebody = season.enrol(Role.SUPERVISOR, "Lý Văn Mới")) {
            assertThat(somebody.forwarding().send(folder.resolve("usb"), _ -> {}))
                    .isEqualTo(new Forwarding.Sent.Refused(Refusal.of(DeskFault.NO_RECIPIENT)));
        }
    }
}
