package vn.sipas.field.app.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.office.recheck.MonitorFindings;
import vn.sipas.field.office.recheck.RoundState;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.office.recheck.rule.Reading;

class PracticeRecheckTest {

    private static final PracticeRecheck.People HALF = new PracticeRecheck.People(0.5, 0.02);

    @TempDir
    Path folder;

    @Test
    void honestSeasonIsAcceptedAndHasMinutes() throws IOException {
        PracticeRecheck.Held held = held(45, Optional.empty());

        assertThat(held.board().rounds()).hasSize(1);
        assertThat(reading(held, 0).verdict()).isEqualTo(vn.sipas.field.office.recheck.rule.Verdict.ACCEPTED);
        assertThat(held.board().alarms()).isEmpty();
        assertThat(new String(Files.readAllBytes(held.minutes()), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void inventedFormsLeadToADrawOfTheirEnumerator() {
        PracticeRecheck.Held held = held(30, Optional.of(new Cheats(List.of(Cheat.INVENT), 80)));

        assertThat(held.board().rounds()).hasSize(2);
        assertThat(reading(held, 0).verdict()).isNotEqualTo(vn.sipas.field.office.recheck.rule.Verdict.ACCEPTED);
        assertThat(reading(held, 1).verdict()).isEqualTo(vn.sipas.field.office.recheck.rule.Verdict.ESCALATED);
        assertThat(held.board().rounds().getLast().tickets())
                .filteredOn(ticket -> ticket.stage() instanceof Ticket.Stage.Done(MonitorFindings.Found found)
                        && found.verdict() == Verdict.FAILED)
                .hasSizeGreaterThan(2);
    }

    private static Reading reading(PracticeRecheck.Held held, int round) {
        RoundState state = held.board().rounds().get(round);
        return state.reading().orElseThrow();
    }

    private PracticeRecheck.Held held(int interviews, Optional<Cheats> cheats) {
        SecureRandom random = new SecureRandom();
        Field field = new Field(
                new Settings(folder, Locale.of("vi")),
                Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")),
                random,
                random,
                Stores.CHEAP);
        PracticePlan plan =
                new PracticePlan(folder.resolve("season"), interviews, 3, 2, 0, Practice.shippedForm(), 7, cheats);
        PracticeSeason season = new Practice(field, plan, _ -> {}).layOut();
        return new PracticeRecheck(field, season, HALF).hold();
    }
}
