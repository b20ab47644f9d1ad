package org.guichet.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The building blocks of the rules, in the words of the house. */
final class Conditions {

    private Conditions() {}

    static DescribedPredicate<JavaClass> standIn(String... places) {
        return DescribedPredicate.describe(
                "stand in " + String.join(", ", places), type -> Set.of(places).stream().anyMatch(at -> House.isAt(type, at)));
    }

    static DescribedPredicate<JavaClass> standOutside(String... places) {
        return DescribedPredicate.describe(
                "stand outside " + String.join(", ", places),
                type -> !House.placeOf(type).isEmpty()
                        && Set.of(places).stream().noneMatch(at -> House.isAt(type, at)));
    }

    /** @param allowed of the class that depends and the class that it depends on, both unpacked from arrays */
    static ArchCondition<JavaClass> dependOnlyWhere(String what, BiPredicate<JavaClass, JavaClass> allowed) {
        return new ArchCondition<>("depend only on " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (!target.isPrimitive() && !allowed.test(type, target)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaClass> dependOnNo(String what, Predicate<JavaClass> unwanted) {
        return dependOnlyWhere("other things than " + what, (_, target) -> !unwanted.test(target));
    }

    /** Calls, field accesses and method references alike. */
    static ArchCondition<JavaClass> useNo(String what, Predicate<JavaAccess<?>> unwanted) {
        return new ArchCondition<>("use no " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (unwanted.test(access)) {
                        events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                    }
                }
            }
        };
    }

    static Predicate<JavaClass> inPackages(String... prefixes) {
        return type -> Set.of(prefixes).stream()
                .anyMatch(each -> type.getPackageName().equals(each) || type.getPackageName().startsWith(each + "."));
    }

    static Predicate<JavaClass> named(String... fullNames) {
        Set<String> names = Set.of(fullNames);
        return type -> names.contains(House.fileOf(type).getFullName()) || names.contains(type.getFullName());
    }

    static Predicate<JavaAccess<?>> of(String owner, String... members) {
        return access -> access.getTargetOwner().getFullName().equals(owner)
                && (members.length == 0 || Set.of(members).contains(access.getTarget().getName()));
    }
}
