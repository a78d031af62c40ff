package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PlainBook;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.batch.SectionCheck;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.roster.RosterFault;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignatureType;
import vn.sipas.field.ledger.trust.VerifierKey;

class VerificationTest {

    private final PlainBook department = new PlainBook(1);
    private final PlainBook an = new PlainBook(2);

    @TempDir
    Path folder;

    @BeforeEach
    void firstRoster() {
        department.roster(1, an.as(Role.ENUMERATOR));
    }

    @Test
    void reassignedRoleHoldsFromThePackThatOpenedIt() {
        BookPoint first = department.point();
        department.roster(2, an.as(Role.SUPERVISOR));
        an.pack(first).contacts(3).pack(department.point()).review();

        assertThat(notKnown(department.write(folder), an.write(folder))).isEmpty();
    }

    @Test
    void supervisorsRecordsWrittenUnderTheOldRoleAreNotKnown() {
        BookPoint first = department.point();
        department.roster(2, an.as(Role.SUPERVISOR));
        an.pack(first).contacts(1).review().pack(department.point());

        // With the newest roster alone it would be the contact that is objected to.
        assertThat(notKnown(department.write(folder), an.write(folder)))
                .containsExactly(new Judgement.Objection(RosterFault.KIND_NOT_ALLOWED, 2, 1, Optional.of(Kind.REVIEW)));
    }

    @Test
    void filesInAnyOrderSayTheSame() {
        an.pack(department.point()).contacts(9);
        BookPoint end = an.point(6);
        Path early = department.write(folder);
        department.roster(2, List.of(end), an.as(Role.ENUMERATOR));
        List<Path> files = new ArrayList<>(List.of(
                early,
                department.write(folder, 1, 2),
                an.write(folder, 0, 5),
                an.write(folder, 3, 8),
                an.write(folder, 8, 10)));

        for (int round = 0; round < 20; round++) {
            Collections.shuffle(files, new Random(round));

            assertThat(notKnown(files.toArray(Path[]::new)))
                    .containsExactlyInAnyOrder(
                            objection(RosterFault.KEY_ENDED, 6, 2), objection(RosterFault.KEY_ENDED, 8, 2));
        }
    }

    @Test
    void mergedFileWithTheDepartmentLastIsJudgedTheSame() {
        an.pack(department.point()).contacts(4);
        Path merged = PlainBook.write(
                folder.resolve("merged.sipas.jsonl"),
                an.section(2, 4, false),
                an.section(0, 5, true),
                department.section(0, 1, false));

        assertThat(notKnown(merged)).isEmpty();
        assertThat(verification(merged).files().getFirst().check().sections()).hasSize(3);
    }

    @Test
    void endedKeyStraddledByASectionIsJudgedOnBothSides() {
        an.pack(department.point()).contacts(5);
        department.roster(2, List.of(an.point(4)), an.as(Role.ENUMERATOR));

        assertThat(notKnown(an.write(folder), department.write(folder)))
                .containsExactly(objection(RosterFault.KEY_ENDED, 4, 2));
    }

    @Test
    void branchThatWasNotTheOneEndedIsToldSo() {
        an.pack(department.point()).contacts(1);
        PlainBook other = an.branch(2).contacts(1).review();
        an.contacts(3);
        department.roster(2, List.of(an.point(4)), an.as(Role.ENUMERATOR));

        assertThat(notKnown(other.write(folder), department.write(folder)))
                .containsExactly(objection(RosterFault.KEY_ENDED_ON_ANOTHER_BRANCH, 0, 4));
    }

    @Test
    void packWithARootThatTheDepartmentNeverHadIsToldSo() {
        an.pack(new BookPoint(department.name(), 1, Hash.sha256())).contacts(1);

        assertThat(notKnown(an.write(folder), department.write(folder)))
                .containsExactly(objection(RosterFault.PACK_NOT_IN_DEPARTMENT_BOOK, 0, 2));
    }

    @Test
    void rosterGoingBackToALowerVersionIsIgnoredAndShown() {
        department.roster(2, an.as(Role.SUPERVISOR)).roster(1, an.as(Role.ENUMERATOR));
        an.pack(department.point()).contacts(1);
        Verification verification = verification(department.write(folder), an.write(folder));

        SectionCheck.Intact departments = section(verification, 0);
        assertThat(verification.shown(departments))
                .containsExactly(
                        new Judgement.Objection(RosterFault.ROSTER_VERSION_NOT_HIGHER, 2, 1, Optional.of(Kind.ROSTER)));
        assertThat(verification.levels(departments)).contains(Verification.Level.KNOWN);
        assertThat(verification.judgement(section(verification, 1)).objections())
                .containsExactly(
                        new Judgement.Objection(RosterFault.KIND_NOT_ALLOWED, 1, 1, Optional.of(Kind.CONTACT)));
    }

