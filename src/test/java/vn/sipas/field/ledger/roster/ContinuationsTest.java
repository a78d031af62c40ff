package vn.sipas.field.ledger.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.field.PlainBook;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Role;

class ContinuationsTest {

    private static final String HOA = "Lê Thị Hoà";

    private final PlainBook department = new PlainBook(1);
    private final PlainBook first = new PlainBook(2).contacts(5);
    private final PlainBook second = new PlainBook(3).contacts(4);
    private final PlainBook third = new PlainBook(4);

    @Test
    void bookGoesOnFromAnotherOfTheSamePerson() {
        department.roster(1, first.as(Role.ENUMERATOR, HOA)).roster(2, second.as(Role.ENUMERATOR, HOA));

        Continuations continuations = continuations(claim(second, first.point(5)));

        assertThat(continuations.earlier(second.name())).containsExactly(first.point(5));
        assertThat(continuations.earlier(first.name())).isEmpty();
        assertThat(continuations.mayCorrect(second.name(), first.name(), 4)).isTrue();
        assertThat(continuations.mayCorrect(second.name(), first.name(), 5)).isFalse();
        assertThat(continuations.mayCorrect(second.name(), second.name(), 9)).isTrue();
        assertThat(continuations.mayCorrect(first.name(), second.name(), 0)).isFalse();
    }

    @Test
    void nobodyGoesOnFromSomebodyElsesBook() {
        department.roster(1, first.as(Role.ENUMERATOR, HOA), second.as(Role.ENUMERATOR, "Nguyễn Văn An"));

        Continuations continuations = continuations(
                claim(second, first.point(5)), claim(third, first.point(5)), claim(first, first.point(1)));

        assertThat(continuations.earlier(second.name())).isEmpty();
        assertThat(continuations.mayCorrect(second.name(), first.name(), 0)).isFalse();
        assertThat(continuations.refused()).hasSize(3);
    }

    @Test
    void anotherRoleOrUnitIsAnotherPerson() {
        department.roster(1, first.as(Role.ENUMERATOR, HOA), second.as(Role.SUPERVISOR, HOA));

        assertThat(continuations(claim(second, first.point(5))).refused()).hasSize(1);
    }

    @Test
    void newestLineAboutEachOfThemDecides() {
        department.roster(1, first.as(Role.ENUMERATOR, "Le Thi Hoa")).roster(2, first.as(Role.ENUMERATOR, HOA));
        department.roster(3, second.as(Role.ENUMERATOR, HOA));

        assertThat(continuations(claim(second, first.point(5))).refused()).isEmpty();
    }

    @Test
    void whatLiesBeyondTheEndOfTheEarlierKeyIsNotContinued() {
        department.roster(1, List.of(first.point(3)), first.as(Role.ENUMERATOR, HOA), second.as(Role.ENUMERATOR, HOA));

        Continuations continuations = continuations(claim(second, first.point(5)));

        assertThat(continuations.earlier(second.name())).containsExactly(first.point(3));
        assertThat(continuations(claim(second, first.point(2))).earlier(second.name()))
                .containsExactly(first.point(2));
    }

    @Test
    void chainOfBooksIsFollowedAndACircleEnds() {
        department.roster(
                1, first.as(Role.ENUMERATOR, HOA), second.as(Role.ENUMERATOR, HOA), third.as(Role.ENUMERATOR, HOA));

        Continuations continuations = continuations(
                claim(third, second.point(4)), claim(second, first.point(5)), claim(first, third.point(0)));

        assertThat(continuations.earlier(third.name())).containsExactly(second.point(4), first.point(5));
        assertThat(continuations.mayCorrect(third.name(), first.name(), 4)).isTrue();
    }

    @Test
    void lastRulingPrevailsAndWhatIsAsideCountsByRulingAlone() {
        LeafHash ruled = LeafHash.of(new byte[] {1});
        LeafHash unruled = LeafHash.of(new byte[] {2});

        Rulings rulings = new Rulings(
                List.of(new CheckingRecord.Ruling(ruled, false, ""), new CheckingRecord.Ruling(ruled, true, "")));

        assertThat(rulings.on(ruled)).contains(true);
        assertThat(rulings.on(unruled)).isEmpty();
        assertThat(rulings.countsAside(ruled)).isTrue();
        assertThat(rulings.countsAside(unruled)).isFalse();
    }

    private Continuations continuations(Continuations.Claim... claims) {
        return new Continuations(
                RosterHistory.of(department.name(), List.of(department.asDepartment())), List.of(claims));
    }

    private static Continuations.Claim claim(PlainBook book, BookPoint earlier) {
        return new Continuations.Claim(book.name(), 0, earlier);
    }
}
