package org.guichet.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** No two packages need each other, directly or on a way around. */
class CyclesTest {

    private static final String GENERATED = "store.generated";

    private static final SliceAssignment BY_PACKAGE = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String place = House.placeOf(type);
            if (place.startsWith(GENERATED)) {
                return SliceIdentifier.of(GENERATED); // jOOQ's tables and records refer to each other; nobody edits them
            }
            return place.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(place);
        }

        @Override
        public String getDescription() {
            return "packages of the house";
        }
    };

    private static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
            .assignedFrom(BY_PACKAGE)
            .should()
            .beFreeOfCycles()
            .because("most JavaFX applications end with half of their packages in one knot; only a rule from the start prevents it");

    @Test
    void packagesAreFreeOfCycles() {
        House.holds(NO_CYCLES);
    }

    @Test
    void twoPackagesThatNeedEachOtherAreCaught() {
        House.catches(NO_CYCLES, "desktop", "Left");
    }
}
