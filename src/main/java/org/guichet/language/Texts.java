package org.guichet.language;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** The catalogue in one language. A missing key is a fault of the program; a test finds it first. */
public final class Texts {

    private static final String BUNDLE = "org.guichet.language.texts";

    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale());
    }

    public static Texts in(Language language) {
        return new Texts(language);
    }

    public Language language() {
        return language;
    }

    /** The text with its {0}, {1} … filled in the way of the language; a lone apostrophe is written ’ in the catalogue. */
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, language.locale()).format(Arrays.copyOf(arguments, arguments.length));
    }

    /** The text of an enum's constant: {@code prefix.NAME}. */
    public String text(String prefix, Enum<?> constant) {
        return bundle.getString(prefix + "." + constant.name());
    }

    /** The keys that begin so. */
    public Set<String> keysUnder(String prefix) {
        return bundle.keySet().stream().filter(key -> key.startsWith(prefix)).collect(Collectors.toSet());
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
