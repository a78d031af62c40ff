package vn.sipas.field.ledger.roster;

import java.util.EnumSet;
import java.util.Set;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.Role;

/** Who may write which kind of record (design, section 4, column "by"). */
public final class Permissions {

    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);

    private Permissions() {}

    /** Whether somebody in {@code role} may write records of {@code kind}. */
    public static boolean mayWrite(Role role, Kind kind) {
        return writers(kind).contains(role);
    }

    private static Set<Role> writers(Kind kind) {
        return switch (kind) {
            case SEASON, FORM, ROSTER, FRAME, RULING, OPENING, SEAL -> Set.of(Role.DEPARTMENT);
            case DRAW, MINUTES -> Set.of(Role.DEPARTMENT, Role.MONITOR);
            case ASSIGNMENT -> Set.of(Role.DEPARTMENT, Role.SUPERVISOR);
            case RELEASE, PAPER -> Set.of(Role.SUPERVISOR, Role.ENUMERATOR);
            case PACK, CONTINUES -> EVERYONE;
            case BEGIN, CONTACT -> Set.of(Role.ENUMERATOR, Role.MONITOR);
            case VOID -> Set.of(Role.ENUMERATOR, Role.SUPERVISOR, Role.MONITOR);
            case CALLBACK, INTERVIEW -> Set.of(Role.ENUMERATOR);
            case KEYING, REVIEW -> Set.of(Role.SUPERVISOR);
            case POOL, RECHECK, FINDING -> Set.of(Role.MONITOR);
        };
    }
}
