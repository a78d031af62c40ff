package vn.sipas.field.app.ui.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Printing;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.ui.HeldLane;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.survey.form.FormFile;

class PrintModelTest {

    private static final FormFile FORM = Practice.shippedForm();

    private final Printer printer = new Printer();

    @Test
    void formIsOfferedInItsFirstLanguageUnderItsFilesName() {
        PrintModel model = offered();

        model.print();

        assertThat(printer.orders)
                .containsExactly("sipas.v2 " + List.of(FORM.languages().getFirst()) + " 0");
        assertThat(model.newsProperty().get())
                .isEqualTo(new PrintModel.News.Done(List.of("sipas.v2.pdf", "sipas.v2-cards.pdf")));
    }

    @Test
    void withoutAFormNothingIsPrinted() {
        PrintModel model = model();

        model.print();

        assertThat(printer.orders).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001", "-1", "1,5", "hai", "1000000", "1 2"})
    void numberOfCopiesThatIsNoneIsSaidAndNothingPrinted(String copies) {
        PrintModel model = offered();
        model.copiesProperty().set(copies);

        model.print();

        assertThat(model.newsProperty().get()).isEqualTo(new PrintModel.News.CopiesBad());
        assertThat(printer.orders).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000", " 2000 "})
    void mostCopiesArePrinted(String copies) {
        PrintModel model = offered();
        model.copiesProperty().set(copies);

        model.print();

        assertThat(printer.orders).singleElement().asString().endsWith(" 2000");
    }

    @Test
    void sameLanguageTwiceIsPrintedOnceAndNoneIsTheFormsOwn() {
        PrintModel model = offered();

        model.firstProperty().set("Tiếng Việt");
        model.secondProperty().set("Tiếng Việt");
        model.print();
        model.secondProperty().set("English");
        model.print();
        model.firstProperty().set("");
        model.secondProperty().set("");
        model.print();

        assertThat(printer.orders)
                .containsExactly("sipas.v2 [Tiếng Việt] 0", "sipas.v2 [Tiếng Việt, English] 0", "sipas.v2 [] 0");
    }

    @Test
    void folderThatIsNotThereIsSaid() {
        PrintModel model = offered();
        model.folderProperty().set("/media/khong-co");

        model.print();

        assertThat(model.newsProperty().get()).isEqualTo(new PrintModel.News.NoFolder());
    }

    @Test
    void refusalSaysWhy() {
        printer.refuses = true;
        PrintModel model = offered();

        model.print();

        assertThat(model.newsProperty().get())
                .isEqualTo(new PrintModel.News.Refused(Refusal.of(DeskFault.TOO_MANY_LANGUAGES)));
    }

    @Test
    void nextFormOfferedForgetsWhatCameOfTheLast() {
        PrintModel model = offered();
        model.secondProperty().set("English");
        model.print();

        model.offer(FORM, ".an");

        assertThat(model.newsProperty().get()).isEqualTo(new PrintModel.News.None());
        assertThat(model.secondProperty().get()).isEmpty();
        assertThat(model.offeredProperty().get()).map(PrintModel.Offered::name).contains(".an");
    }

    @Test
    void printedOnceWhilePressedTwiceAndAgainAfterwards() {
        HeldLane lane = new HeldLane();
        PrintModel model = offered(lane.worker());

        model.print();
        model.print();
        lane.letGo();
        int once = printer.orders.size();
        model.print();
        lane.letGo();

        assertThat(once).isEqualTo(1);
        assertThat(printer.orders).hasSize(2);
    }

    private PrintModel model() {
        return new PrintModel(printer, new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}));
    }

    private PrintModel offered() {
        return offered(new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}));
    }

    private PrintModel offered(Worker worker) {
        PrintModel model = new PrintModel(printer, worker);
        model.offer(FORM, "sipas.v2.xlsx");
        model.folderProperty().set("/media/usb");
        return model;
    }

    /** Notes the orders for "/media/usb". */
    private static final class Printer implements PrintPort {

        private final List<String> orders = new ArrayList<>();
        private boolean refuses;

        @Override
        public Optional<Printing.Printed> print(
                FormFile form, String folder, String name, List<String> languages, int copies) {
            if (!folder.equals("/media/usb")) {
                return Optional.empty();
            }
            orders.add(name + " " + languages + " " + copies);
            return Optional.of(
                    refuses
                            ? new Printing.Printed.Refused(Refusal.of(DeskFault.TOO_MANY_LANGUAGES))
                            : new Printing.Printed.Done(
                                    List.of(Path.of(folder, name + ".pdf"), Path.of(folder, name + "-cards.pdf"))));
        }
    }
}
