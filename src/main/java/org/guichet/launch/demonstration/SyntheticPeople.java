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
        NamePool pool = pool(random.nextInt(100));
        boolean woman = random.nextBoolean();
        String surname = pick(pool.surnames(), random);
        List<String> names = woman ? pool.women() : pool.men();
        String given = pick(names, random);
        if (random.nextInt(3) == 0) {
            String second = pick(names, random);
            given = second.equals(given) ? given : given + " " + second;
        }
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
                phone(random),
                email(given, surname, id));
    }

    /** A generator of its own for each person. */
    SplittableRandom randomOf(long id) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + id * 0xD1B54A32D192ED03L);
    }

    private String number(long id) {
        return String.format(Locale.ROOT, "%010d", Math.floorMod(Math.floorMod(id * NUMBER_STEP, NUMBERS) + seed * 977, NUMBERS));
    }

    /** 06 39 98 is kept for fiction by the French numbering plan. */
    private static String phone(SplittableRandom random) {
        return String.format(Locale.ROOT, "+3363998%04d", random.nextInt(10_000));
    }

    private static String email(String given, String surname, long id) {
        String name = Normalizer.normalize(given + "." + surname, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z.]", "")
                .toLowerCase(Locale.ROOT);
        return name + id + "@example.org";
    }

    private static NamePool pool(int percent) {
        int left = percent;
        for (NamePool pool : NamePool.ALL) {
            left -= pool.weight();
            if (left < 0) {
                return pool;
            }
        }
        return NamePool.ALL.getLast();
    }

    static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
