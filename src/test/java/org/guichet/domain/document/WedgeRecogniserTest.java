package org.guichet.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.document.WedgeEvent.Scanned;
import org.guichet.domain.document.WedgeEvent.Typed;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

class WedgeRecogniserTest {

    private static final long MS = 1_000_000;

    @Test
    void aPersonsTypingGoesToTheField() {
        assertEquals(List.of(new Typed("d"), new Typed("i"), new Typed("o"), new Typed("p"), new Typed("\r")), played("diop\r", 90));
    }

    @Test
    void threeKeysRolledTogetherAreStillTyping() {
        assertEquals(List.of(new Typed("les")), played("les", 15));
    }

    @Test
    void aKeyHeldDownIsTypingEvenWithEnter() {
        assertEquals(List.of(new Typed("aaaaaaaaaaaa\r")), played("aaaaaaaaaaaa\r", 30));
    }

    @Test
    void fastLettersWithoutFormOrEndAreTypingDeliveredLate() {
        assertEquals(List.of(new Typed("rodriguez")), played("rodriguez", 2));
    }

    @Test
    void aPassportScannedInTwoLinesIsOneZone() {
        WedgeScan scan = onlyScan(played(MrzSpecimens.PASSPORT.replace("\n", "\r"), 5));
        assertEquals(WedgeScan.Kind.MRZ, scan.kind());
        assertEquals(MrzSpecimens.read(MrzSpecimens.PASSPORT), scan.mrz());
        assertFalse(scan.layoutRecovered());
    }

    @Test
    void aSwipeReaderMayRestBetweenTheLines() {
        WedgeRecogniser recogniser = new WedgeRecogniser();
        List<WedgeEvent> events = new ArrayList<>();
        long now = 0;
        for (String line : MrzSpecimens.RESIDENCE_CARD.strip().split("\n", -1)) {
            for (char c : characters(line + "\r")) {
                events.addAll(recogniser.accept(c, now += 4 * MS));
            }
            now += 200 * MS;
            events.addAll(recogniser.idle(now));
        }
        assertEquals(MrzSpecimens.read(MrzSpecimens.RESIDENCE_CARD), onlyScan(events).mrz());
    }

    @Test
    void digitsGarbledByAFrenchKeyboardAreRecovered() {
        WedgeScan number = onlyScan(played("&&àcàaàà'(".replace("c", "é").replace("a", "ç") + "\r", 3));
        assertEquals("1102090045", number.text());
        assertEquals(WedgeScan.Kind.NUMBER, number.kind());
        assertTrue(number.layoutRecovered());
        WedgeScan passport = onlyScan(played(withoutShift(MrzSpecimens.PASSPORT), 3));
        assertEquals(MrzSpecimens.read(MrzSpecimens.PASSPORT), passport.mrz());
        assertTrue(passport.layoutRecovered());
    }

    @Test
    void anAmericanScannerOnAFrenchKeyboardIsRecoveredToo() {
        WedgeScan passport = onlyScan(played(americanOnFrench(MrzSpecimens.PASSPORT), 3));
        assertEquals(MrzSpecimens.read(MrzSpecimens.PASSPORT), passport.mrz());
        assertTrue(passport.layoutRecovered());
    }

    @Test
    void aMisreadZoneIsStillAScanWithItsFailedDigit() {
        Mrz mrz = onlyScan(played(MrzSpecimens.MISREAD_CARD, 3)).mrz();
        assertNotNull(mrz);
        assertFalse(mrz.isIntact());
    }

    @Test
    void aSerialIsRecoveredButAHyphenAmongLettersIsKept() {
        assertEquals("K682T8YLO", onlyScan(played("K-_éT_YLO\r", 3)).text());
        assertEquals("REF-AB-CD", onlyScan(played("REF-AB-CD\r", 3)).text());
        assertEquals("https://example.org/rdv?n=12-3", onlyScan(played("https://example.org/rdv?n=12-3\t", 3)).text());
    }

    @Test
    void aNumberOfKnownLengthNeedsNoEnter() {
        assertEquals(WedgeScan.Kind.NUMBER, onlyScan(played("1105040043", 3)).kind());
        assertEquals(List.of(new Typed("11050")), played("11050", 3));
    }

    @Test
    void typingBeforeAScanStaysTyping() {
        WedgeRecogniser recogniser = new WedgeRecogniser();
        List<WedgeEvent> events = new ArrayList<>(recogniser.accept('x', 0));
        long now = 100 * MS;
        for (char c : characters("1105040043\r")) {
            events.addAll(recogniser.accept(c, now += 2 * MS));
        }
        assertTrue(recogniser.isHolding());
        events.addAll(recogniser.idle(now + 36 * MS));
        assertFalse(recogniser.isHolding());
        assertEquals(new Typed("x"), events.getFirst());
        assertEquals(2, events.size());
    }

