package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.ledger.age.AgeReader;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FieldworkRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.Secret;
import vn.sipas.field.office.season.Recipients;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.CaseList;
import vn.sipas.field.survey.frame.ListedCase;
import vn.sipas.field.survey.handover.Sealing;

/** What people are told before they answer, and whether they agree to be called again (đồng ý trả lời, đồng ý gọi lại). */
public final class Consents {

    /** The text's version: its file is never edited, another wording is another number. */
    public static final int VERSION = 1;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final Store store;
    private final OwnBook own;
    private final SecureRandom random;

    Consents(Store store, OwnBook own, SecureRandom random) {
        this.store = store;
        this.own = own;
        this.random = random;
    }

    /** The text to read out before the first question, with the day on which names and addresses are deleted; nothing before a season. */
    public Optional<String> text(Locale language) {
        return season().map(season -> shipped(language)
                .replace("{season}", season.title())
                .replace("{date}", DAY.format(season.ends().plusDays(ContactData.DAYS_KEPT)))
                .strip());
    }

    private static String shipped(Locale language) {
        String file =
                "/assets/consent/" + VERSION + "_" + (language.getLanguage().equals("vi") ? "vi" : "en") + ".txt";
        try (InputStream in = Consents.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the consent text is missing: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Records whether the person of a finished interview agrees to be called again, and, if so, a telephone number or an address that
     * differs from the listed one; these are sealed to the department alone and kept nowhere else. Why not, or nothing.
     */
    public Optional<Refusal> callback(CaseId caseId, boolean consent, String phone, String address) {
        Optional<AgeRecipient> department =
                season().flatMap(season -> Recipients.of(season).department());
        if (department.isEmpty()) {
            return Optional.of(Refusal.of(DeskFault.NO_RECIPIENT));
        }
        Optional<ListedCase> listed = new CaseList(store)
                .all().stream().filter(one -> one.id().equals(caseId)).findFirst();
        JsonWriter corrected = new JsonWriter().beginObject();
        if (consent) {
            differing(phone, listed.map(ListedCase::phone)).ifPresent(text -> corrected.member("phone", text));
            differing(address, listed.map(ListedCase::address)).ifPresent(text -> corrected.member("address", text));
        }
        byte[] plain = corrected.endObject().bytes();
        own.append(new FieldworkRecord.Callback(caseId, consent, new Sealing(department.get(), random).seal(plain)));
        return Optional.empty();
    }

    /** What differs from the list; empty where nothing does. */
    public record Corrected(String phone, String address) {

        /** Never the person. */
        @Override
        public String toString() {
            return "Corrected";
        }
    }

    /** The corrected contact details, at the department's desk; nothing elsewhere. */
    public Optional<Corrected> corrected(FieldworkRecord.Callback callback) {
        return store.secrets().identity(AgePurpose.FILES).flatMap(identity -> {
            try (identity) {
                return switch (AgeReader.open(callback.sealed().bytes(), List.of(identity))) {
                    case AgeReader.Unsealing.Refused _ -> Optional.<Corrected>empty();
                    case AgeReader.Unsealing.Unsealed(Secret plain) -> {
                        try (plain) {
                            yield read(plain.bytes());
                        }
                    }
                };
            }
        });
    }

    /** Whether somebody may be called again, as he said last, and what he corrected as far as it can be opened here. */
    public record Answer(CaseId caseId, boolean consent, Optional<Corrected> corrected) {}

    /** What people said, by their cases; of several answers of a case the last in its book. */
    public List<Answer> answers() {
        Map<CaseId, Answer> answers = new TreeMap<>();
        for (Book book : new Books(store).all()) {
            for (Book.Held held : book.ofKind(Kind.CALLBACK.code())) {
                if (held.content() instanceof FieldworkRecord.Callback callback) {
                    answers.put(
                            callback.caseId(), new Answer(callback.caseId(), callback.consent(), corrected(callback)));
                }
            }
        }
        return List.copyOf(answers.values());
    }

    private static Optional<Corrected> read(byte[] plain) {
        return Json.read(plain) instanceof Json.Reading.Read(JsonValue.JsonObject object)
                ? Optional.of(new Corrected(text(object, "phone"), text(object, "address")))
                : Optional.empty();
    }

    private static String text(JsonValue.JsonObject object, String name) {
        return object.member(name)
                .flatMap(value ->
                        value instanceof JsonValue.JsonText(String text) ? Optional.of(text) : Optional.<String>empty())
                .orElse("");
    }

    private static Optional<String> differing(String typed, Optional<String> listed) {
        return Optional.of(Folding.nfc(typed.strip()))
                .filter(text -> !text.isEmpty() && !listed.equals(Optional.of(text)));
    }

    private Optional<BookRecord.Season> season() {
        return SeasonBook.find(store, own).flatMap(SeasonBook::season);
    }
}
