package vn.sipas.field.app.ui.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.SampleSetUp.Given;
import vn.sipas.field.app.desk.SampleSetUp.Outcome;
import vn.sipas.field.app.desk.StratumNames;
import vn.sipas.field.app.desk.Team;
import vn.sipas.field.app.desk.heads.Heads;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.office.sampling.Commitment;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.frame.FrameStore;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.draw.DrawPlan;
import vn.sipas.field.survey.sample.draw.DrawnSample;

/** The sample at the open desk. Store lane. */
interface SamplePort {

    /**
     * How the sample stands.
     *
     * @param frame the frame that was kept last
     * @param rule the season's rule, as it is written there
     * @param province the season's; empty without a season
     * @param monitors those in the roster
     * @param signers those of them who signed over the commitment
     * @param fingerprint the department's
     */
    record Standing(
            Optional<FrameStore.Kept> frame,
            String rule,
            String province,
            StratumNames names,
            Optional<Commitment> commitment,
            List<String> monitors,
            List<Heads.Signer> signers,
            String fingerprint,
            LocalDate today) {
        public Standing {
            monitors = List.copyOf(monitors);
            signers = List.copyOf(signers);
        }
    }

    Standing standing();

    /** What a rule would draw. */
    Outcome<DrawPlan> plan(String rule);

    Outcome<BookRecord.Frame> commit(String rule, SeedSource source);

    /** Writes the newest head, and the proof that it goes on from what was witnessed; nothing if there is no such folder. */
    Optional<List<Path>> writeHead(String folder);

    /** Takes a signed head in; nothing if there is no such file. */
    Optional<TakenIn> takeHead(String file);

    Outcome<DrawnSample> draw(Seed seed);

    /**
     * What was drawn, and who may be given it.
     *
     * @param given who has how much of it already
     */
    record Drawn(DrawnSample sample, List<Team.Hand> hands, List<Given> given) {
        public Drawn {
            hands = List.copyOf(hands);
            given = List.copyOf(given);
        }
    }

    Outcome<Drawn> drawn();

    /** Lays the draw open; nothing if there is no such folder. */
    Optional<Outcome<List<Path>>> layOpen(String folder);

    /** Shares the sample out to the people of these books. */
    Outcome<List<Given>> share(List<String> books);
}
