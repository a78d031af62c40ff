package vn.sipas.field.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.KnownTable;
import vn.sipas.field.app.desk.Results;
import vn.sipas.field.office.index.SeasonIndex;

/** {@code sipas index --store DIR}: the satisfaction index with its margins, from what is held in a store. */
@Command(mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private IndexOptions options = new IndexOptions();

    @Option(names = "--by", paramLabel = "WHAT", split = ",")
    private List<String> by = List.of("content", "factor");

    @Option(names = "--json")
    private boolean json;

    IndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return options.request(console)
                .map(request -> store.with(console, desk -> index(desk, request)))
                .orElse(Main.REFUSED);
    }

    private int index(Desk desk, Results.Request request) {
        return switch (desk.results().index(request, _ -> {})) {
            case Results.Making.Refused(List<KnownTable.Wrong> faults) -> IndexOptions.refuse(console, faults);
            case Results.Making.Made(SeasonIndex index) -> {
                if (json) {
                    console.json(IndexJson.of(index));
                    yield 0;
                }
                yield new IndexOutput(console, index).print(by);
            }
        };
    }
}
