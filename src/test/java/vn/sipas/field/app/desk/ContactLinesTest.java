package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.frame.CaseLine;
import vn.sipas.field.survey.frame.FrameStanding;
import vn.sipas.field.survey.frame.GivenCase;
import vn.sipas.field.survey.frame.SealedCases;

/** A monitor holds what the department says of people against the frame that it committed to. */
class ContactLinesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private DrawnSeason season;

    @BeforeEach
    void begin() throws IOException {
        season = new DrawnSeason(folder);
        season.handOver(season.department, season.front);
    }

    @AfterEach
    void close() {
        season.close();
    }

    private CaseLine drawn() {
        return season.department.team().hands().stream()
                .flatMap(hand -> hand.cases().stream())
                .findFirst()
                .orElseThrow();
    }

    private ContactLines.Sealing sealed(CaseId id, String whom) {
        return season.department.contactLines().seal(List.of(id), whom, folder.resolve("contacts"));
    }

    @Test
    void linesOfTheFrameHoldAtTheMonitorsDeskAndNobodyElseOpensThem() {
        CaseLine line = drawn();
        Path file = ((ContactLines.Sealing.Done) sealed(line.id(), "pham van mat tran")).file();

        assertThat(season.front.contactLines().check(file))
                .isEqualTo(new ContactLines.Checking.Done(
                        List.of(new ContactLines.Checked(line.id(), FrameStanding.HOLDS))));
        assertThat(season.supervisor.contactLines().check(file))
                .isEqualTo(new ContactLines.Checking.Refused(Refusal.of(DeskFault.NOT_SEALED_TO_YOU)));
    }

    @Test
    void telephoneNumberAlteredAfterTheCommitmentIsFoundByTheMonitor() throws IOException {
        CaseLine line = drawn();
        GivenCase proved = season.proved(line);
        CaseLine altered = new CaseLine(
                line.id(), line.stratum(), line.name(), line.born(), line.address(), "0900000000", line.salt());
        AgeRecipient front = ((AgeRecipient.Parsed.Valid) AgeRecipient.parse(
                        season.front.identity().card().holder().contact()))
                .recipient();
        Path file = Files.write(
                folder.resolve("altered.age"),
                SealedCases.seal(List.of(new GivenCase(altered, proved.proof(), 0)), List.of(front), new SecureRandom())
                        .bytes());

        assertThat(season.front.contactLines().check(file))
                .isEqualTo(new ContactLines.Checking.Done(
                        List.of(new ContactLines.Checked(line.id(), FrameStanding.FAILS))));
    }

    @Test
    void nobodyByThatNameAndNoSuchCaseAreRefused() {
        assertThat(sealed(drawn().id(), "Ai Đó"))
                .isEqualTo(new ContactLines.Sealing.Refused(Refusal.of(DeskFault.NOBODY, "Ai Đó")));
        assertThat(sealed(new CaseId("99999-1"), "Phạm Văn Mặt Trận"))
                .isEqualTo(new ContactLines.Sealing.Refused(Refusal.of(DeskFault.CASE_NOT_LISTED, "99999-1")));
        assertThat(season.front.contactLines().seal(List.of(), "x", folder))
                .isEqualTo(new ContactLines.Sealing.Refused(Refusal.of(DeskFault.NOT_THE_DEPARTMENT)));
    }
}
