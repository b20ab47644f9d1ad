package org.guichet.domain.lookup;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which words are the same name, or a related one, by the tables of {@link FamiliesOfGivenNames} and {@link FamiliesOfSurnames}. */
final class NameFamilies {

    /** The two are one name. */
    static final int SAME = 2;
    /** The two come from one name and are often kept apart. */
    static final int RELATED = 1;

    private static final Map<String, Map<String, Integer>> KIN = new HashMap<>();
    private static final Set<String> PARTICLES = new HashSet<>();

    static {
        read(FamiliesOfGivenNames.ARABIC_AND_AFRICAN);
        read(FamiliesOfGivenNames.SLAVIC_AND_CAUCASIAN);
        read(FamiliesOfGivenNames.OTHERS);
        read(FamiliesOfSurnames.WEST_AFRICAN);
        read(FamiliesOfSurnames.ARABIC);
        read(FamiliesOfSurnames.CHINESE);
        read(FamiliesOfSurnames.EUROPEAN_AND_OTHERS);
        read(FamiliesOfSurnames.PARTICLES);
        for (String word : FamiliesOfSurnames.PARTICLES.split("[\\s;]+", 0)) {
            PARTICLES.add(word);
        }
    }

    private NameFamilies() { }

    private static void read(String table) {
        for (String line : table.split("[\n|]", 0)) {
            String[] groups = line.trim().split(" *; *", 0);
            for (String group : groups) {
                String[] names = group.split(" +", 0);
                join(names, names, SAME);
                for (String other : groups) {
                    join(names, other.split(" +", 0), RELATED);
                }
            }
        }
    }

    private static void join(String[] some, String[] others, int kinship) {
        for (String one : some) {
            for (String other : others) {
                if (!one.equals(other) && !one.isEmpty() && !other.isEmpty()) {
                    KIN.computeIfAbsent(one, k -> new LinkedHashMap<>()).merge(other, kinship, Math::max);
                }
            }
        }
    }

    /** The other spellings of a folded word with their kinship. */
    static Map<String, Integer> of(String folded) {
        return KIN.getOrDefault(folded, Collections.emptyMap());
    }

    static int kinship(String one, String other) {
        return of(one).getOrDefault(other, 0);
    }

    /** El, ben, ould, de: a word that may be missing or joined to the next. */
    static boolean isParticle(String folded) {
        return PARTICLES.contains(folded);
    }
}
