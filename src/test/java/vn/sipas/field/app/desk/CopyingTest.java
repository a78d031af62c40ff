package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.trust.SignedHead;

class CopyingTest {

    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void markOfACopyIsTheSignedHeadAndSmallEnoughForAQrCode() {
        Field field = new Field(
                new Settings(folder, Locale.of("vi")),
                Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")),
                random,
                random,
                Stores.CHEAP);
        new Practice(field, new PracticePlan(folder.resolve("p"), 1, 1, 1, 1, Practice.shippedForm(), 3), _ -> {})
                .layOut();
        Seat seat = field.people().stream()
                .filter(each -> each.role().equals("enumerator"))
                .findFirst()
                .orElseThrow();
        try (Desk desk = ((SignIn.In) field.signIn(seat.folder(), PracticePlan.PASSWORD.toCharArray())).desk()) {
            Copying.Copied.Written written = (Copying.Copied.Written)
                    desk.copying().copy(folder.resolve("usb"), Copying.Manner.ENCRYPTED, _ -> {});
            Export.Outcome.Done done = (Export.Outcome.Done) written.outcome();

            String mark = Copying.mark(done.section());

            assertThat(mark.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(300);
            SignedHead head = SignedHead.read(mark).value().orElseThrow();
            assertThat(head.checkpoint().size()).isEqualTo(desk.size());
            assertThat(head.verifyBy(done.section().header().key(), desk.bookName()))
                    .isEmpty();
        }
    }
}
