package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.safekeeping.Restoring;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.RecordIds;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.record.SeasonId;
import vn.sipas.field.ledger.roster.Card;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.vault.VaultCost;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.Visits;

/** The whole program wired by hand: where time, randomness and the data folder come in. */
public final class Field {

    /** Enumerators open their desk every day, the others now and then; of one role by name. */
    private static final Comparator<Seat> WHO_COMES_FIRST = Comparator.comparingInt(Field::turn)
            .thenComparing(Seat::name, Collator.getInstance(Locale.of("vi")))
            .thenComparing(Seat::folder);

    /** A store lies in season and person; a practice season has a folder around it. */
    private static final int DEPTH = 4;

    private final Settings settings;
    private final Clock clock;
    private final SecureRandom random;
    private final RandomGenerator idRandom;
    private final VaultCost passwords;

    /** The program on these settings, this clock and this randomness; {@code idRandom} is for record ids alone. */
    public Field(Settings settings, Clock clock, SecureRandom random, RandomGenerator idRandom) {
        this(settings, clock, random, idRandom, VaultCost.STANDARD);
    }

    /** The same; a guess at a password of a store that is made here costs {@code passwords}. */
    public Field(Settings settings, Clock clock, SecureRandom random, RandomGenerator idRandom, VaultCost passwords) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.idRandom = idRandom;
        this.passwords = passwords;
    }

    /** The program on this machine's own settings, clock and randomness. */
    public static Field ofThisMachine() {
        Settings settings =
                Settings.standard(System.getenv(), System.getProperty("user.home"), System.getProperty("os.name"));
        SecureRandom random = new SecureRandom();
        return new Field(settings, Clock.system(ZoneId.systemDefault()), random, random);
    }

    /** The same program in another data folder, on another clock, with record ids from {@code otherIds}; for practice. */
    public Field simulated(Path data, Clock other, RandomGenerator otherIds) {
        return new Field(new Settings(data, settings.language()), other, random, otherIds, passwords);
    }

    /** Where data lies and which language it begins with. */
    public Settings settings() {
        return settings;
    }

    /** The program's clock. */
    public Clock clock() {
        return clock;
    }

    /** This moment by the program's clock. */
    public Instant now() {
        return clock.instant();
    }

    /** Who has a store on this machine, by name; a store that can't be opened now is left out. */
    public List<Seat> people() {
        List<Seat> people = new ArrayList<>();
        for (Path folder : storeFolders()) {
            Store.ownerOf(folder).ifPresent(owner -> people.add(Seat.of(folder, owner)));
        }
        people.sort(WHO_COMES_FIRST);
        return List.copyOf(people);
    }

    private static int turn(Seat seat) {
        return List.of(Role.ENUMERATOR.code(), Role.SUPERVISOR.code(), Role.DEPARTMENT.code(), Role.MONITOR.code())
                .indexOf(seat.role());
    }

    /** How far the store of {@code seat} was used, without a password; nothing where it can't be told at this moment. */
    public Optional<Work> work(Seat seat) {
        return Store.usageOf(seat.folder(), Kind.INTERVIEW.code()).map(Work::of);
    }

    /** The backups in {@code place}, a folder or a file, the newest first. */
    public List<Restoring.Found> backups(Path place) {
        return Restoring.find(place, settings.data(), clock.getZone());
    }

    /** Where a backup belongs in the data folder: where that person's store of the season is now, or would be. */
    public Path placeOf(Restoring.Found backup) {
        Path usual = Restoring.place(settings.data(), backup);
        Path name = settings.data().relativize(usual);
        // Also in a practice season's own folder, and where the store can't be read any more: nobody must live twice.
        return storeFolders().stream()
                .filter(folder -> folder.endsWith(name) || backup.isOf(Store.ownerOf(folder)))
                .findFirst()
                .orElse(usual);
    }

    /** Makes a backup that is whole the store in {@code folder}; a store that is there is moved aside. */
    public Restoring.Outcome restore(Restoring.Found backup, Path folder) {
        return Restoring.restore(backup, folder, LocalDateTime.now(clock));
    }

    /** How this machine's people want the window to look. */
    public Preferences preferences() {
        return new Preferences(settings.data());
    }

    private List<Path> storeFolders() {
        if (!Files.isDirectory(settings.data())) {
            return List.of();
        }
        try (Stream<Path> below = Files.find(
                settings.data(),
                DEPTH,
                (path, _) -> path.getFileName().toString().equals(Database.FILE))) {
            return below.flatMap(file -> Stream.ofNullable(file.getParent()))
                    .filter(folder -> !String.valueOf(folder.getFileName()).contains(Restoring.ASIDE))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the store in {@code folder}. Takes as long as the password's Argon2id does; the caller wipes the password. */
    public SignIn signIn(Path folder, char[] password) {
        return signedIn(folder, Store.open(folder, password, clock, random));
    }

    /**
     * Opens the store in {@code folder} whose password is lost with a recovery key as it stands on paper, blanks and small
     * letters forgiven.
     */
    public Rescue.Opening rescue(Path folder, String recoveryKey) {
        String text = recoveryKey.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return switch (AgeIdentity.parse(text)) {
            case AgeIdentity.Parsed.Invalid _ -> new Rescue.Opening.Refused(Refusal.of(DeskFault.RECOVERY_KEY_BAD));
            case AgeIdentity.Parsed.Valid(AgeIdentity recovery) -> {
                try (recovery) {
                    yield switch (Store.rescue(folder, recovery, random)) {
                        case Store.Opening.Opened(Store store) -> new Rescue.Opening.Opened(new Rescue(store, random));
                        case Store.Opening.Refused(var why) -> new Rescue.Opening.Refused(Refusal.of(why));
                        case Store.Opening.TooEarly _ ->
                            throw new IllegalStateException("a recovery key is not guessed");
                    };
                }
            }
        };
    }

    /** Makes a store with a new signing key for one person of a season. */
    public SignIn enrol(Path folder, NewPerson person, char[] password) {
        Optional<Refusal> fault = fault(person, password);
        if (fault.isPresent()) {
            return new SignIn.Refused(fault.get());
        }
        try (SigningKey key = SigningKey.random(random)) {
            return signedIn(folder, Store.create(folder, owner(person, key), key, password, passwords, random));
        }
    }

    /** As {@link #enrol(Path, NewPerson, char[])}, in the data folder, where people of this machine are found. */
    public SignIn enrol(NewPerson person, char[] password) {
        Optional<Refusal> fault = fault(person, password);
        if (fault.isPresent()) {
            return new SignIn.Refused(fault.get());
        }
        try (SigningKey key = SigningKey.random(random)) {
            Owner owner = owner(person, key);
            Path folder = settings.data()
                    .resolve(person.season())
                    .resolve(key.publicKey().person());
            return signedIn(folder, Store.create(folder, owner, key, password, passwords, random));
        }
    }

    /**
     * As {@link #enrol(Path, NewPerson, char[])}, for somebody who goes on from the identity whose card this is (a laptop lost
     * with everything on it): later cards say so, and the department ends the old key when it takes the new card in.
     */
    public SignIn enrol(Path folder, NewPerson person, char[] password, byte[] earlierCard) {
        return following(person, earlierCard, () -> enrol(folder, person, password));
    }

    /** As {@link #enrol(Path, NewPerson, char[], byte[])}, in the data folder. */
    public SignIn enrol(NewPerson person, char[] password, byte[] earlierCard) {
        return following(person, earlierCard, () -> enrol(person, password));
    }

    private static SignIn following(NewPerson person, byte[] earlierCard, Supplier<SignIn> enrol) {
        return switch (Card.read(earlierCard)) {
            case Reading.Refused<Card>(var why) -> new SignIn.Refused(Refusal.of(why));
            case Reading.Good<Card>(Card earlier) -> {
                if (!earlier.holder().season().text().equals(person.season())) {
                    yield new SignIn.Refused(Refusal.of(DeskFault.CARD_OTHER_SEASON));
                }
                SignIn signIn = enrol.get();
                if (signIn instanceof SignIn.In(Desk desk)) {
                    desk.identity().follow(earlier.signing());
                }
                yield signIn;
            }
        };
    }

    /** As {@link #enrol(NewPerson, char[])}, for somebody who goes on from the book of the store in {@code earlier}. */
    public SignIn enrol(NewPerson person, char[] password, Path earlier) {
        PublicKey before = Store.keyOf(earlier)
                .orElseThrow(() -> new StoreException("the store to go on from does not say whose it is"));
        SignIn signIn = enrol(person, password);
        if (signIn instanceof SignIn.In(Desk desk)) {
            desk.identity().follow(before);
        }
        return signIn;
    }

    /** Where the store of an opened desk lies, if it was made in the data folder, and whose it is. */
    public Seat seatOf(Desk desk) {
        return desk.seat(settings.data()
                .resolve(desk.owner().season())
                .resolve(desk.bookName().person()));
    }

    private static Owner owner(NewPerson person, SigningKey key) {
        BookName book = BookName.of(person.season(), key.publicKey());
        return new Owner(
                person.season(),
                person.title(),
                book.text(),
                person.name(),
                person.role().code(),
                person.unit());
    }

    /** A form tried out: a visit that nothing is kept of. */
    public Visit tryOut(FormFile form) {
        return Visits.tryOut(form, clock);
    }

    private static Optional<Refusal> fault(NewPerson person, char[] password) {
        if (SeasonId.read(person.season()).isEmpty()) {
            return Optional.of(Refusal.of(DeskFault.SEASON_ID_BAD));
        }
        return person.name().isBlank() ? Optional.of(Refusal.of(DeskFault.NAME_MISSING)) : Identity.fault(password);
    }

    private SignIn signedIn(Path folder, Store.Opening opening) {
        return switch (opening) {
            case Store.Opening.Opened(Store store) ->
                new SignIn.In(new Desk(folder, store, clock, random, new RecordIds(clock, idRandom), passwords));
            case Store.Opening.Refused(var why) -> new SignIn.Refused(Refusal.of(why));
            case Store.Opening.TooEarly(Duration wait) ->
                new SignIn.Refused(Refusal.of(DeskFault.WAIT_FIRST, wait.toSeconds()));
        };
    }
}