    @Test
    void aZoneThatLostACharacterIsAScanThatCannotBeRead() {
        WedgeScan shorter = onlyScan(played(MrzSpecimens.PASSPORT.strip().replace("\n", "\r").replace("L898902C36", "L898902C3"), 3));
        assertEquals(WedgeScan.Kind.BROKEN_ZONE, shorter.kind());
        WedgeScan garbled = onlyScan(played(americanOnFrench(MrzSpecimens.PASSPORT.strip().replace("ANNA", "ANA")), 3));
        assertEquals(WedgeScan.Kind.BROKEN_ZONE, garbled.kind());
        assertTrue(garbled.text().contains("ERIKSSON<<ANA<MARIA"));
    }

    @Test
    void lettersWithEnterThatWaitedBehindABusyScreenAreTyping() {
        assertEquals(List.of(new Typed("rodriguez\r")), playedEvery("rodriguez\r", 10_000));
        assertEquals(WedgeScan.Kind.MRZ, onlyScan(playedEvery(MrzSpecimens.PASSPORT, 10_000)).kind());
    }

    @Test
    void aZoneThatABusyScreenTookInTwoPartsIsStillOne() {
        WedgeRecogniser recogniser = new WedgeRecogniser();
        long now = 0;
        for (char c : characters(MrzSpecimens.PASSPORT)) {
            now += now == 50 * MS ? 300 * MS : 2 * MS;
            if (now > 300 * MS) {
                recogniser.acceptLate(c, now);
            } else {
                recogniser.accept(c, now);
            }
        }
        assertEquals(MrzSpecimens.read(MrzSpecimens.PASSPORT), onlyScan(recogniser.interrupt()).mrz());
    }

    @Test
    void aKeyHeldDownIsNeverHeldBack() {
        WedgeRecogniser recogniser = new WedgeRecogniser();
        for (long i = 0; i < 50; i++) {
            recogniser.accept('a', i * 30 * MS);
            assertFalse(recogniser.mayBeScan());
        }
    }

    @Test
    void whateverIsTypedComesOutAgainOnce() {
        String alphabet = "ABab01&é\"'(-è_çà<<\r\n\t ?.;\u0000\uD83D";
        SeededRandom.repeat(3000, random -> {
            WedgeRecogniser recogniser = new WedgeRecogniser();
            StringBuilder typed = new StringBuilder();
            List<WedgeEvent> events = new ArrayList<>();
            long now = 0;
            String keys = SeededRandom.text(random, alphabet, 0, 60);
            for (char c : characters(keys)) {
                events.addAll(recogniser.accept(c, now += random.nextInt(45) * MS));
            }
            events.addAll(recogniser.idle(now + 500 * MS));
            assertFalse(recogniser.isHolding());
            for (WedgeEvent event : events) {
                typed.append(event instanceof Typed(String text) ? text : "");
            }
            assertTrue(events.stream().anyMatch(Scanned.class::isInstance) || typed.toString().equals(keys));
        });
    }

    private static List<WedgeEvent> played(String keys, long gapMillis) {
        return playedEvery(keys, gapMillis * MS);
    }

    private static List<WedgeEvent> playedEvery(String keys, long gapNanos) {
        WedgeRecogniser recogniser = new WedgeRecogniser();
        List<WedgeEvent> events = new ArrayList<>();
        long now = 1_000 * MS;
        for (char c : characters(keys)) {
            now += gapNanos;
            events.addAll(recogniser.accept(c, now));
        }
        events.addAll(recogniser.idle(now + 500 * MS));
        return events;
    }

    private static WedgeScan onlyScan(List<WedgeEvent> events) {
        assertEquals(1, events.size(), events::toString);
        return events.getFirst() instanceof Scanned(WedgeScan scan) ? scan
                : fail(events.toString());
    }

    private static String withoutShift(String text) {
        return translated(text, "1234567890", "&é\"'(-è_çà");
    }

    private static String americanOnFrench(String text) {
        return translated(text, "1234567890AQZWM<", "&é\"'(-è_çàQAWZ?.");
    }

    private static String translated(String text, String meant, String shown) {
        StringBuilder out = new StringBuilder();
        for (char c : characters(text)) {
            out.append(meant.indexOf(c) < 0 ? c : shown.charAt(meant.indexOf(c)));
        }
        return out.toString();
    }

    private static List<Character> characters(String text) {
        return text.chars().mapToObj(c -> (char) c).toList();
    }
}
