package org.guichet.domain.applicant;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The codes a nationality may have: ISO 3166-1 alpha-3, and those that ICAO Doc 9303 part 3 section 5 adds. */
public final class Nationalities {

    /** Stateless, refugees, unspecified, Kosovo, specimens. */
    private static final Set<String> OTHERS = Set.of("XXA", "XXB", "XXC", "XXX", "XKX", "UTO");

    private static final Map<String, String> ALPHA_2 = alpha2();

    private Nationalities() {}

    private static Map<String, String> alpha2() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(Locale.of("", code).getISO3Country(), code);
        }
        return Map.copyOf(codes);
    }

    public static boolean isKnown(String code) {
        return ALPHA_2.containsKey(code) || OTHERS.contains(code);
    }

    /** The country's name in that language; empty for a code that is no country's. */
    public static Optional<String> country(String code, Locale language) {
        return Optional.ofNullable(ALPHA_2.get(code)).map(alpha2 -> Locale.of("", alpha2).getDisplayCountry(language));
    }
}
