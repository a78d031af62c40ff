package vn.sipas.field.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sipas.field.base.json.JsonFault;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;

class MessagesTest {

    @Test
    void everyReasonHasASentenceInBothLanguages() {
        List<Reason> reasons = Stream.concat(Stream.of(RecordFault.values()), Stream.<Reason>of(JsonFault.values()))
                .toList();

        for (Reason reason : reasons) {
            assertThat(Messages.of(reason, Locale.of("vi"))).isNotBlank();
            assertThat(Messages.of(reason, Locale.ENGLISH)).isNotBlank();
        }
    }
}
