package org.guichet.device.chip.pcsc;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a platform has PC/SC: which library, how wide its words are, and how its functions with texts are called.
 *
 * @param word of a DWORD and of what functions return
 * @param handle of a context and of a card
 * @param suffix of functions that take or give texts
 */
record PcscPlatform(List<String> libraries, ValueLayout word, ValueLayout handle, String suffix, Charset texts) {

    static PcscPlatform ofThisMachine() {
        return of(System.getProperty("os.name", "").toLowerCase(Locale.ROOT));
    }

    static PcscPlatform of(String system) {
        if (system.startsWith("windows")) {
            return new PcscPlatform(
                    List.of("winscard.dll"), ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, "A", StandardCharsets.ISO_8859_1);
        }
        if (system.startsWith("mac")) {
            return new PcscPlatform(
                    List.of("/System/Library/Frameworks/PCSC.framework/PCSC"), ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, "",
                    StandardCharsets.UTF_8);
        }
        return new PcscPlatform(
                List.of("libpcsclite.so.1", "libpcsclite_real.so.1"), ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, "",
                StandardCharsets.UTF_8);
    }

    /** Empty where the platform has no such library. */
    @SuppressWarnings("restricted") // code of the platform is called: that is what this package is for
    Optional<SymbolLookup> library() {
        Optional<SymbolLookup> found = Optional.empty();
        for (int i = 0; found.isEmpty() && i < libraries.size(); i++) {
            try {
                found = Optional.of(SymbolLookup.libraryLookup(libraries.get(i), Arena.global()));
            } catch (IllegalArgumentException missing) {
                found = Optional.empty();
            }
        }
        return found;
    }

    /** A value as the platform wants its words. */
    Object word(long value) {
        return sized(word, value);
    }

    static Object sized(ValueLayout layout, long value) {
        return layout.equals(ValueLayout.JAVA_LONG) ? (Object) value : (Object) (int) value;
    }
}
