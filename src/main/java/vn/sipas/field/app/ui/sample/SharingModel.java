package vn.sipas.field.app.ui.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.SampleSetUp.Given;
import vn.sipas.field.app.desk.SampleSetUp.Outcome;
import vn.sipas.field.app.desk.Team;
import vn.sipas.field.office.sampling.Shares;

/** The drawn sample: looked at, laid open and shared out. FX thread. */
final class SharingModel {

    private final SamplePort port;
    private final SampleJobs jobs;
    private final Runnable reload;
    private final StringProperty openFolder = new SimpleStringProperty("");
    private final ObjectProperty<Optional<SamplePort.Drawn>> drawn = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<String>> takers = new SimpleObjectProperty<>(Set.of());
    private final StringProperty query = new SimpleStringProperty("");

    /** {@code reload} reads how the sample stands, once it was shared out. */
    SharingModel(SamplePort port, SampleJobs jobs, Runnable reload) {
        this.port = port;
        this.jobs = jobs;
        this.reload = reload;
    }

    /** Reads what was drawn. */
    void load() {
        jobs.lengthy(port::drawn, outcome -> {
            switch (outcome) {
                case Outcome.Refused<SamplePort.Drawn>(var why) -> jobs.bad(why.text(jobs.language()), "");
                case Outcome.Done<SamplePort.Drawn>(SamplePort.Drawn found) -> {
                    takers.set(withCards(found));
                    drawn.set(Optional.of(found));
                }
            }
        });
    }

    private static Set<String> withCards(SamplePort.Drawn found) {
        return found.hands().stream()
                .filter(Team.Hand::hasCard)
                .map(Team.Hand::book)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Lays the draw open in the folder typed. */
    void layOpen() {
        String where = openFolder.get();
        jobs.lengthy(() -> port.layOpen(where), outcome -> {
            if (outcome.isEmpty()) {
                jobs.bad(jobs.words().text("sample.no-folder"), jobs.words().text("sample.no-folder.do"));
                return;
            }
            switch (outcome.orElseThrow()) {
                case Outcome.Refused<List<Path>>(var why) -> jobs.bad(why.text(jobs.language()), "");
                case Outcome.Done<List<Path>>(List<Path> files) ->
                    jobs.good(
                            jobs.words().text("sample.open", files.size()),
                            jobs.words().text("sample.open.do"));
            }
        });
    }

    /** Whether somebody is to be given a part. */
    void take(String book, boolean takes) {
        Set<String> now = new LinkedHashSet<>(takers.get());
        if (takes ? now.add(book) : now.remove(book)) {
            takers.set(now);
        }
    }

    /** The books of those who are to be given a part, in the order of the people. */
    private List<String> wanted(SamplePort.Drawn found) {
        return found.hands().stream()
                .map(Team.Hand::book)
                .filter(takers.get()::contains)
                .toList();
    }

    /** What everybody would be given. */
    List<Given> loads() {
        if (drawn.get().isEmpty()) {
            return List.of();
        }
        SamplePort.Drawn found = drawn.get().orElseThrow();
        List<Team.Hand> people = found.hands().stream()
                .filter(hand -> takers.get().contains(hand.book()))
                .toList();
        if (people.isEmpty()) {
            return List.of();
        }
        List<Shares.Share> shares = Shares.of(found.sample(), people.size());
        List<Given> loads = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            loads.add(new Given(
                    people.get(i).name(),
                    shares.get(i).cases().size(),
                    shares.get(i).reserves().size()));
        }
        return loads;
    }

    /** Whether the sample stands with people already. */
    boolean isShared() {
        return drawn.get().filter(found -> !found.given().isEmpty()).isPresent();
    }

    /** Shares the sample out. */
    void share() {
        if (isShared() || drawn.get().isEmpty() || takers.get().isEmpty()) {
            return;
        }
        List<String> books = wanted(drawn.get().orElseThrow());
        jobs.lengthy(() -> port.share(books), outcome -> {
            jobs.told(
                    outcome,
                    given -> jobs.good(
                            jobs.words().text("sample.shared", given.size()),
                            jobs.words().text("sample.shared.do")));
            reload.run();
        });
    }

    /** Where the draw is laid open. */
    StringProperty openFolderProperty() {
        return openFolder;
    }

    ObjectProperty<Optional<SamplePort.Drawn>> drawnProperty() {
        return drawn;
    }

    /** The books of those who are to be given a part. */
    ObjectProperty<Set<String>> takersProperty() {
        return takers;
    }

    /** What strata are looked for. */
    StringProperty queryProperty() {
        return query;
    }
}
