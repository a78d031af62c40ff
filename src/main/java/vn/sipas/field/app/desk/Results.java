package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.answers.AnswerArchive;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.answers.Questionnaire;
import vn.sipas.field.office.estimate.design.Caps;
import vn.sipas.field.office.index.Basis;
import vn.sipas.field.office.index.RuleName;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.index.known.EarlierSeasons;
import vn.sipas.field.office.index.known.Populations;
import vn.sipas.field.office.index.known.SamplePlan;
import vn.sipas.field.office.index.making.Bases;
import vn.sipas.field.office.index.making.IndexMaker;
import vn.sipas.field.office.index.making.IndexMaking;
import vn.sipas.field.office.index.making.IndexSource;
import vn.sipas.field.office.review.Contacts;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.office.review.Standing;
import vn.sipas.field.office.review.progress.CaseResult;
import vn.sipas.field.office.review.progress.Response;
import vn.sipas.field.office.season.HandingOut;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.frame.unit.Units;

/** The season's figures from the books that are held here. */
public final class Results {

    private final Store store;
    private final OwnBook own;
    private final Fieldwork fieldwork;
    private final HandingOut handingOut;

    Results(Store store, OwnBook own, Fieldwork fieldwork, HandingOut handingOut) {
        this.store = store;
        this.own = own;
        this.fieldwork = fieldwork;
        this.handingOut = handingOut;
    }

    /**
     * What is asked for.
     *
     * @param rule in place of the season's
     * @param basis which interviews all tables are made of
     * @param sample a table of how each case was drawn, in place of the season's own draw
     * @param populations a table to fit weights to
     * @param earlier a table of earlier seasons
     * @param cap the largest raked weight, as a multiple of the mean, at least 1
     */
    public record Request(
            Locale language,
            Optional<RuleName> rule,
            Basis basis,
            Optional<Path> sample,
            Optional<Path> populations,
            Optional<Path> earlier,
            OptionalDouble cap) {

        /** The same in another language. */
        public Request in(Locale other) {
            return new Request(other, rule, basis, sample, populations, earlier, cap);
        }

        /** The season's own rule over all interviews that count. */
        public static Request plain(Locale language) {
            return new Request(
                    language,
                    Optional.empty(),
                    Basis.COUNTED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty());
        }
    }

    /** How many interviews were read. */
    public record Progress(int done, int all) {}

    /** What came of it. */
    public sealed interface Making {
        record Made(SeasonIndex index) implements Making {}

        /** At least one reason. */
        record Refused(List<KnownTable.Wrong> faults) implements Making {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** The index of the season. */
    public Making index(Request request, Consumer<Progress> watcher) {
        Optional<SeasonBook> book = SeasonBook.find(store, own);
        Optional<BookRecord.Season> season = book.flatMap(SeasonBook::season);
        Optional<FormFile> form = fieldwork.form();
        if (store.owner().role().equals(Role.MONITOR.code())) {
            return new Making.Refused(List.of(new KnownTable.Wrong("", Refusal.of(DeskFault.NO_FIGURES_HERE))));
        }
        if (season.isEmpty() || form.isEmpty()) {
            DeskFault why = season.isEmpty() ? DeskFault.SEASON_MISSING : DeskFault.FORM_MISSING;
            return new Making.Refused(List.of(new KnownTable.Wrong("", Refusal.of(why))));
        }
        Optional<RuleName> rule =
                request.rule().or(() -> RuleName.read(season.get().index()));
        if (rule.isEmpty()) {
            return new Making.Refused(List.of(new KnownTable.Wrong(
                    "", Refusal.of(DeskFault.RULE_UNKNOWN, season.get().index()))));
        }
        List<KnownTable.Wrong> wrong = new ArrayList<>();
        Optional<SamplePlan> sample = KnownTable.read(request.sample(), SamplePlan::read, wrong);
        Optional<Populations> populations = KnownTable.read(request.populations(), Populations::read, wrong);
        Optional<EarlierSeasons> earlier = KnownTable.read(request.earlier(), EarlierSeasons::read, wrong);
        if (!wrong.isEmpty()) {
            return new Making.Refused(wrong);
        }
        Run run = new Run(request, book.get(), season.get(), form.get(), watcher);
        IndexSource source = run.source(rule.get(), sample, populations, earlier.orElse(new EarlierSeasons(List.of())));
        return switch (IndexMaker.make(source, request.language())) {
            case IndexMaking.Made(SeasonIndex index) -> new Making.Made(index);
            case IndexMaking.Refused(List<IndexMaking.Fault> faults) ->
                new Making.Refused(faults.stream()
                        .map(fault -> new KnownTable.Wrong(fault.detail(), Refusal.of(fault.why())))
                        .toList());
        };
    }

