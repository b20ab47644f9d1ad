package org.guichet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rings and their arrows, as drawn in src/docs/architecture.md. */
class RingsTest {

    /** What each ring may see of the others. Launch wires the house, so it sees all of it. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("domain", Set.of()),
            Map.entry("language", Set.of()),
            Map.entry("workflow", Set.of("domain")),
            Map.entry("desktop", Set.of("workflow", "domain", "language")),
            Map.entry("device", Set.of("workflow", "domain", "language")),
            Map.entry("messaging", Set.of("workflow", "domain", "language")),
            Map.entry("printing", Set.of("workflow", "domain", "language")),
            Map.entry("sync", Set.of("workflow", "domain", "language")),
            Map.entry("store", Set.of("workflow", "domain", "language", "sync.protocol", "sync.central", "sync.desk")),
            Map.entry("server", Set.of("workflow", "domain", "sync.protocol")),
            Map.entry("launch", Set.of("workflow", "domain", "language", "desktop", "device", "messaging", "printing", "sync",
                    "store", "server")));

    static final ArchRule ARROWS_POINT_INWARD = classes()
            .that(DescribedPredicate.describe("are of the house", type -> !House.placeOf(type).isEmpty()))
            .should(Conditions.dependOnlyWhere("what the arrows of their ring allow", RingsTest::allowed))
            .because("an inner ring stays true whatever database, screen or network is used, and outer rings can be replaced "
                    + "one at a time (src/docs/architecture.md)");

    private static final ArchRule EVERY_CLASS_STANDS_IN_A_RING = classes()
            .that(DescribedPredicate.alwaysTrue())
            .should(standInARing())
            .because("a class outside the rings would have no arrows, and so no rule");

    private static boolean allowed(JavaClass from, JavaClass to) {
        String ring = House.ringOf(from);
        return House.placeOf(to).isEmpty()
                || House.ringOf(to).equals(ring)
                || ARROWS.getOrDefault(ring, Set.of()).stream().anyMatch(place -> House.isAt(to, place));
    }

    private static ArchCondition<JavaClass> standInARing() {
        return ArchCondition.from(DescribedPredicate.describe(
                "stand in a ring", type -> ARROWS.containsKey(House.ringOf(type))));
    }

    @Test
    void arrowsPointInward() {
        House.holds(ARROWS_POINT_INWARD);
    }

    @ParameterizedTest
    @CsvSource({
        "domain, DomainSeesWorkflow",
        "language, LanguageSeesDomain",
        "workflow, WorkflowSeesStore",
        "desktop, DesktopSeesStore",
        "device, DeviceSeesPrinting",
        "messaging, MessagingSeesSync",
        "printing, PrintingSeesDesktop",
        "sync, SyncSeesStore",
        "store, StoreSeesSyncClient",
        "server, ServerSeesSyncClient"
    })
    void anArrowThatPointsOutwardIsCaught(String ring, String culprit) {
        assertTrue(ARROWS.containsKey(ring));
        House.catches(ARROWS_POINT_INWARD, ring, culprit);
    }

    @Test
    void everyClassStandsInARing() {
        House.holds(EVERY_CLASS_STANDS_IN_A_RING);
    }

    @Test
    void aClassOutsideTheRingsIsCaught() {
        House.catches(EVERY_CLASS_STANDS_IN_A_RING, "stray", "Stray");
    }

    @Test
    void aRuleThatMatchesNoClassFails() {
        ArchRule ofNobody = classes().that(Conditions.standIn("nowhere")).should(Conditions.dependOnNo("x", _ -> true));
        var nothing = new ClassFileImporter().importClasses(RingsTest.class);
        assertThrows(AssertionError.class, () -> ofNobody.check(nothing));
    }
}
