package org.guichet.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.guichet.domain.document.WedgeEvent.Scanned;
import org.guichet.domain.document.WedgeEvent.Typed;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** A person is never taken for a scanner; a scanner's zone is always one, whatever the keyboard makes of it. */
class WedgePropertiesTest {

    private static final long MS = 1_000_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String KEYBOARD = LETTERS + "abcdefghijklmnopqrstuvwxyz" + DIGITS + "&é\"'(-è_çà<<  .,;:!?@/\r\t";

    @Test
    void aPersonsSpeedIsNeverTakenForAScanner() {
        SeededRandom.repeat(4000, random -> {
            String keys = random.nextBoolean() ? SeededRandom.text(random, KEYBOARD, 1, 80) : String.join("\r", zone(random)) + "\r";
            assertTyped(keys, playedBy(keys, () -> random.nextInt(60, 400) * MS));
        });
    }

    /** Practised fingers roll over two or three keys within a few milliseconds, then move on. */
    @Test
    void rolledKeysAreNeverTakenForAScanner() {
        SeededRandom.repeat(4000, random -> {
            String keys = SeededRandom.text(random, KEYBOARD, 1, 80);
            int[] rolled = {0};
            assertTyped(keys, playedBy(keys, () -> {
                rolled[0] = rolled[0] < 2 && random.nextBoolean() ? rolled[0] + 1 : 0;
                return (rolled[0] > 0 ? random.nextInt(3, 35) : random.nextInt(60, 300)) * MS;
            }));
        });
    }

    @Test
    void aZoneAtAScannersSpeedIsAlwaysRecognisedThroughAnyLayout() {
        SeededRandom.repeat(4000, random -> {
            List<String> lines = zone(random);
            String meant = String.join(random.nextInt(4) == 0 ? "" : "\r", lines) + (random.nextBoolean() ? "\r" : "");
            String shown = garbled(random, meant);
            List<WedgeEvent> events = playedBy(shown, () -> random.nextInt(1, 31) * MS);
            assertEquals(1, events.size(), () -> shown + " gave " + events);
            WedgeScan scan = ((Scanned) events.getFirst()).scan();
            assertEquals(WedgeScan.Kind.MRZ, scan.kind(), shown);
            assertEquals(String.join("\n", lines), scan.text());
            assertEquals(MrzSpecimens.read(String.join("\n", lines)), scan.mrz());
        });
    }

    @Test
    void aNumberAtAScannersSpeedIsAlwaysRecognisedThroughAnyLayout() {
        SeededRandom.repeat(2000, random -> {
            String meant = SeededRandom.text(random, DIGITS, 6, 16);
            if (meant.chars().distinct().count() < 2) {
                return;
            }
            String shown = garbled(random, meant) + (random.nextBoolean() ? "\r" : "\t");
            WedgeScan scan = ((Scanned) playedBy(shown, () -> random.nextInt(1, 31) * MS).getFirst()).scan();
            assertEquals(WedgeScan.Kind.NUMBER, scan.kind(), shown);
            assertEquals(meant, scan.text());
        });
    }

    /** What the window holds back is only ever a burst; a person's own keys land as they are struck. */
    @Test
    void nothingOfAPersonsIsHeldBack() {
        SeededRandom.repeat(2000, random -> {
            WedgeRecogniser recogniser = new WedgeRecogniser();
            long now = 0;
            String keys = SeededRandom.text(random, KEYBOARD, 1, 60);
            for (int i = 0; i < keys.length(); i++) {
                recogniser.accept(keys.charAt(i), now += random.nextInt(60, 400) * MS);
                assertFalse(recogniser.mayBeScan());
            }
        });
    }

    private static void assertTyped(String keys, List<WedgeEvent> events) {
        assertTrue(events.stream().allMatch(Typed.class::isInstance), () -> keys + " gave " + events);
        assertEquals(keys, events.stream().map(event -> ((Typed) event).text()).collect(Collectors.joining()));
    }

    private interface Gaps {
        long next();
    }

    private static List<WedgeEvent> playedBy(String keys, Gaps gaps) {
        WedgeRecogniser recogniser = new WedgeRecogniser();
        List<WedgeEvent> events = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < keys.length(); i++) {
            events.addAll(recogniser.accept(keys.charAt(i), now += gaps.next()));
        }
        events.addAll(recogniser.idle(now + 500 * MS));
        assertFalse(recogniser.isHolding());
        return events;
    }

    private static String garbled(SplittableRandom random, String meant) {
        return switch (random.nextInt(3)) {
            case 0 -> meant;
            case 1 -> translated(meant, "1234567890", "&é\"'(-è_çà");
            default -> translated(meant, "1234567890AQZWM<", "&é\"'(-è_çàQAWZ?.");
        };
    }

    private static String translated(String text, String meant, String shown) {
        return text.chars()
                .mapToObj(c -> String.valueOf(meant.indexOf(c) < 0 ? (char) c : shown.charAt(meant.indexOf(c))))
                .collect(Collectors.joining());
    }

    private static List<String> zone(SplittableRandom random) {
        MrzFormat format = SeededRandom.any(random, List.of(MrzFormat.TD1, MrzFormat.TD2, MrzFormat.TD3, MrzFormat.MRV_A));
        String code = switch (format) {
            case TD3 -> "P";
            case MRV_A -> "V";
            default -> "I";
        };
        return MrzWriter.write(format, new MrzContent(
                code, SeededRandom.any(random, List.of("FRA", "D", "UTO", "MAR")), SeededRandom.text(random, LETTERS + DIGITS, 1, 9),
                SeededRandom.text(random, LETTERS, 1, 14), SeededRandom.text(random, LETTERS, 1, 12),
                SeededRandom.any(random, List.of("SEN", "D", "UKR", "VNM")), TODAY.minusDays(random.nextInt(99 * 365)),
                SeededRandom.any(random, List.of(MrzSex.values())), TODAY.plusDays(random.nextInt(10 * 365)), "", ""));
    }
}
