package vn.sipas.field.survey.frame;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.age.AgeReader;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.age.AgeWriter;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.trust.Secret;

/**
 * The cases of an assignment as an age file: lines of the frame, an LF after each. What follows an empty line (proofs to the
 * frame's root) is for others to read.
 */
public final class SealedCases {

    private SealedCases() {}

    /** The cases, sealed to {@code recipients}. */
    public static FileContent seal(List<CaseLine> cases, List<AgeRecipient> recipients, SecureRandom random) {
        byte[] plain = CaseLine.join(cases);
        byte[] sealed = AgeWriter.seal(plain, recipients, random);
        Arrays.fill(plain, (byte) 0);
        return FileContent.of(sealed);
    }

    /** The cases, if they are sealed to {@code contact} and every line is one. */
    public static Optional<List<CaseLine>> open(FileContent cases, AgeIdentity contact) {
        return switch (AgeReader.open(cases.bytes(), List.of(contact))) {
            case AgeReader.Unsealing.Refused _ -> Optional.empty();
            case AgeReader.Unsealing.Unsealed(Secret plain) -> {
                try (plain) {
                    yield read(new String(plain.bytes(), StandardCharsets.UTF_8));
                }
            }
        };
    }

    private static Optional<List<CaseLine>> read(String lines) {
        List<CaseLine> cases = new ArrayList<>();
        for (String line : lines.lines().takeWhile(line -> !line.isEmpty()).toList()) {
            Optional<CaseLine> read = CaseLine.read(line.getBytes(StandardCharsets.UTF_8));
            if (read.isEmpty()) {
                return Optional.empty();
            }
            cases.add(read.get());
        }
        return Optional.of(List.copyOf(cases));
    }
}
