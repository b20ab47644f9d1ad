package org.guichet.sync.protocol;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What arrives from elsewhere is checked against what the compiler checks here: only {@link Nullable} components may be absent. */
final class CompleteRecord {

    private CompleteRecord() {}

    /** @throws IllegalArgumentException naming the component that is missing */
    static void check(Object value) {
        if (value instanceof Collection<?> elements) {
            elements.forEach(CompleteRecord::check);
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object part = valueOf(component, value);
                if (part != null) {
                    check(part);
                } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new IllegalArgumentException("missing: " + component.getName());
                }
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the components of acts are public", e);
        }
    }
}
