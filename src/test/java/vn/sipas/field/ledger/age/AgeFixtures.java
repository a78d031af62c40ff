package vn.sipas.field.ledger.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.sipas.field.ledger.trust.Secret;

/** People to encrypt to, content to encrypt, and what came of opening it. */
final class AgeFixtures {

    static final SecureRandom RANDOM = new SecureRandom();

    private AgeFixtures() {}

    static AgeIdentity somebody() {
        return AgeIdentity.random(RANDOM);
    }

    /** Bytes that look like nothing, the same for the same length. */
    static byte[] content(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    static byte[] sealed(byte[] plain, AgeIdentity... people) {
        return AgeWriter.seal(
                plain, Arrays.stream(people).map(AgeIdentity::recipient).toList(), RANDOM);
    }

    static byte[] opened(byte[] sealed, AgeIdentity... people) {
        AgeReader.Unsealing unsealing = AgeReader.open(sealed, List.of(people));
        assertThat(unsealing).isInstanceOf(AgeReader.Unsealing.Unsealed.class);
        try (Secret plain = ((AgeReader.Unsealing.Unsealed) unsealing).plain()) {
            return plain.bytes();
        }
    }

    static Optional<AgeFault> fault(byte[] sealed, AgeIdentity... people) {
        return switch (AgeReader.open(sealed, List.of(people))) {
            case AgeReader.Unsealing.Refused(AgeFault why) -> Optional.of(why);
            case AgeReader.Unsealing.Unsealed _ -> Optional.empty();
        };
    }
}
