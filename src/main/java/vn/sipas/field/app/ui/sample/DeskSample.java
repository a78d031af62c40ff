package vn.sipas.field.app.ui.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.SampleSetUp;
import vn.sipas.field.app.desk.SampleSetUp.Given;
import vn.sipas.field.app.desk.SampleSetUp.Outcome;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.sampling.Commitment;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.draw.DrawPlan;
import vn.sipas.field.survey.sample.draw.DrawnSample;

/** The sample of the open desk. */
record DeskSample(OpenDesk desk) implements SamplePort {

    private SampleSetUp sample() {
        return desk.desk().sampleSetUp();
    }

    @Override
    public Standing standing() {
        Desk open = desk.desk();
        Optional<Commitment> commitment = sample().commitment();
        return new Standing(
                open.frames().kept().newest(),
                sample().rule(),
                open.department().season().map(BookRecord.Season::province).orElse(""),
                open.frames().names(),
                commitment,
                open.department().members().stream()
                        .filter(member -> member.role() == Role.MONITOR && member.inRoster())
                        .map(Department.Member::name)
                        .toList(),
                commitment
                        .map(known -> open.heads().monitorsOver(known.position()))
                        .orElse(List.of()),
                open.identity().fingerprint(),
                sample().today());
    }

    @Override
    public Outcome<DrawPlan> plan(String rule) {
        return sample().plan(rule);
    }

    @Override
    public Outcome<BookRecord.Frame> commit(String rule, SeedSource source) {
        return sample().commit(rule, source);
    }

    @Override
    public Optional<List<Path>> writeHead(String folder) {
        return TypedPath.folder(folder).map(there -> desk.desk().heads().write(there, Optional.empty()));
    }

    @Override
    public Optional<TakenIn> takeHead(String file) {
        return TypedPath.file(file).map(path -> desk.desk().heads().takeBack(List.of(path)));
    }

    @Override
    public Outcome<DrawnSample> draw(Seed seed) {
        return sample().draw(seed);
    }

    @Override
    public Outcome<Drawn> drawn() {
        return switch (sample().sample()) {
            case Outcome.Refused<DrawnSample>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<DrawnSample>(DrawnSample drawn) ->
                new Outcome.Done<>(new Drawn(drawn, desk.desk().team().hands(), sample().given(drawn)));
        };
    }

    @Override
    public Optional<Outcome<List<Path>>> layOpen(String folder) {
        return TypedPath.folder(folder).map(sample()::layOpen);
    }

    @Override
    public Outcome<List<Given>> share(List<String> books) {
        return sample().share(books);
    }
}
