package org.guichet.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assertions;

/**
 * The classes of the house, and the planted ones that break its rules. A planted class counts as standing where its
 * package says after {@code org.guichet.architecture.planted}: the same rule sees both.
 */
final class House {

    static final String ROOT = "org.guichet";
    static final String PLANTED = "org.guichet.architecture.planted";

    private static final JavaClasses BUILT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final Map<String, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    private House() {}

    static JavaClasses built() {
        return BUILT;
    }

    /** All classes of the package and those below it, with what they depend on. */
    static JavaClasses planted(String below) {
        JavaClasses classes =
                IMPORTED.computeIfAbsent(below, place -> new ClassFileImporter().importPackages(PLANTED + "." + place));
        Assertions.assertFalse(classes.isEmpty(), () -> "nothing is planted in " + below);
        return classes;
    }

    /** The package within the house, such as {@code domain.queue}; empty for a class that is not of the house. */
    static String placeOf(JavaClass type) {
        String name = type.getPackageName();
        if (name.startsWith(PLANTED + ".")) {
            return name.substring(PLANTED.length() + 1);
        }
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : "";
    }

    static boolean isAt(JavaClass type, String place) {
        String at = placeOf(type);
        return at.equals(place) || at.startsWith(place + ".");
    }

    static String ringOf(JavaClass type) {
        String place = placeOf(type);
        int dot = place.indexOf('.');
        return dot < 0 ? place : place.substring(0, dot);
    }

    /** Nested classes and lambdas belong to the file's class. */
    static JavaClass fileOf(JavaClass type) {
        return type.getEnclosingClass().map(House::fileOf).orElse(type);
    }

    static void holds(ArchRule rule) {
        rule.check(BUILT);
    }

    /** Fails where the rule lets the planted classes pass, or says nothing of the culprit. */
    static void catches(ArchRule rule, String plantedBelow, String culprit) {
        EvaluationResult result = rule.evaluate(planted(plantedBelow));
        Assertions.assertTrue(result.hasViolation(), () -> "not caught in " + plantedBelow + ": " + rule.getDescription());
        String report = result.getFailureReport().toString();
        Assertions.assertTrue(report.contains(culprit), () -> "does not name " + culprit + ":\n" + report);
    }
}
