package vn.sipas.field.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.field.Vectors;
import vn.sipas.field.app.desk.EvidenceFile;
import vn.sipas.field.app.desk.EvidenceFile.Proves;
import vn.sipas.field.app.desk.Verification;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.batch.BatchCheck;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.Finding;
import vn.sipas.field.ledger.batch.SectionReader;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.roster.Card;
import vn.sipas.field.ledger.trust.Checkpoint;
import vn.sipas.field.ledger.trust.Cosignature;
import vn.sipas.field.ledger.trust.KeyFile;
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.TrustFault;
import vn.sipas.field.ledger.trust.VerifierKey;
import vn.sipas.field.survey.sample.IdList;

/**
 * The vectors that go out with the format's page are the ones that the generator makes, and what their index says of each is
 * what this program says. They are written anew by {@code mvn test -Dtest=FormatVectorsTest -Dgolden.write=true}.
 */
class FormatVectorsTest {

    static final Path FOLDER = Path.of("assets/formats/vectors");

    private static JsonNode index() {
        return Vectors.json(VectorFiles.all().get("index.json"));
    }

    static List<JsonNode> entries(String is) {
        return StreamSupport.stream(index().get("files").spliterator(), false)
                .filter(entry -> entry.get("is").textValue().equals(is))
                .toList();
    }

    static Stream<JsonNode> batches() {
        return entries("batch").stream();
    }

    static Stream<JsonNode> evidence() {
        return Stream.of("head", "proof", "fork").flatMap(is -> entries(is).stream());
    }

    static Stream<JsonNode> levels() {
        return StreamSupport.stream(index().get("levels").spliterator(), false);
    }

    static Path file(JsonNode entry) {
        return FOLDER.resolve(entry.get("file").textValue());
    }

    @Test
    void filesAreTheGeneratorsByteForByte() throws IOException {
        Map<String, byte[]> made = VectorFiles.all();
        if (Boolean.getBoolean("golden.write")) {
            write(made);
        }

        assertThat(Vectors.files(FOLDER, "").stream()
                        .map(file -> FOLDER.relativize(file).toString().replace('\\', '/')))
                .containsExactlyInAnyOrderElementsOf(made.keySet());
        made.forEach((name, bytes) ->
                assertThat(Vectors.bytes(FOLDER.resolve(name))).as(name).isEqualTo(bytes));
    }

