package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Card;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.sampling.Commitment;
import vn.sipas.field.office.sampling.FrameChecks;
import vn.sipas.field.office.sampling.SampleFault;
import vn.sipas.field.office.sampling.SeasonSample;
import vn.sipas.field.office.season.Cards;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.FrameStanding;
import vn.sipas.field.survey.frame.GivenCase;
import vn.sipas.field.survey.frame.SealedCases;

/**
 * Names, addresses and telephone numbers of cases as they stood in the frame, each with its proof, for one person alone: the
 * department seals them, the taker holds them against the frame that was committed to. A number that was changed since is found.
 */
public final class ContactLines {

    private static final String ENDING = "_contacts.age";

    private final Store store;
    private final OwnBook own;
    private final SecureRandom random;

    ContactLines(Store store, OwnBook own, SecureRandom random) {
        this.store = store;
        this.own = own;
        this.random = random;
    }

    /** What came of sealing lines. */
    public sealed interface Sealing {
        /** So many lines lie in the file. */
        record Done(Path file, int lines) implements Sealing {}

        /** Nothing was written. */
        record Refused(Refusal why) implements Sealing {}
    }

    /** Seals the lines of {@code cases} to the person called {@code whom}, whose card is here, into a file in {@code folder}. */
    public Sealing seal(List<CaseId> cases, String whom, Path folder) {
        SeasonSample sample = new SeasonSample(store, own);
        if (!store.owner().role().equals(Role.DEPARTMENT.code())) {
            return new Sealing.Refused(Refusal.of(DeskFault.NOT_THE_DEPARTMENT));
        }
        if (sample.newest().isEmpty()) {
            return new Sealing.Refused(Refusal.of(SampleFault.NOT_COMMITTED));
        }
        Optional<Card> taker = taker(whom);
        if (taker.isEmpty()) {
            return new Sealing.Refused(Refusal.of(DeskFault.NOBODY, whom));
        }
        List<GivenCase> lines = sample.proved(cases.stream().map(CaseId::text).toList()).stream()
                .map(proved -> new GivenCase(proved.line(), Optional.of(proved.proof()), 0))
                .toList();
        return lines.size() < cases.size()
                ? new Sealing.Refused(Refusal.of(DeskFault.CASE_NOT_LISTED, missing(cases, lines)))
                : written(lines, taker.get(), folder);
    }

    private static String missing(List<CaseId> cases, List<GivenCase> lines) {
        List<CaseId> found = lines.stream().map(GivenCase::id).toList();
        return cases.stream()
                .filter(id -> !found.contains(id))
                .map(CaseId::text)
                .findFirst()
                .orElse("");
    }

    private Sealing written(List<GivenCase> lines, Card taker, Path folder) {
        if (!(AgeRecipient.parse(taker.holder().contact())
                instanceof AgeRecipient.Parsed.Valid(AgeRecipient contact))) {
            return new Sealing.Refused(Refusal.of(DeskFault.NO_RECIPIENT));
        }
        try {
            Files.createDirectories(folder);
            Path file =
                    folder.resolve(taker.book().season() + "_" + taker.book().person() + ENDING);
            Files.write(file, SealedCases.seal(lines, List.of(contact), random).bytes());
            return new Sealing.Done(file, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Card> taker(String whom) {
        String digits = whom.replaceAll("[^0-9]", "");
        List<Card> found = new Cards(store)
                .all().stream()
                        .filter(card -> Folding.fold(card.holder().name()).equals(Folding.fold(whom))
                                || card.signing().fingerprint().replace(" ", "").equals(digits))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What came of checking a file. */
    public sealed interface Checking {
        /** Case by case, in the order of the file. */
        record Done(List<Checked> cases) implements Checking {
            public Done {
                cases = List.copyOf(cases);
            }
        }

        /** It can't be read here. */
        record Refused(Refusal why) implements Checking {}
    }

    /** How one case stands against the frame committed to. */
    public record Checked(CaseId id, FrameStanding standing) {}

    /** Holds every line of a file that is sealed to the owner against the department's book as it is held here. */
    public Checking check(Path file) {
        return switch (InputFile.read(file)) {
            case InputFile.Reading.Bad(InputFault why) -> new Checking.Refused(Refusal.of(why));
            case InputFile.Reading.Bytes(byte[] bytes) ->
                open(FileContent.of(bytes))
                        .map(this::checked)
                        .orElseGet(() -> new Checking.Refused(Refusal.of(DeskFault.NOT_SEALED_TO_YOU)));
        };
    }

    private Optional<List<GivenCase>> open(FileContent content) {
        return store.secrets().identity(AgePurpose.CONTACT).flatMap(contact -> {
            try (AgeIdentity identity = contact) {
                return SealedCases.open(content, identity);
            }
        });
    }

    private Checking checked(List<GivenCase> cases) {
        Optional<SeasonBook> season = SeasonBook.find(store, own);
        if (season.isEmpty()) {
            return new Checking.Refused(Refusal.of(DeskFault.SEASON_MISSING));
        }
        FrameChecks checks = new FrameChecks(Commitment.of(
                season.get().book(),
                season.get()
                        .roster()
                        .map((Roster roster) -> roster.keys(Role.MONITOR))
                        .orElse(List.of())));
        return new Checking.Done(cases.stream()
                .map(given -> new Checked(given.id(), checks.of(given)))
                .toList());
    }
}
