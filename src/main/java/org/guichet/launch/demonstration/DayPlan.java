package org.guichet.launch.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.guichet.domain.appointment.Procedure;

/** The 400 confirmed slots of one day, from 08:45 to 16:15; the same for the same seed, day and number of people. */
final class DayPlan {

    static final int SLOTS = 400;
    /** Whose files have an application; the day's people are among them. */
    static final int PEOPLE_WITH_APPLICATIONS = 20_000;

    private static final LocalTime FIRST_SLOT = LocalTime.of(8, 45);
    private static final int MINUTES = 450;
    private static final List<Procedure> SHARES = shares();
    /** Median minutes at the desk; the spread is log-normal. */
    private static final Map<Procedure, Integer> MEDIAN_MINUTES = Map.of(
            Procedure.CARD_PICKUP, 6,
            Procedure.VISA_VALIDATION, 7,
            Procedure.BIOMETRICS, 9,
            Procedure.FIRST_FILING, 18,
            Procedure.RENEWAL, 14,
            Procedure.ASYLUM, 22,
            Procedure.NATURALISATION, 20);

    private DayPlan() {}

    static List<PlannedVisit> of(long seed, LocalDate day, int people) {
        SplittableRandom random = new SplittableRandom(seed * 31 + day.toEpochDay());
        int among = Math.min(people, PEOPLE_WITH_APPLICATIONS);
        int slots = Math.min(SLOTS, among);
        Set<Long> taken = new HashSet<>();
        List<PlannedVisit> visits = new ArrayList<>(slots);
        for (int i = 0; i < slots; i++) {
            long person = 1L + random.nextInt(among);
            while (!taken.add(person)) {
                person = 1L + Math.floorMod(person, among);
            }
            visits.add(visit(i, person, day.atTime(FIRST_SLOT).plusMinutes((long) i * MINUTES / slots / 5 * 5), random));
        }
        return visits;
    }

    private static PlannedVisit visit(int index, long person, LocalDateTime slot, SplittableRandom random) {
        Procedure procedure = SHARES.get(random.nextInt(SHARES.size()));
        long early = Math.round(random.nextGaussian() * 8 + 9);
        boolean late = random.nextInt(12) == 0;
        LocalDateTime arrival = late ? slot.plusMinutes(12 + random.nextInt(20)) : slot.minusMinutes(Math.clamp(early, -6, 30));
        boolean comes = random.nextInt(16) != 0;
        boolean hearsTheCall = random.nextInt(24) != 0;
        boolean priority = random.nextInt(14) == 0;
        double spread = Math.exp(random.nextGaussian() * 0.45);
        int minutes = (int) Math.max(2, Math.round(MEDIAN_MINUTES.getOrDefault(procedure, 10) * spread));
        return new PlannedVisit(index, person, procedure, slot, arrival, comes, hearsTheCall, priority, minutes);
    }

    /** A reopening day: pickups and visas first, a little of everything else. In per cent. */
    private static List<Procedure> shares() {
        List<Procedure> shares = new ArrayList<>();
        Map.of(
                        Procedure.CARD_PICKUP, 36,
                        Procedure.VISA_VALIDATION, 20,
                        Procedure.BIOMETRICS, 14,
                        Procedure.FIRST_FILING, 9,
                        Procedure.RENEWAL, 12,
                        Procedure.ASYLUM, 4,
                        Procedure.NATURALISATION, 5)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(share -> {
                    for (int i = 0; i < share.getValue(); i++) {
                        shares.add(share.getKey());
                    }
                });
        return List.copyOf(shares);
    }
}