    /** One index on its way. */
    private final class Run {

        private final Request request;
        private final CountedSeason counted;
        private final BookRecord.Season season;
        private final Questionnaire questionnaire;
        private final Consumer<Progress> watcher;

        Run(Request request, SeasonBook book, BookRecord.Season season, FormFile form, Consumer<Progress> watcher) {
            this.request = request;
            this.counted = new CountedSeason(store, own, book, handingOut);
            this.season = season;
            this.questionnaire = Questionnaire.of(form, request.language().getLanguage());
            this.watcher = watcher;
        }

        IndexSource source(
                RuleName rule, Optional<SamplePlan> sample, Optional<Populations> populations, EarlierSeasons earlier) {
            AnswerArchive.Gathered gathered =
                    gather(counted.judged().stream().filter(Bases::isSigned).toList());
            Bases bases = new Bases(
                    counted.judged(),
                    gathered,
                    leaf -> counted.counting().reviewed(leaf, CheckingRecord.Decision.ACCEPTED));
            return new IndexSource(
                    heading(),
                    rule,
                    questionnaire,
                    bases.interviews(),
                    bases.reconciled(request.basis()),
                    source -> counted.unit(source.caseId(), source.book()),
                    Units::name,
                    response(gathered.interviews()),
                    sample.or(counted::drawn),
                    populations,
                    request.cap().isPresent() ? new Caps(0, request.cap().getAsDouble()) : Caps.NONE,
                    earlier);
        }

        private AnswerArchive.Gathered gather(List<Judged> wanted) {
            return counted.gather(wanted, questionnaire, done -> tell(done, wanted));
        }

        private void tell(int done, List<Judged> wanted) {
            watcher.accept(new Progress(done, wanted.size()));
        }

        private SeasonIndex.Heading heading() {
            return new SeasonIndex.Heading(
                    season.id().text(),
                    season.title(),
                    season.province(),
                    season.starts(),
                    season.ends(),
                    season.target(),
                    counted.book().forms().stream()
                            .map(BookRecord.Form::version)
                            .toList(),
                    request.basis(),
                    counted.book().book().key().fingerprint(),
                    own.now());
        }

        /** By the interviews that count, whatever basis the tables have: as the progress of the fieldwork. */
        private Optional<Response> response(Interviews gathered) {
            if (counted.released().isEmpty()) {
                return Optional.empty();
            }
            Contacts contacts =
                    new Contacts(counted.books(), counted.book().book().name());
            Set<LeafHash> counting = counted.judged().stream()
                    .filter(one -> one.standing() == Standing.COUNTS)
                    .map(one -> one.seen().leaf())
                    .collect(Collectors.toSet());
            Map<CaseId, Completeness> interviews = new HashMap<>();
            for (int row = 0; row < gathered.count(); row++) {
                if (counting.contains(gathered.source(row).leaf())) {
                    interviews.put(gathered.source(row).caseId(), gathered.completeness(row));
                }
            }
            return Optional.of(Response.of(counted.released().stream()
                    .map(one ->
                            CaseResult.of(Optional.ofNullable(interviews.get(one.id())), contacts.outcome(one.id())))
                    .toList()));
        }
    }
}
