package org.guichet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The domain is plain Java, and its features have an order. */
class DomainTest {

    private static final Set<String> JAVA_BASE =
            ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();

    private static final Predicate<JavaClass> OUTSIDE_WORLD = Conditions.inPackages(
                    "java.io", "java.nio.file", "java.nio.channels", "java.net", "java.util.random", "java.lang.foreign")
            .or(Conditions.named(
                    "java.lang.Thread",
                    "java.lang.Runtime",
                    "java.lang.Process",
                    "java.lang.ProcessBuilder",
                    "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.security.SecureRandom",
                    "java.util.Timer",
                    "java.time.Clock"))
            .or(type -> type.getPackageName().equals("java.util.concurrent")
                    && type.getSimpleName().matches(".*(Executor|Executors|Future|Pool|Task|Latch|Queue).*"));

    private static final ArchRule JAVA_BASE_ONLY = classes()
            .that(Conditions.standIn("domain"))
            .should(Conditions.dependOnlyWhere(
                    "java.base and JSpecify's annotations",
                    (_, target) -> House.isAt(target, "domain")
                            || JAVA_BASE.contains(target.getPackageName())
                            || target.getPackageName().equals("org.jspecify.annotations")))
            .because("desk and central store run the same decisions, for years: no library's version may change one");

    private static final ArchRule NO_OUTSIDE_WORLD = classes()
            .that(Conditions.standIn("domain"))
            .should(Conditions.dependOnNo("files, sockets, threads, clocks or dice", OUTSIDE_WORLD))
            .andShould(Conditions.useNo("present moment, place or chance", DomainTest::ofTheMomentOrPlace))
            .because("the kernel is a pure function: the same state and operation give the same decision everywhere");

    /** In this order: a feature sees only those above it, and of those only the ones named. */
    private static final Map<String, Set<String>> FEATURES = Map.ofEntries(
            Map.entry("appointment", Set.of()),
            Map.entry("document", Set.of()),
            Map.entry("biometric", Set.of("change")),
            Map.entry("lookup", Set.of()),
            Map.entry("change", Set.of()),
            Map.entry("exchange", Set.of("change")),
            Map.entry("applicant", Set.of("change")),
            Map.entry("audit", Set.of("change")),
            Map.entry("staff", Set.of("change", "appointment")),
            Map.entry("queue", Set.of("change", "appointment")),
            Map.entry("convocation", Set.of("appointment")),
            Map.entry("door", Set.of("change", "appointment")),
            Map.entry("forecast", Set.of("appointment", "queue")),
            Map.entry("cardpickup", Set.of("change")),
            Map.entry("setting", Set.of("change")),
            Map.entry("notice", Set.of("change")),
            Map.entry("fee", Set.of("change")),
            Map.entry("trust", Set.of("change", "document")),
            Map.entry("takeover", Set.of("change", "document")),
            Map.entry("checklist", Set.of("change", "appointment")),
            Map.entry("visavalidation", Set.of("change", "applicant", "cardpickup", "fee")),
            Map.entry("rebooking", Set.of("change", "appointment")),
            Map.entry("sitedata", Set.of("change", "appointment", "applicant", "audit", "queue", "cardpickup", "rebooking", "staff")),
            Map.entry("kernel", Set.of("change", "applicant", "audit", "queue", "cardpickup", "door", "rebooking", "staff", "setting",
                    "exchange", "fee", "visavalidation", "checklist", "notice", "trust", "takeover", "biometric", "sitedata")));

    private static final ArchRule FEATURES_IN_ORDER = classes()
            .that(Conditions.standIn("domain"))
            .should(Conditions.dependOnlyWhere("the features that its own may see", DomainTest::allowed))
            .because("each feature can be read without those below it; a new arrow is a decision, not an import");

    private static boolean ofTheMomentOrPlace(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String member = access.getTarget().getName();
        return (owner.startsWith("java.time.") && member.equals("now"))
                || (owner.equals("java.lang.System") && !member.equals("arraycopy") && !member.equals("identityHashCode"))
                || (owner.equals("java.lang.Math") && member.equals("random"))
                || (owner.equals("java.util.UUID") && member.equals("randomUUID"))
                || (owner.equals("java.time.ZoneId") && member.equals("systemDefault"))
                || (owner.equals("java.util.Locale") && member.equals("getDefault"));
    }

    private static boolean allowed(JavaClass from, JavaClass to) {
        if (!House.isAt(to, "domain")) {
            return true;
        }
        String feature = featureOf(from);
        Set<String> seen = FEATURES.get(feature);
        return seen != null && (featureOf(to).equals(feature) || seen.contains(featureOf(to)));
    }

    private static String featureOf(JavaClass type) {
        return House.placeOf(type).substring("domain".length()).replaceFirst("^\\.", "").replaceFirst("\\..*", "");
    }

    @Test
    void theDomainUsesJavaBaseOnly() {
        House.holds(JAVA_BASE_ONLY);
    }

    @ParameterizedTest
    @CsvSource({"LogsWhatItDoes", "KeepsRowsInSql", "WritesJson"})
    void aDomainClassThatUsesALibraryIsCaught(String culprit) {
        House.catches(JAVA_BASE_ONLY, "domain", culprit);
    }

    @Test
    void theDomainKnowsNoMomentNoPlaceAndNoChance() {
        House.holds(NO_OUTSIDE_WORLD);
    }

    @ParameterizedTest
    @CsvSource({"TakesAClock", "AsksForNow", "AsksTheSystem", "WritesAFile", "OpensASocket", "StartsAThread", "HandsToAnExecutor",
            "RollsDice", "MakesAnId"})
    void aDomainClassThatLooksOutsideIsCaught(String culprit) {
        House.catches(NO_OUTSIDE_WORLD, "domain", culprit);
    }

    @Test
    void featuresSeeOnlyThoseAboveThem() {
        House.holds(FEATURES_IN_ORDER);
    }

    @Test
    void aFeatureThatSeesOneBelowItIsCaught() {
        House.catches(FEATURES_IN_ORDER, "domain", "QueueSeesCardPickup");
    }

    @Test
    void aFeatureWithoutAPlaceInTheOrderIsCaught() {
        House.catches(FEATURES_IN_ORDER, "domain", "OfNoStatedFeature");
    }

    /** An arrow that nobody walks any more would make the picture of the house a lie. */
    @Test
    void everyStatedArrowBetweenFeaturesIsUsed() {
        assertEquals(new TreeMap<>(FEATURES), arrowsOf(House.built()));
    }

    private static Map<String, Set<String>> arrowsOf(JavaClasses classes) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type : classes) {
            if (House.isAt(type, "domain") && !featureOf(type).isEmpty()) {
                Set<String> seen = arrows.computeIfAbsent(featureOf(type), _ -> new TreeSet<>());
                type.getDirectDependenciesFromSelf().stream()
                        .map(each -> each.getTargetClass().getBaseComponentType())
                        .filter(target -> House.isAt(target, "domain"))
                        .map(DomainTest::featureOf)
                        .filter(feature -> !feature.equals(featureOf(type)))
                        .forEach(seen::add);
            }
        }
        return arrows;
    }
}
