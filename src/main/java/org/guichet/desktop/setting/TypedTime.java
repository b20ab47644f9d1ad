package org.guichet.desktop.setting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.desktop.words.Words;
import org.guichet.language.Language;

/** A time of day as people write it: 16:30, 16h30, 16 h 30, 17h. */
final class TypedTime {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[\\s\\u00a0\\u202f]*[h:.][\\s\\u00a0\\u202f]*(\\d{2})?");

    private TypedTime() {}

    /** As 16:30; what is no time stays as it is. */
    static String read(String typed) {
        Matcher written = WRITTEN.matcher(typed.strip());
        if (!written.matches()) {
            return typed.strip();
        }
        String minutes = written.group(2) == null ? "00" : written.group(2);
        return written.group(1) + ":" + minutes;
    }

    /** As this language writes what {@link #read} gives. */
    static String shown(String value, Words words) {
        return words.language() == Language.FRENCH ? value.replace(":", "\u00a0h\u00a0") : value;
    }
}