    @Test
    void personMissingFromTheRosterIsToldSo() {
        PlainBook stranger = new PlainBook(3).pack(department.point()).contacts(2);

        assertThat(notKnown(stranger.write(folder), department.write(folder)))
                .containsExactly(objection(RosterFault.NOT_IN_ROSTER, 0, 3));
    }

    @Test
    void batchFromTheMiddleNeedsTheOneBeforeIt() {
        an.pack(department.point()).contacts(4);
        Path pack = department.write(folder);
        Path end = an.write(folder, 3, 5);

        assertThat(notKnown(pack, end)).containsExactly(objection(RosterFault.ROSTER_POSITION_UNKNOWN, 3, 2));
        assertThat(notKnown(pack, end, an.write(folder, 0, 3))).isEmpty();
        assertThat(notKnown(pack, end, an.write(folder, 0, 5))).isEmpty();
    }

    @Test
    void packNewerThanTheDepartmentsFileIsNotYetKnown() {
        Path early = department.write(folder);
        department.contacts(1);
        an.pack(department.point()).contacts(1);

        assertThat(notKnown(early, an.write(folder))).containsExactly(objection(RosterFault.PACK_NOT_HELD_YET, 0, 2));
        assertThat(notKnown(an.write(folder))).containsExactly(objection(RosterFault.PACK_NOT_HELD_YET, 0, 2));
    }

    @Test
    void rosterInARefusedSectionOfTheDepartmentIsNotBelieved() throws IOException {
        an.pack(department.point()).contacts(1);
        Path refused = department.write(folder);
        Files.writeString(refused, Files.readString(refused).replace("Người số 2", "Người số 3"));

        assertThat(notKnown(refused, an.write(folder))).containsExactly(objection(RosterFault.PACK_NOT_HELD_YET, 0, 2));
    }

    @Test
    void forkedDepartmentLeavesNobodyKnownFromTheSplitOn() {
        PlainBook other = department.branch(1).roster(2, an.as(Role.SUPERVISOR));
        department.roster(2, an.as(Role.ENUMERATOR));
        an.pack(department.point()).contacts(1);

        Path branch = PlainBook.write(folder.resolve("branch.sipas.jsonl"), other.section(0, 2, false));
        assertThat(notKnown(branch, department.write(folder), an.write(folder)))
                .containsExactly(objection(RosterFault.DEPARTMENT_FORKED, 0, 2));
    }

    @Test
    void everybodyInTheVectorsIsKnownByTheRosterInThem() {
        PublicKey key = PublicKey.fromBase64(Vectors.json("sipas/keys.json")
                        .get("people")
                        .get(0)
                        .get("signing_public")
                        .asText())
                .value()
                .orElseThrow();
        VerifierKey pinned = new VerifierKey("sipas.vn/dong-nai-2026/" + key.person(), SignatureType.ED25519, key);
        List<Path> files = List.of(
                Vectors.path("sipas/batch-good-from-5.sipas.jsonl"),
                Vectors.path("sipas/batch-good-redacted.sipas.jsonl"),
                Vectors.path("sipas/batch-good-merged-of-three.sipas.jsonl"));

        Verification verification = Verification.of(files, List.of(pinned), List.of());

        // The department's book stands in the last of them, with a roster of everybody.
        assertThat(verification.files())
                .allSatisfy(file -> assertThat(file.check().intactSections())
                        .isNotEmpty()
                        .allSatisfy(section ->
                                assertThat(verification.levels(section)).contains(Verification.Level.KNOWN)));
    }

    private List<Judgement.Objection> notKnown(Path... files) {
        Verification verification = verification(files);
        return verification.files().stream()
                .flatMap(file -> file.check().intactSections().stream())
                .flatMap(section -> verification.judgement(section).objections().stream())
                .toList();
    }

    private Verification verification(Path... files) {
        VerifierKey pinned = new VerifierKey(department.name().text(), SignatureType.ED25519, department.key());
        return Verification.of(List.of(files), List.of(pinned), List.of());
    }

    private static SectionCheck.Intact section(Verification verification, int file) {
        return verification.files().get(file).check().intactSections().getFirst();
    }

    private static Judgement.Objection objection(RosterFault why, long first, long count) {
        return new Judgement.Objection(why, first, count, Optional.empty());
    }
}
