package vn.sipas.field;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The house of the design, section 6: five floors, a floor looks only down, and who may use whom on its own floor. */
class LayersTest {

    private static final String ROOT = "vn.sipas.field.";

    private static final List<String> FLOORS = List.of("base", "ledger", "survey", "office", "app");

    /** What a package may use on its own floor; a package that is not named here may use nothing of its floor. */
    private static final Map<String, Set<String>> BESIDE = Map.ofEntries(
            Map.entry("base.bytes", Set.of()),
            Map.entry("base.language", Set.of()),
            // The strict reader's faults are reasons with a text of their own.
            Map.entry("base.json", Set.of("language")),
            Map.entry("base.sheet", Set.of("language")),
            Map.entry("base.qr", Set.of("language", "picture")),
            Map.entry("base.picture", Set.of("language")),
            Map.entry("ledger.trust", Set.of()),
            // Keys at rest and files encrypted to people: the same arithmetic as trust's, other duties.
            Map.entry("ledger.vault", Set.of("trust")),
            Map.entry("ledger.age", Set.of("trust")),
            // For the name of a book alone; see aRecordKnowsNoKey.
            Map.entry("ledger.record", Set.of("trust")),
            Map.entry("ledger.store", Set.of("trust", "vault", "age")),
            Map.entry("ledger.book", Set.of("store", "record", "trust")),
            Map.entry("ledger.roster", Set.of("book", "record", "trust")),
            Map.entry("ledger.batch", Set.of("book", "roster", "record", "age", "trust")),
            Map.entry("ledger.witness", Set.of("batch", "book", "roster", "store", "trust")),
            Map.entry("survey.xlsform", Set.of()),
            Map.entry("survey.form", Set.of("xlsform")),
            Map.entry("survey.sample", Set.of()),
            Map.entry("survey.frame", Set.of("sample")),
            Map.entry("survey.handover", Set.of()),
            Map.entry("survey.interview", Set.of("form", "frame", "handover")),
            Map.entry("survey.paper", Set.of()),
            // Which replacement may be opened, from how the cases stand.
            Map.entry("survey.reserve", Set.of("interview", "sample")),
            Map.entry("office.merge", Set.of()),
            Map.entry("office.review", Set.of("merge")),
            Map.entry("office.season", Set.of("merge", "review")),
            // The frame committed to, witnessed and drawn from, as the department's book tells.
            Map.entry("office.sampling", Set.of("merge", "review", "season")),
            // The rule, its draws and its findings; the arithmetic of the rule knows no store.
            Map.entry("office.recheck", Set.of("merge", "review", "season", "sampling", "answers", "estimate")),
            // Which interviews count is said by review; how ODK lays them out knows neither.
            Map.entry("office.odk", Set.of()),
            // Knows rows, weights and clusters, no survey: pure arithmetic.
            Map.entry("office.estimate", Set.of()),
            // The interviews that count as rows, from the books to whoever counts, draws or hands them on.
            Map.entry("office.answers", Set.of("merge", "review")),
            Map.entry("office.index", Set.of("estimate", "review", "answers")),
            // The same interviews for other programs; how a case was drawn is known to the index.
            // Rows in, signs out; from a store the interviews that count and what came of the other beginnings.
            Map.entry("office.quality", Set.of("merge", "review", "answers", "estimate")),
            Map.entry("office.dataset", Set.of("answers", "index")),
            Map.entry("office.report", Set.of("merge", "review", "season", "answers", "index", "estimate", "recheck")),
            Map.entry("app.desk", Set.of()),
            Map.entry("app.practice", Set.of("desk")),
            Map.entry("app.ui", Set.of("desk", "practice")),
            Map.entry("app.cli", Set.of("desk", "practice")));

    private static final List<String> CRYPTOGRAPHY = List.of("ledger.trust", "ledger.vault", "ledger.age");

    /** Libraries and who may see them: one owner each, but for cryptography, which has three rooms. */
    private static final Map<String, List<String>> OWNERS = Map.ofEntries(
            Map.entry("com.fasterxml.jackson..", List.of("base.json")),
            Map.entry("org.dhatim.fastexcel..", List.of("base.sheet")),
            Map.entry("org.apache.commons.csv..", List.of("base.sheet", "survey.form")),
            Map.entry("org.apache.commons.statistics..", List.of("office.estimate")),
            Map.entry("com.google.zxing..", List.of("base.qr")),
            Map.entry("javax.imageio..", List.of("base.picture")),
            Map.entry("org.bouncycastle..", CRYPTOGRAPHY),
            Map.entry("java.security.spec..", CRYPTOGRAPHY),
            Map.entry("javax.crypto..", CRYPTOGRAPHY),
            Map.entry("org.javarosa..", List.of("survey.form")),
            Map.entry("org.kxml2..", List.of("survey.form")),
            Map.entry("org.apache.pdfbox..", List.of("office.report")),
            Map.entry("org.jfree.chart..", List.of("office.report")),
            Map.entry("org.jfree.data..", List.of("office.report")),
            Map.entry("org.jfree.svg..", List.of("office.report")),
            // A pen on a JavaFX canvas, for the same charts.
            Map.entry("org.jfree.fx..", List.of("app.ui")),
            Map.entry("de.rototor..", List.of("office.report")),
            Map.entry("javafx..", List.of("app.ui")),
            Map.entry("org.controlsfx..", List.of("app.ui")),
            Map.entry("atlantafx..", List.of("app.ui")),
            Map.entry("picocli..", List.of("app.cli")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.sipas.field");

    @Test
    void everyPackageStandsOnAFloorAndHasItsPlaceInThePlan() {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (!room(type).isEmpty()) {
                packages.add(room(type));
            }
        }

        assertThat(packages).isNotEmpty().isSubsetOf(BESIDE.keySet());
    }

    @Test
    void aFloorLooksOnlyDownAndBesideItselfOnlyWhereThePlanSaysSo() {
        List<String> breaches = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
                if (arrow.getTargetClass().getName().startsWith(ROOT) && !allowed(type, arrow.getTargetClass())) {
                    breaches.add(arrow.getDescription());
                }
            }
        }

