package vn.sipas.field.ledger.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.PlainBook;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.Person;
import vn.sipas.field.ledger.record.Role;

class JudgingTest {

    private static final Standing ENUMERATOR = new Standing.Known(Role.ENUMERATOR);

    private final PlainBook department = new PlainBook(1);
    private final PlainBook an = new PlainBook(2);

    @Test
    void everythingAfterThePackIsBySomebodyKnown() {
        department.roster(1, an.as(Role.ENUMERATOR));
        an.pack(department.point()).contacts(3);

        Judgement judgement = judge(an.stretch());

        assertThat(judgement.known()).isTrue();
        assertThat(judgement.spans()).containsExactly(new Judgement.Span(0, 4, ENUMERATOR));
        assertThat(judgement.knownAt(2, Kind.CONTACT)).isTrue();
        assertThat(judgement.knownAt(2, Kind.REVIEW)).isFalse();
    }

    @Test
    void packsAreReadInARedactedStretchToo() {
        department.roster(1, an.as(Role.ENUMERATOR));
        an.pack(department.point()).contacts(3);

        assertThat(judge(an.redacted()).known()).isTrue();
    }

    @Test
    void whoeverIsNotInTheRosterIsNotKnown() {
        department.roster(1, department.as(Role.DEPARTMENT));
        an.pack(department.point()).contacts(3);

        assertThat(judge(an.stretch()).objections()).containsExactly(objection(RosterFault.NOT_IN_ROSTER, 0, 4));
    }

    @Test
    void withoutThisSeasonsDepartmentNobodyIsKnown() {
        an.pack(department.point()).contacts(1);

        assertThat(new Judging(List.of())
                        .judge(List.of(an.stretch()))
                        .values()
                        .iterator()
                        .next()
                        .objections())
                .containsExactly(objection(RosterFault.NO_DEPARTMENT_KEY, 0, 2));
    }

    @Test
    void kindsThatTheRoleMayNotWriteAreObjectedTo() {
        department.roster(1, an.as(Role.ENUMERATOR));
        an.pack(department.point()).contacts(1).review().contacts(1).review().ruling();

        Judgement judgement = judge(an.stretch());

        assertThat(judgement.objections())
                .containsExactly(
                        new Judgement.Objection(RosterFault.KIND_NOT_ALLOWED, 2, 2, Optional.of(Kind.REVIEW)),
                        new Judgement.Objection(RosterFault.KIND_NOT_ALLOWED, 5, 1, Optional.of(Kind.RULING)));
        assertThat(judgement.knownAt(3, Kind.CONTACT)).isTrue();
        assertThat(judgement.knownAt(2, Kind.REVIEW)).isFalse();
    }

    @Test
    void newRoleHoldsFromThePackOnThatOpenedIt() {
        department.roster(1, an.as(Role.ENUMERATOR));
        BookPoint first = department.point();
        department.roster(2, an.as(Role.SUPERVISOR));
        an.pack(first).contacts(2).review().pack(department.point()).review().contacts(1);

        Judgement judgement = judge(an.stretch());

        assertThat(judgement.spans())
                .containsExactly(
                        new Judgement.Span(0, 4, ENUMERATOR),
                        new Judgement.Span(4, 7, new Standing.Known(Role.SUPERVISOR)));
        assertThat(judgement.objections())
                .extracting(Judgement.Objection::first, Judgement.Objection::kind)
                .containsExactly(tuple(3L, Optional.of(Kind.REVIEW)), tuple(6L, Optional.of(Kind.CONTACT)));
    }

    @Test
    void oldRoleCantBeTakenBackWithAnOldPack() {
        department.roster(1, an.as(Role.SUPERVISOR));
        BookPoint first = department.point();
        department.roster(2, an.as(Role.ENUMERATOR));
        an.pack(department.point()).contacts(1).pack(first).review();

        Judgement judgement = judge(an.stretch());

        assertThat(judgement.shown())
                .containsExactly(new Judgement.Objection(RosterFault.PACK_GOES_BACK, 2, 1, Optional.of(Kind.PACK)));
        assertThat(judgement.objections())
                .containsExactly(new Judgement.Objection(RosterFault.KIND_NOT_ALLOWED, 3, 1, Optional.of(Kind.REVIEW)));
    }

