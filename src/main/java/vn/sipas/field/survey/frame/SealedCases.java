package vn.sipas.field.survey.frame;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.age.AgeReader;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.age.AgeWriter;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.trust.Secret;

/**
 * The cases of an assignment as an age file (design, section 4, {@code assignment}). Inside are lines of UTF-8, each with an LF, in
 * three parts with an empty line between: the cases' lines of the frame in the order of work; for those drawn from a frame the proof
 * that the line stands in it ({@link FrameProof}); and for reserves {@code {"case":…,"reserve":n}}, n the place among the reserves
 * of the stratum. Parts that would be empty at the end are left out.
 */
public final class SealedCases {

    private SealedCases() {}

    /** The cases, sealed to {@code recipients}. */
    public static FileContent seal(List<GivenCase> cases, List<AgeRecipient> recipients, SecureRandom random) {
        byte[] plain = write(cases);
        byte[] sealed = AgeWriter.seal(plain, recipients, random);
        Arrays.fill(plain, (byte) 0);
        return FileContent.of(sealed);
    }

    private static byte[] write(List<GivenCase> cases) {
        List<List<byte[]>> parts = List.of(
                cases.stream().map(given -> given.line().bytes()).toList(),
                cases.stream()
                        .flatMap(given -> given.proof().stream())
                        .map(FrameProof::bytes)
                        .toList(),
                cases.stream()
                        .filter(given -> given.reserve() > 0)
                        .map(given -> new JsonWriter()
                                .beginObject()
                                .member("case", given.id().text())
                                .member("reserve", given.reserve())
                                .endObject()
                                .bytes())
                        .toList());
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        int empty = 0;
        for (List<byte[]> part : parts) {
            if (!part.isEmpty()) {
                for (; empty > 0; empty--) {
                    plain.write('\n');
                }
            }
            for (byte[] line : part) {
                plain.writeBytes(line);
                plain.write('\n');
            }
            empty++;
        }
        return plain.toByteArray();
    }

    /** The cases, if they are sealed to {@code contact} and every line is what it should be. */
    public static Optional<List<GivenCase>> open(FileContent cases, AgeIdentity contact) {
        return switch (AgeReader.open(cases.bytes(), List.of(contact))) {
            case AgeReader.Unsealing.Refused _ -> Optional.empty();
            case AgeReader.Unsealing.Unsealed(Secret plain) -> {
                try (plain) {
                    yield read(new String(plain.bytes(), StandardCharsets.UTF_8));
                }
            }
        };
    }

    private static Optional<List<GivenCase>> read(String text) {
        List<CaseLine> lines = new ArrayList<>();
        Map<CaseId, FrameProof> proofs = new HashMap<>();
        Map<CaseId, Integer> reserves = new HashMap<>();
        int part = 0;
        for (String line : text.lines().toList()) {
            if (line.isEmpty()) {
                part++;
                continue;
            }
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            boolean good = switch (part) {
                case 0 -> CaseLine.read(bytes).map(lines::add).isPresent();
                case 1 ->
                    FrameProof.read(bytes)
                            .map(proof -> proofs.put(proof.id(), proof) == null)
                            .orElse(false);
                case 2 -> reserve(bytes, reserves);
                default -> true;
            };
            if (!good) {
                return Optional.empty();
            }
        }
        return Optional.of(lines.stream()
                .map(line -> new GivenCase(
                        line, Optional.ofNullable(proofs.get(line.id())), reserves.getOrDefault(line.id(), 0)))
                .toList());
    }

    private static boolean reserve(byte[] line, Map<CaseId, Integer> reserves) {
        if (Json.read(line) instanceof Json.Reading.Read(JsonValue.JsonObject object)
                && object.members().get("case") instanceof JsonValue.JsonText(String id)
                && object.members().get("reserve") instanceof JsonValue.JsonNumber number
                && CaseId.isCaseId(id)) {
            long place = number.wholeNumber().orElse(0);
            return place >= 1 && place <= Integer.MAX_VALUE && reserves.put(new CaseId(id), (int) place) == null;
        }
        return false;
    }
}