        assertThat(CLASSES).hasSizeGreaterThan(15);
        assertThat(breaches).isEmpty();
    }

    @Test
    void everyLibraryHasItsOwner() {
        OWNERS.forEach((library, owners) -> check(noClasses()
                .that(resideInAPackage("..").and(notIn(owners.toArray(String[]::new))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)));
    }

    @Test
    void sqlStandsInTablesAndTheDatabaseOnly() {
        check(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Table")
                .and()
                .haveSimpleNameNotEndingWith("Database")
                .and()
                .haveSimpleNameNotEndingWith("StoreException")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql.."));
    }

    @Test
    void theRoomsOfTheConverterLookOneWay() {
        check(slices().matching(ROOT + "survey.xlsform.(*)..").should().beFreeOfCycles());
    }

    @Test
    void theRoomsOfTheFrameLookOneWay() {
        check(slices().matching(ROOT + "survey.frame.(*)..").should().beFreeOfCycles());
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "survey.frame",
                        ROOT + "survey.frame.heading",
                        ROOT + "survey.frame.person",
                        ROOT + "survey.frame.unit")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "survey.frame.reading"));
    }

    @Test
    void theRoomsOfTheRecheckScreenKnowNeitherEachOtherNorTheScreen() {
        check(slices().matching(ROOT + "app.ui.recheck.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage(ROOT + "app.ui.recheck.."), resideInAPackage(ROOT + "app.ui.recheck.step")));
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "app.ui.recheck.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "app.ui.recheck"));
    }

    @Test
    void aRecordKnowsNoKey() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "ledger.record..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "ledger.trust..").and(DescribedPredicate.not(simpleName("BookName")))));
    }

    @Test
    void timeAndRandomnessComeInThroughTheDesk() {
        check(noClasses()
                .that(notIn("app.desk"))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callConstructor(java.security.SecureRandom.class)
                .orShould()
                .callConstructor(java.util.Random.class));
    }

    @Test
    void theSampleIsPureArithmetic() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "survey.sample..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.util.random..", ROOT + "ledger..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class, java.util.Random.class, java.security.SecureRandom.class));
    }

    @Test
    void aModelKnowsNoNode() {
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application.."));
    }

    @Test
    void aScreenSeesNoSqlAndNoKey() {
        check(noClasses()
                .that()
                .resideInAPackage("vn.sipas.field.app.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "vn.sipas.field.ledger.trust..", "vn.sipas.field.ledger.store.."));
    }

    @Test
    void classesAreFinalOrSealed() {
        check(classes()
                .that()
                .resideInAPackage("vn.sipas.field..")
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .orShould()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT));
    }

    private static void check(ArchRule rule) {
        assertThat(CLASSES.that(alwaysTrue())).isNotEmpty();
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> notIn(String... rooms) {
        return DescribedPredicate.not(resideInAnyPackage(
                Arrays.stream(rooms).map(room -> ROOT + room + "..").toArray(String[]::new)));
    }

    private static boolean allowed(JavaClass from, JavaClass to) {
        String here = room(from);
        String there = room(to);
        if (here.equals(there)) {
            return true;
        }
        if (here.isEmpty()) {
            // The Launcher alone stands in the root, and only chooses between the two front ends.
            return there.startsWith("app.");
        }
        if (there.isEmpty()) {
            return false;
        }
        int floor = FLOORS.indexOf(here.substring(0, here.indexOf('.')));
        int below = FLOORS.indexOf(there.substring(0, there.indexOf('.')));
        if (floor == below) {
            Set<String> beside = BESIDE.getOrDefault(here, Set.of());
            return beside.contains(there.substring(there.indexOf('.') + 1));
        }
        return floor > below;
    }

    /** The package as the design names it, {@code floor.room}; empty for the root. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        if (name.length() < ROOT.length()) {
            return "";
        }
        String[] steps = name.substring(ROOT.length()).split("\\.");
        return steps.length < 2 ? steps[0] : steps[0] + "." + steps[1];
    }
}