    @Test
    void packThatNamesARootTheDepartmentNeverHadLeavesNobodyKnownUntilTheNextPack() {
        department.roster(1, an.as(Role.ENUMERATOR));
        BookPoint invented = new BookPoint(department.name(), 1, Hash.sha256());
        an.pack(invented).contacts(2).pack(department.point()).contacts(1);

        assertThat(judge(an.stretch()).objections())
                .containsExactly(objection(RosterFault.PACK_NOT_IN_DEPARTMENT_BOOK, 0, 3));
    }

    @Test
    void inventedPackDoesNotHoldUpAnOlderTrueOne() {
        department.roster(1, an.as(Role.ENUMERATOR)).contacts(1);
        BookPoint invented = new BookPoint(department.name(), 2, Hash.sha256());
        an.pack(invented).pack(department.point(1)).contacts(1);

        assertThat(judge(an.stretch()).objections())
                .containsExactly(objection(RosterFault.PACK_NOT_IN_DEPARTMENT_BOOK, 0, 1));
    }

    @Test
    void packThatIsNotHeldYetIsNoAlarmAndNoRoster() {
        department.roster(1, an.as(Role.ENUMERATOR));
        BookPoint first = department.point();
        department.contacts(1);
        an.pack(first).contacts(1).pack(department.point()).contacts(2);
        Judging judging =
                new Judging(List.of(RosterHistory.of(department.name(), List.of(department.asDepartment(0, 1)))));

        BookStretch stretch = an.stretch();

        assertThat(of(judging.judge(List.of(stretch)), stretch).objections())
                .containsExactly(objection(RosterFault.PACK_NOT_HELD_YET, 2, 3));
    }

    @Test
    void packOfSomebodyElseIsNoPackOfTheDepartment() {
        PlainBook stranger = new PlainBook(9).roster(1, an.as(Role.ENUMERATOR));
        an.pack(stranger.point()).contacts(1);

        assertThat(judge(an.stretch()).objections())
                .containsExactly(objection(RosterFault.PACK_OF_ANOTHER_DEPARTMENT, 0, 2));
    }

    @Test
    void beforeTheFirstPackOnlyContinuesMayStand() {
        department.roster(1, an.as(Role.ENUMERATOR));
        an.add(new BookRecord.Continues(department.point(0)))
                .contacts(2)
                .pack(department.point())
                .contacts(1);

        Judgement judgement = judge(an.stretch());

        assertThat(judgement.objections()).containsExactly(objection(RosterFault.NO_PACK, 1, 2));
        assertThat(judgement.at(0)).isEqualTo(ENUMERATOR);
        assertThat(judgement.at(3)).isEqualTo(ENUMERATOR);
    }

    @Test
    void bookWithoutAPackIsNobodys() {
        department.roster(1, an.as(Role.ENUMERATOR));
        an.add(new BookRecord.Continues(department.point(0))).contacts(1);

        assertThat(judge(an.stretch()).objections()).containsExactly(objection(RosterFault.NO_PACK, 0, 2));
        assertThat(judge(an.stretch(0, 0)).objections()).containsExactly(objection(RosterFault.NO_PACK, 0, 0));
    }

    @Test
    void stretchFromTheMiddleNeedsTheRecordsBeforeIt() {
        department.roster(1, an.as(Role.ENUMERATOR));
        an.pack(department.point()).contacts(9);
        BookStretch end = an.stretch(6, 10);
        BookStretch middle = an.stretch(3, 6);
        BookStretch start = an.stretch(0, 3);

        assertThat(judge(end).objections()).containsExactly(objection(RosterFault.ROSTER_POSITION_UNKNOWN, 6, 4));
        assertThat(of(judging().judge(List.of(end, start)), end).known()).isFalse();
        assertThat(judging().judge(List.of(end, middle, start)).values()).allMatch(Judgement::known);
    }

    @Test
    void headAloneIsKnownAsTheNextRecordWouldBe() {
        department.roster(1, an.as(Role.ENUMERATOR));
        an.pack(department.point()).contacts(4);
        BookStretch head = an.stretch(5, 5);

        assertThat(judge(head).objections()).containsExactly(objection(RosterFault.ROSTER_POSITION_UNKNOWN, 5, 0));
        assertThat(of(judging().judge(List.of(head, an.stretch())), head).known())
                .isTrue();
    }

