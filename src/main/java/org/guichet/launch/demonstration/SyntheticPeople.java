package org.guichet.launch.demonstration;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.Applicant.Sex;
import org.guichet.domain.applicant.ForeignerNumber;

/** People who don't exist: the same seed and id always give the same person, so that nobody has to be kept in memory. */
final class SyntheticPeople {

    private static final long NUMBERS = 10_000_000_000L;
    /** No common divisor with 10, so that different ids have different numbers. */
    private static final long NUMBER_STEP = 6_364_136_223L;

    private static final int OLDEST = 85;
    private static final int YOUNGEST = 17;
    /** One person in so many has a name that no machine-readable zone has room for. */
    private static final int LONG_NAMES = 97;

    /** Kept for fiction by the French numbering plan (Arcep, decision 2018-0881): five regions and the mobiles. */
    private static final List<String> FICTION =
            List.of("63998", "63998", "63998", "63998", "19900", "26191", "35301", "46571", "53649");

    private final long seed;
    private final LocalDate today;

    SyntheticPeople(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    /** One after another; only the one at hand exists. */
    Iterable<Applicant> all(int count) {
        return () -> LongStream.rangeClosed(1, count).mapToObj(this::person).iterator();
    }

    Applicant person(long id) {
        SplittableRandom random = randomOf(id);
        NamePool pool = NamePool.at(random.nextInt(100));
        boolean woman = random.nextBoolean();
        boolean longName = id % LONG_NAMES == 5;
        String surname = surname(pool, longName, random);
        String given = givenNames(woman ? pool.women() : pool.men(), longName, random);
        int age = YOUNGEST + (int) (Math.abs(random.nextGaussian()) * 16);
        LocalDate birth = today.minusYears(Math.min(OLDEST, age)).minusDays(random.nextInt(365)).minusDays(1);
        return new Applicant(
                id,
                Optional.of(new ForeignerNumber(number(id))),
                surname,
                given,
                birth,
                woman ? Sex.F : Sex.M,
                pick(pool.nationalities(), random),
                "+33" + pick(FICTION, random) + String.format(Locale.ROOT, "%04d", random.nextInt(10_000)),
                email(given, surname, id));
    }

    private static String surname(NamePool pool, boolean longName, SplittableRandom random) {
        String first = pick(pool.surnames(), random);
        if (!longName && random.nextInt(100) >= pool.twoSurnames()) {
            return first;
        }
        String second = pick(pool.surnames(), random);
        return second.equals(first) ? first : first + " " + second;
    }

    private static String givenNames(List<String> names, boolean longName, SplittableRandom random) {
        int most = longName ? 5 : random.nextInt(10) == 0 ? 3 : random.nextInt(3) == 0 ? 2 : 1;
        StringBuilder given = new StringBuilder(pick(names, random));
        for (int i = 1; i < most; i++) {
            String next = pick(names, random);
            if (given.indexOf(next) < 0) {
                given.append(' ').append(next);
            }
        }
        return given.toString();
    }

    /** A generator of its own for each person. */
    SplittableRandom randomOf(long id) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + id * 0xD1B54A32D192ED03L);
    }

    private String number(long id) {
        return String.format(Locale.ROOT, "%010d", Math.floorMod(Math.floorMod(id * NUMBER_STEP, NUMBERS) + seed * 977, NUMBERS));
    }

    private static String email(String given, String surname, long id) {
        String first = given.split(" ", 2)[0];
        String name = Normalizer.normalize(first + "." + surname, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z.]", "")
                .toLowerCase(Locale.ROOT);
        return name + id + "@example.org";
    }

    static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
