package org.guichet.sync.protocol;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What arrives from elsewhere is checked against what the compiler checks here: only {@link Nullable} components may be absent. */
final class CompleteRecord {

    /** @param holdsMore whether its value may be a record or have records in it */
    private record Part(String name, Method accessor, boolean mayBeAbsent, boolean holdsMore) {

        static Part of(RecordComponent component) {
            Class<?> type = component.getType();
            return new Part(
                    component.getName(), component.getAccessor(), component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    !type.isPrimitive() && !type.isEnum() && type != String.class);
        }
    }

    /** Reflection makes its accessors anew each time it is asked. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private CompleteRecord() {}

    /** @throws IllegalArgumentException naming the component that is missing */
    static void check(Object value) {
        if (value instanceof Collection<?> elements) {
            elements.forEach(CompleteRecord::check);
        } else if (value instanceof Record) {
            for (Part part : PARTS.get(value.getClass())) {
                check(part, value);
            }
        }
    }

    private static void check(Part part, Object value) {
        if (part.accessor().getReturnType().isPrimitive()) {
            return;
        }
        Object found = valueOf(part, value);
        if (found == null && !part.mayBeAbsent()) {
            throw new IllegalArgumentException("missing: " + part.name());
        }
        if (found != null && part.holdsMore()) {
            check(found);
        }
    }

    private static @Nullable Object valueOf(Part part, Object value) {
        try {
            return part.accessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the components of acts are public", e);
        }
    }
}
