package vn.sipas.field.app.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Papers;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.survey.paper.PaperForm;

class PaperModelTest {

    private final SamplePapers papers = new SamplePapers();
    private final PaperModel model = model();

    @Test
    void numbersTypedAreHandedOutTogether() {
        model.typedProperty().set(" 000412  000413,000414 ");

        model.handOut();

        assertThat(papers.noted).containsExactly("OUT 000412", "OUT 000413", "OUT 000414");
        assertThat(model.typedProperty().get()).isEmpty();
    }

    @Test
    void refusedNumbersStayTyped() {
        papers.refusal = Optional.of(Refusal.of(DeskFault.SERIAL_BAD, "?"));
        model.typedProperty().set("?");

        model.handOut();

        assertThat(model.refusedProperty().get()).isPresent();
        assertThat(model.typedProperty().get()).isEqualTo("?");
        assertThat(model.notedProperty().get()).isEmpty();
    }

    @Test
    void actIsUndoneByAFurtherRecord() {
        model.note(model.shown().getFirst(), PaperState.LOST);
        model.undo();

        assertThat(papers.noted).containsExactly("LOST 000411", "DUE 000411");
    }

    @Test
    void whereItIsAlreadyIsNotNotedAgain() {
        model.note(model.shown().getFirst(), PaperState.DUE);

        assertThat(papers.noted).isEmpty();
    }

    @Test
    void sidebarCountsWhatHasToBeFetched() {
        assertThat(model.overdueProperty().get()).isEqualTo(1);
    }

    private PaperModel model() {
        PaperModel made =
                new PaperModel(papers, new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {}));
        made.load();
        return made;
    }

    /** One form to fetch, one in. */
    private static final class SamplePapers implements PaperPort {

        private final List<String> noted = new ArrayList<>();
        private Optional<Refusal> refusal = Optional.empty();

        @Override
        public List<Papers.Row> papers() {
            return List.of(row("000411", PaperState.DUE, true), row("000399", PaperState.IN, false));
        }

        private static Papers.Row row(String serial, PaperState state, boolean overdue) {
            BookName book =
                    BookName.read("sipas.vn/dong-nai-2026/" + "0".repeat(32)).orElseThrow();
            OffsetDateTime since = OffsetDateTime.parse("2026-11-20T08:00:00+07:00");
            return new Papers.Row(new PaperForm(serial, state, since, book), "Nguyễn Thị Tuyết", overdue);
        }

        @Override
        public Optional<Refusal> note(List<String> serials, PaperState state) {
            if (refusal.isEmpty()) {
                serials.forEach(serial -> noted.add(state + " " + serial));
            }
            return refusal;
        }
    }
}
