package org.guichet.desktop.applicant;

import javafx.util.StringConverter;
import org.guichet.desktop.words.Words;
import org.jspecify.annotations.Nullable;

/** A constant in a list of choices, by its text in the catalogue. */
final class NamedChoice<T extends Enum<T>> extends StringConverter<T> {

    private final Words words;
    private final String family;

    NamedChoice(Words words, String family) {
        this.words = words;
        this.family = family;
    }

    @Override
    public String toString(@Nullable T choice) {
        return choice == null ? "" : words.texts().text(family, choice);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("choices are not typed");
    }
}
