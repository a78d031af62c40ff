package vn.sipas.field.ledger.vault;

/**
 * How much work one guess of a password costs: Argon2id (RFC 9106) with one lane.
 *
 * @param memory in KiB, 8 to 1 GiB
 * @param passes over that memory, 1 to 64
 */
public record VaultCost(int memory, int passes) {

    /** 64 MiB and three passes: about a third of a second on a commune's laptop (RFC 9106's second choice, with one lane). */
    public static final VaultCost STANDARD = new VaultCost(64 * 1024, 3);

    private static final int LEAST_MEMORY = 8;
    private static final int MOST_MEMORY = 1024 * 1024;
    private static final int MOST_PASSES = 64;

    public VaultCost {
        if (!isSane(memory, passes)) {
            throw new IllegalArgumentException("no vault of " + memory + " KiB and " + passes + " passes");
        }
    }

    /** Whether a vault that asks for this is to be opened at all. */
    static boolean isSane(int memory, int passes) {
        return memory >= LEAST_MEMORY && memory <= MOST_MEMORY && passes >= 1 && passes <= MOST_PASSES;
    }
}