    @Test
    void stretchThatBeginsInsideAnotherIsJoinedAtAMark() {
        department.roster(1, an.as(Role.ENUMERATOR));
        an.pack(department.point()).contacts(9);
        BookStretch inside = an.stretch(4, 7);
        BookStretch unmarked = an.stretch();

        assertThat(judging().missingMarks(unmarked, List.of(inside, unmarked))).containsExactly(4L);
        assertThat(judging().missingMarks(inside, List.of(inside, unmarked))).isEmpty();
        BookStretch marked = an.stretch(4L);
        assertThat(judging().missingMarks(marked, List.of(inside, marked))).isEmpty();
        assertThat(of(judging().judge(List.of(inside, marked)), inside).known()).isTrue();
    }

    @Test
    void stretchOfAnotherBranchIsNotJoined() {
        department.roster(1, an.as(Role.ENUMERATOR));
        an.pack(department.point()).contacts(3);
        PlainBook other = an.branch(2).review().contacts(5);
        BookStretch later = other.stretch(4, 7);

        assertThat(of(judging().judge(List.of(an.stretch(), later)), later).objections())
                .containsExactly(objection(RosterFault.ROSTER_POSITION_UNKNOWN, 4, 3));
    }

    @Test
    void stretchThatStraddlesTheEndOfItsKeyIsJudgedOnBothSides() {
        an.pack(departmentWith(an.as(Role.ENUMERATOR))).contacts(5);
        BookPoint end = an.point(4);
        department.roster(2, List.of(end), an.as(Role.ENUMERATOR));

        assertThat(judging().missingMarks(an.stretch(), List.of(an.stretch()))).containsExactly(4L);
        assertThatThrownBy(() -> judge(an.stretch())).isInstanceOf(IllegalArgumentException.class);
        Judgement judgement = judge(an.stretch(4L));

        assertThat(judgement.spans())
                .containsExactly(
                        new Judgement.Span(0, 4, ENUMERATOR), new Judgement.Span(4, 6, new Standing.Ended(end)));
        assertThat(judgement.objections()).containsExactly(objection(RosterFault.KEY_ENDED, 4, 2));
        assertThat(judge(an.stretch(0, 4)).known()).isTrue();
        assertThat(judge(an.stretch(4, 6)).at(5)).isEqualTo(new Standing.Ended(end));
    }

    @Test
    void packOpenedBeyondTheEndOfTheKeyBringsNothingBack() {
        an.pack(departmentWith(an.as(Role.ENUMERATOR))).contacts(1);
        BookPoint end = an.point();
        department.roster(2, List.of(end), an.as(Role.ENUMERATOR));
        an.pack(department.point()).contacts(1);

        assertThat(judge(an.stretch(2L)).objections()).containsExactly(objection(RosterFault.KEY_ENDED, 2, 2));
    }

    @Test
    void branchThatIsNotTheOneWhoseEndTheRosterNamesIsNobodys() {
        an.pack(departmentWith(an.as(Role.ENUMERATOR))).contacts(1);
        PlainBook other = an.branch(2).contacts(1).review();
        an.contacts(3);
        department.roster(2, List.of(an.point(4)), an.as(Role.ENUMERATOR));

        assertThat(judge(other.stretch()).objections())
                .containsExactly(objection(RosterFault.KEY_ENDED_ON_ANOTHER_BRANCH, 0, 4));
        assertThat(judge(other.stretch(0, 3)).known()).isTrue();
    }

    @Test
    void rosterThatTheDepartmentTookBackWithALowerVersionEndsNoKey() {
        an.pack(departmentWith(an.as(Role.ENUMERATOR))).contacts(3);
        department.roster(1, List.of(an.point(2)), an.as(Role.ENUMERATOR));

        assertThat(judge(an.stretch()).known()).isTrue();
    }

    @Test
    void departmentsOwnBookNeedsNoRoster() {
        department.roster(1).ruling().review();

        assertThat(judge(department.stretch()).objections())
                .containsExactly(new Judgement.Objection(RosterFault.KIND_NOT_ALLOWED, 2, 1, Optional.of(Kind.REVIEW)));
    }

    private BookPoint departmentWith(Person... people) {
        return department.roster(1, people).point();
    }

    private Judging judging() {
        return new Judging(List.of(RosterHistory.of(department.name(), List.of(department.asDepartment()))));
    }

    private Judgement judge(BookStretch stretch) {
        return Objects.requireNonNull(judging().judge(List.of(stretch)).get(stretch));
    }

    private static Judgement of(Map<BookStretch, Judgement> judgements, BookStretch stretch) {
        return Objects.requireNonNull(judgements.get(stretch));
    }

    private static Judgement.Objection objection(RosterFault why, long first, long count) {
        return new Judgement.Objection(why, first, count, Optional.empty());
    }
}
