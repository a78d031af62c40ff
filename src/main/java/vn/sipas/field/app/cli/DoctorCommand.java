package vn.sipas.field.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.book.Doctor;

/** {@code sipas doctor}: every hash and every signature of a store, recomputed. */
@Command(mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--json")
    private boolean json;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::examine);
    }

    private int examine(Desk desk) {
        Doctor.Report report = desk.doctor();
        if (json) {
            console.json(asJson(report));
        } else {
            console.print("doctor.looked", report.books(), report.records(), report.heads());
        }
        for (Doctor.Trouble trouble : report.troubles()) {
            String where = trouble.book() + (trouble.position() < 0 ? "" : " " + trouble.position());
            console.refuse(
                    trouble.detail().isEmpty() ? where : where + " (" + trouble.detail() + ")", trouble.reason());
        }
        if (report.troubles().isEmpty() && !json) {
            console.print("doctor.sound");
        }
        return report.troubles().isEmpty() ? 0 : Main.REFUSED;
    }

    private static JsonWriter asJson(Doctor.Report report) {
        JsonWriter object = new JsonWriter()
                .beginObject()
                .member("books", report.books())
                .member("records", report.records())
                .member("heads", report.heads())
                .name("troubles")
                .beginArray();
        report.troubles()
                .forEach(trouble -> object.beginObject()
                        .member("code", trouble.reason().code())
                        .member("book", trouble.book())
                        .member("position", trouble.position())
                        .member("detail", trouble.detail())
                        .endObject());
        return object.endArray().endObject();
    }
}