    private static void write(Map<String, byte[]> made) throws IOException {
        if (Files.isDirectory(FOLDER)) {
            for (Path old : Vectors.files(FOLDER, "")) {
                Files.delete(old);
            }
        }
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            Path there = FOLDER.resolve(file.getKey());
            Files.createDirectories(there.getParent());
            Files.write(there, file.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("batches")
    void batchIsWhatTheIndexSays(JsonNode entry) {
        BatchCheck check = BatchFile.check(file(entry));

        if (entry.get("says").textValue().equals("refused")) {
            assertThat(check.allFindings()).isNotEmpty();
            Finding first = check.allFindings().getFirst();
            assertThat(first.reason().code() + " " + first.line())
                    .isEqualTo(entry.get("code").textValue() + " "
                            + entry.get("line").intValue());
            return;
        }
        assertThat(check.allFindings()).isEmpty();
        assertThat(check.intactSections()).hasSize(entry.get("sections").intValue());
        List<String> shown = check.intactSections().stream()
                .flatMap(section -> section.shown().stream())
                .map(one -> one.finding().reason().code() + " " + one.finding().line())
                .toList();
        List<String> expected = new ArrayList<>();
        entry.get("shown")
                .forEach(one -> expected.add(
                        one.get("code").textValue() + " " + one.get("line").intValue()));
        assertThat(shown).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void headProofOrForkIsWhatTheIndexSays(JsonNode entry) {
        Verification everybody = Verification.of(List.of(), everybody(), List.of());

        Proves proves = EvidenceFile.check(file(entry), everybody);

        String said = switch (proves) {
            case Proves.Head(SignedHead head, var _) ->
                "signed " + at(head, head.checkpoint().size());
            case Proves.Growth(var proof) -> "proof " + at(proof.head(), proof.from());
            case Proves.Fork(var fork) -> "fork " + at(fork.b(), fork.size());
            case Proves.KeyUnknown _ -> "unknown";
            case Proves.Nothing(var why) -> "refused " + why.code();
        };
        String says = entry.get("says").textValue();
        assertThat(said)
                .isEqualTo(
                        switch (says) {
                            case "refused" -> "refused " + entry.get("code").textValue();
                            case "signed" -> "signed " + by(entry) + " " + entry.get("size") + "-" + entry.get("size");
                            default -> says + " " + by(entry) + " " + entry.get("from") + "-" + entry.get("to");
                        });
        if (proves instanceof Proves.Head(SignedHead head, var _)) {
            assertThat(cosignatures(head)).isEqualTo(expectedCosignatures(entry));
        }
        if (proves instanceof Proves.Growth(var proof)) {
            Hash root = Hash.fromBase64(entry.get("root").textValue()).orElseThrow();
            Checkpoint earlier = new Checkpoint(Somebody.AN.book(), proof.from(), root);
            assertThat(proof.leadsFrom(earlier)).isEqualTo(entry.get("leads").booleanValue());
        }
    }

    private static String at(SignedHead head, long from) {
        return head.checkpoint().origin() + " " + from + "-" + head.checkpoint().size();
    }

    private static String by(JsonNode entry) {
        return Somebody.valueOf(entry.get("by").textValue().toUpperCase(Locale.ROOT))
                .book()
                .text();
    }

    private static List<String> cosignatures(SignedHead head) {
        List<String> said = new ArrayList<>();
        for (Somebody who : Somebody.values()) {
            for (Reading<Cosignature> one : head.cosignaturesBy(who.publicKey())) {
                said.add(who.as() + " "
                        + switch (one) {
                            case Reading.Good<Cosignature>(Cosignature good) -> good.time();
                            case Reading.Refused<Cosignature>(TrustFault why) -> why.code();
                        });
            }
        }
        return said.stream().sorted().toList();
    }

    private static List<String> expectedCosignatures(JsonNode entry) {
        List<String> said = new ArrayList<>();
        entry.get("cosigned").forEach(one -> said.add(one.get("by").textValue() + " " + one.get("time")));
        entry.get("ignored")
                .forEach(one -> said.add(
                        one.get("by").textValue() + " " + one.get("code").textValue()));
        return said.stream().sorted().toList();
    }

    @Test
    void cardsAreWhatTheIndexSays() {
        assertThat(entries("card")).hasSizeGreaterThan(15).allSatisfy(entry -> {
            String said = switch (Card.read(Vectors.bytes(file(entry)))) {
                case Reading.Good<Card>(Card card) ->
                    "card " + card.book() + " " + card.hash().hex();
                case Reading.Refused<Card>(TrustFault why) -> "refused " + why.code();
            };
            assertThat(said)
                    .isEqualTo(
                            entry.has("code")
                                    ? "refused " + entry.get("code").textValue()
                                    : "card " + by(entry) + " "
                                            + entry.get("sha256").textValue());
        });
    }

    @Test
    void keyFilesAreWhatTheIndexSays() {
        assertThat(entries("keys")).hasSizeGreaterThan(5).allSatisfy(entry -> {
            KeyFile keys = KeyFile.read(new String(Vectors.bytes(file(entry)), UTF_8));
            assertThat(keys.keys()).hasSize(entry.get("keys").intValue());
            assertThat(keys.faults().stream()
                            .map(fault -> fault.why().code() + " " + fault.line())
                            .toList())
                    .isEqualTo(faults(entry));
        });
    }

    @Test
    void idListsAreWhatTheIndexSays() {
        assertThat(entries("ids")).hasSizeGreaterThan(5).allSatisfy(entry -> {
            switch (IdList.read(Vectors.bytes(file(entry)))) {
                case IdList.Reading.Accepted(IdList list) -> {
                    assertThat(list.ids()).hasSize(entry.get("ids").intValue());
                    assertThat(list.hash().hex()).isEqualTo(entry.get("sha256").textValue());
                }
                case IdList.Reading.Refused(List<IdList.Fault> found) ->
                    assertThat(found.stream()
                                    .map(fault -> fault.why().code() + " " + fault.line())
                                    .toList())
                            .isEqualTo(faults(entry));
            }
        });
    }

    private static List<String> faults(JsonNode entry) {
        List<String> faults = new ArrayList<>();
        entry.get("faults")
                .forEach(one -> faults.add(
                        one.get("code").textValue() + " " + one.get("line").intValue()));
        return faults;
    }

    @Test
    void encryptedBatchOpensToThePlainOne() {
        assertThat(entries("encrypted")).hasSize(1).allSatisfy(entry -> {
            try (AgeIdentity dept = Somebody.DEPT.age();
                    AgeIdentity an = Somebody.AN.age()) {
                assertThat(BatchFile.check(file(entry), List.of(dept), SectionReader.NONE)
                                .intact())
                        .isTrue();
                assertThat(BatchFile.check(file(entry), List.of(an), SectionReader.NONE)
                                .allFindings()
                                .getFirst()
                                .reason()
                                .code())
                        .isEqualTo("age-not-for-us");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("levels")
    void levelsAreWhatTheIndexSays(JsonNode entry) {
        List<Path> files = new ArrayList<>();
        entry.get("files").forEach(file -> files.add(file(file)));

        Verification verification = Verification.of(files, keys(entry, "department"), keys(entry, "witness"));

        for (int i = 0; i < files.size(); i++) {
            JsonNode expected = entry.get("files").get(i);
            var section = verification.files().get(i).check().intactSections().getFirst();
            assertThat(verification.levels(section).stream()
                            .map(level -> level.name().toLowerCase(Locale.ROOT))
                            .toList())
                    .as(files.get(i).toString())
                    .isEqualTo(StreamSupport.stream(expected.get("levels").spliterator(), false)
                            .map(JsonNode::textValue)
                            .toList());
            assertThat(verification.judgement(section).objections().stream()
                            .map(one -> one.why().code() + " " + one.first() + " " + one.count()))
                    .as(files.get(i).toString())
                    .containsExactlyElementsOf(
                            StreamSupport.stream(expected.get("not-known").spliterator(), false)
                                    .map(one -> one.get("code").textValue() + " " + one.get("position") + " "
                                            + one.get("records"))
                                    .toList());
        }
    }

    @Test
    void everyKindOccursAndEveryBadFileIsNamedAfterItsCode() {
        assertThat(new String(VectorFiles.all().get("records.jsonl"), UTF_8)
                        .lines()
                        .map(line -> line.substring(9, line.indexOf('"', 9)))
                        .collect(Collectors.toSet()))
                .containsAll(Stream.of(Kind.values()).map(Kind::code).toList());
        StreamSupport.stream(index().get("files").spliterator(), false)
                .filter(entry -> entry.has("code"))
                .forEach(
                        entry -> assertThat(file(entry).getFileName().toString().split("--|\\.")[0])
                                .isEqualTo(entry.get("code").textValue()));
    }

    private static List<VerifierKey> keys(JsonNode entry, String role) {
        return keys(FOLDER.resolve(entry.get(role).textValue()));
    }

    private static List<VerifierKey> keys(Path file) {
        return KeyFile.read(new String(Vectors.bytes(file), UTF_8)).keys();
    }

    static List<VerifierKey> everybody() {
        return keys(FOLDER.resolve("keys/everybody.vkey")).stream()
                .sorted(Comparator.comparing(VerifierKey::name))
                .toList();
    }
}
