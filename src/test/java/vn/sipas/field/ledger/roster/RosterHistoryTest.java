package vn.sipas.field.ledger.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.sipas.field.PlainBook;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.Role;

class RosterHistoryTest {

    private final PlainBook department = new PlainBook(1);
    private final PlainBook an = new PlainBook(2);

    @Test
    void rosterInForceIsTheLastOneBeforeThePoint() {
        department.contacts(1).roster(1, an.as(Role.ENUMERATOR)).contacts(2).roster(2, an.as(Role.SUPERVISOR));

        RosterHistory history = history(department.asDepartment());

        assertThat(why(history, department.point(0))).isEqualTo(RosterFault.ROSTER_MISSING);
        assertThat(why(history, department.point(1))).isEqualTo(RosterFault.ROSTER_MISSING);
        assertThat(version(history, department.point(2))).isEqualTo(1);
        assertThat(version(history, department.point(4))).isEqualTo(1);
        assertThat(version(history, department.point(5))).isEqualTo(2);
        assertThat(history.newest().orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void rosterWithAVersionThatDoesNotRiseIsIgnoredAndTold() {
        department
                .roster(3, an.as(Role.ENUMERATOR))
                .roster(3, an.as(Role.SUPERVISOR))
                .roster(2);

        RosterHistory history = history(department.asDepartment());

        assertThat(version(history, department.point())).isEqualTo(3);
        assertThat(history.newest()
                        .orElseThrow()
                        .member(an.name())
                        .orElseThrow()
                        .role())
                .isEqualTo(Role.ENUMERATOR);
        assertThat(history.ignored()).containsExactly(new RosterHistory.Ignored(1, 3), new RosterHistory.Ignored(2, 2));
    }

    @Test
    void pointThatTheBookNeverHadIsToldFromOneThatIsNotHeldYet() {
        department.roster(1).contacts(3);
        RosterHistory history = history(department.asDepartment(0, 3));

        assertThat(why(history, department.point(4))).isEqualTo(RosterFault.PACK_NOT_HELD_YET);
        assertThat(why(history, new BookPoint(department.name(), 2, Hash.sha256())))
                .isEqualTo(RosterFault.PACK_NOT_IN_DEPARTMENT_BOOK);
        assertThat(why(history, new BookPoint(an.name(), 2, Hash.sha256())))
                .isEqualTo(RosterFault.PACK_OF_ANOTHER_DEPARTMENT);
    }

    @Test
    void stretchesInAnyOrderAndOverlappingSayTheSame() {
        department.roster(1).contacts(3).roster(2, an.as(Role.ENUMERATOR)).contacts(4);
        List<DepartmentStretch> stretches = new ArrayList<>(List.of(
                department.asDepartment(0, 3),
                department.asDepartment(0, 1),
                department.asDepartment(2, 6),
                department.asDepartment(6, 9),
                department.asDepartment(5, 7)));
        for (int round = 0; round < 30; round++) {
            Collections.shuffle(stretches, new Random(round));

            RosterHistory history = RosterHistory.of(department.name(), stretches);

            assertThat(history.size()).isEqualTo(9);
            assertThat(version(history, department.point(4))).isEqualTo(1);
            assertThat(version(history, department.point(9))).isEqualTo(2);
        }
    }

    @Test
    void whatLiesBehindAGapIsNotHeldYet() {
        department.roster(1).contacts(3).roster(2).contacts(4);

        RosterHistory history = history(department.asDepartment(0, 3), department.asDepartment(4, 9));

        assertThat(history.size()).isEqualTo(3);
        assertThat(why(history, department.point(9))).isEqualTo(RosterFault.PACK_NOT_HELD_YET);
        assertThat(history(department.asDepartment(4, 9)).size()).isZero();
    }

    @Test
    void fromTheSplitOfAForkOnNothingIsReliedUpon() {
        department.roster(1).contacts(1);
        PlainBook other = department.branch(2).roster(2, an.as(Role.SUPERVISOR)).contacts(1);
        department.contacts(1).roster(3, an.as(Role.ENUMERATOR));

        RosterHistory history = history(department.asDepartment(), other.asDepartment());

        assertThat(version(history, department.point(2))).isEqualTo(1);
        assertThat(why(history, department.point(3))).isEqualTo(RosterFault.DEPARTMENT_FORKED);
        assertThat(why(history, other.point(3))).isEqualTo(RosterFault.DEPARTMENT_FORKED);
        assertThat(history.rosters()).hasSize(1);
    }

    @Test
    void forkWhoseSplitNobodyCanNameLeavesNothing() {
        department.roster(1).contacts(5);
        PlainBook other = department.branch(1).contacts(1).review().contacts(5);

        RosterHistory history = history(department.asDepartment(), other.asDepartment(4, 8));

        assertThat(why(history, department.point(1))).isEqualTo(RosterFault.DEPARTMENT_FORKED);
        assertThat(history.rosters()).isEmpty();
    }

    @Test
    void rosterWhoseBodyIsWithheldMayBeTheNewerOne() {
        department.roster(1).roster(2, an.as(Role.ENUMERATOR)).contacts(1);
        DepartmentStretch redacted = new DepartmentStretch(department.name(), 1, department.peaks(1));
        redacted.add(department.line(1).redacted());
        redacted.add(department.line(2));

        RosterHistory partly = history(department.asDepartment(0, 1), redacted);
        RosterHistory whole = history(redacted, department.asDepartment());

        assertThat(version(partly, department.point(1))).isEqualTo(1);
        assertThat(why(partly, department.point(2))).isEqualTo(RosterFault.ROSTER_WITHHELD);
        assertThat(version(whole, department.point(2))).isEqualTo(2);
    }

    @Test
    void keyInTwoLinesThatContradictEachOtherIsNobodys() {
        department.roster(1, an.as(Role.ENUMERATOR), an.as(Role.SUPERVISOR), department.as(Role.DEPARTMENT));

        Roster roster = history(department.asDepartment()).newest().orElseThrow();

        assertThat(roster.member(an.name())).isEmpty();
        assertThat(roster.member(department.name())).isPresent();
    }

    @Test
    void newestRosterAloneSaysWhereKeysEnd() {
        an.contacts(5);
        department.roster(1, List.of(an.point(4))).roster(2, List.of(an.point(3), an.point(2)));

        assertThat(history(department.asDepartment(0, 1)).end(an.name())).contains(an.point(4));
        assertThat(history(department.asDepartment()).end(an.name())).contains(an.point(2));
        assertThat(history(department.asDepartment()).end(department.name())).isEmpty();
    }

    private RosterHistory history(DepartmentStretch... stretches) {
        return RosterHistory.of(department.name(), List.of(stretches));
    }

    private static long version(RosterHistory history, BookPoint point) {
        return history.at(point) instanceof RosterHistory.At.InForce(Roster roster) ? roster.version() : -1;
    }

    private static RosterFault why(RosterHistory history, BookPoint point) {
        return history.at(point) instanceof RosterHistory.At.Not(RosterFault why) ? why : fail("a roster is in force");
    }
}
