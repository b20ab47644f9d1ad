package org.guichet.domain.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.guichet.domain.appointment.Procedure;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** What the site's history says of the times to come. */
class ServiceTimesTest {

    private static List<PastService> history(SplittableRandom random, double slowDays) {
        List<PastService> history = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            double pace = day % 2 == 0 ? 1 + slowDays : 1 - slowDays;
            for (int i = 0; i < 200; i++) {
                long seconds = Math.round(600 * pace * (0.5 + random.nextDouble()));
                history.add(new PastService(SyntheticDays.DAY.minusDays(day), Procedure.RENEWAL, Duration.ofSeconds(seconds)));
            }
        }
        return history;
    }

    private static double spreadOfPace(ServiceTimes times) {
        SeededSequence sequence = new SeededSequence(1);
        double squares = 0;
        for (int i = 0; i < 2_000; i++) {
            double off = times.drawPace(sequence) - 1;
            squares += off * off;
        }
        return Math.sqrt(squares / 2_000);
    }

    @Test
    void drawsComeFromWhatWasObserved() {
        SeededRandom.repeat(50, random -> {
            ServiceTimes times = ServiceTimes.of(history(random, 0));
            SeededSequence sequence = new SeededSequence(random.nextLong());
            double sum = 0;
            for (int i = 0; i < 4_000; i++) {
                long drawn = times.of(Procedure.RENEWAL).draw(sequence);
                assertTrue(drawn >= 270_000 && drawn <= 960_000, () -> "drawn " + drawn);
                sum += drawn;
            }
            assertEquals(600_000, sum / 4_000, 20_000);
        });
    }

    @Test
    void slowAndFastDaysOfThePastArePartOfTheForecastAndChanceIsNot() {
        SeededRandom.repeat(20, random -> {
            assertEquals(0.15, spreadOfPace(ServiceTimes.of(history(random, 0.15))), 0.03);
            assertTrue(spreadOfPace(ServiceTimes.of(history(random, 0))) < 0.04);
        });
    }

    @Test
    void aSiteWithoutAHistoryHasAssumedTimes() {
        long minutes = ServiceTimes.assumed().median(Procedure.CARD_PICKUP).toMinutes();
        assertTrue(minutes >= 6 && minutes <= 8, () -> minutes + " minutes");
        assertTrue(spreadOfPace(ServiceTimes.assumed()) > 0.03);
    }

    @Test
    void theRestOfAServiceIsOfThoseThatLastedLonger() {
        Quantiles tenOrTwenty = new Quantiles(new long[] {10, 10, 10, 20, 20, 20});
        SeededSequence sequence = new SeededSequence(9);
        for (int i = 0; i < 100; i++) {
            long rest = tenOrTwenty.drawRest(sequence, 15);
            assertTrue(rest > 0 && rest <= 5, () -> "rest " + rest);
        }
        assertEquals(20, tenOrTwenty.drawRest(sequence, 100));
    }

    @Test
    void timesThatNoDeskEverNeededAreRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new PastService(SyntheticDays.DAY, Procedure.ASYLUM, Duration.ofMinutes(-1)));
        assertThrows(IllegalArgumentException.class,
                () -> new PastService(SyntheticDays.DAY, Procedure.ASYLUM, Duration.ofHours(13)));
    }
}
