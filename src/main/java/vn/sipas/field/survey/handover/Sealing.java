package vn.sipas.field.survey.handover;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.age.AgeWriter;
import vn.sipas.field.ledger.record.FileContent;

/** Seals what people answer in private to the department alone, as age files. */
public final class Sealing {

    private final List<AgeRecipient> department;
    private final SecureRandom random;

    public Sealing(AgeRecipient department, SecureRandom random) {
        this.department = List.of(department);
        this.random = random;
    }

    /** {@code plain} sealed; the array is wiped. */
    public FileContent seal(byte[] plain) {
        try {
            return FileContent.of(AgeWriter.seal(plain, department, random));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
