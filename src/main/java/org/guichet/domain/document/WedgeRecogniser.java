package org.guichet.domain.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichet.domain.document.WedgeEvent.Scanned;
import org.guichet.domain.document.WedgeEvent.Typed;

/**
 * Tells a keyboard-wedge scanner from a person by speed and by form. Characters are held until a pause shows what they were, at most
 * {@link #PAUSE_NANOS} for a person's, which nobody notices. Speed alone would take a key held down, or typing delivered late, for a
 * scan; so the burst must also be a machine-readable zone, a number, or closed by Enter or Tab.
 */
public final class WedgeRecogniser {

    /** Scanners send a character every 1 to 30 ms; fast typists need 60 ms or more. */
    public static final long PAUSE_NANOS = 35_000_000;

    /** Swipe readers may rest this long between two lines of a zone. */
    private static final long LINE_PAUSE_NANOS = 400_000_000;

    private static final int SHORTEST_SCAN = 6;

    /** No keyboard interface carries a press and a release faster: what comes closer together had waited behind a busy screen. */
    private static final long AT_ONCE_NANOS = 500_000;

    /** Fewer characters than any zone has are no broken zone. */
    private static final int SHORTEST_ZONE = 28;

    private static final int FILLERS_OF_A_ZONE = 4;

    /** A QR code holds at most 4,296 characters; longer bursts are handed on in parts. */
    private static final int LONGEST_SCAN = 4_400;

    private static final int SHORTEST_SIGNED = 100;
    private static final Pattern SIGNED = Pattern.compile("DC0[1-4].*", Pattern.DOTALL);

    private final StringBuilder held = new StringBuilder();
    private long firstNanos;
    private long lastNanos;
    private boolean uneven;

    /** What a device read that hands over whole readings; empty where it is too short for a scan. */
    public static Optional<WedgeScan> whole(String reading) {
        // A seal is bytes of any value: what looks like a closing Enter is part of its signature.
        return isSeal(reading)
                ? Optional.of(new WedgeScan(WedgeScan.Kind.TEXT, reading, false, null)) : scan(reading + "\r", false);
    }

    /** Doc 9303 part 13, 2.2: DC, then the version. */
    private static boolean isSeal(String reading) {
        return reading.length() > SHORTEST_ZONE && reading.charAt(0) == 0xdc && (reading.charAt(1) == 2 || reading.charAt(1) == 3);
    }

    /** Takes one character, Enter as CR or LF. Returns what the pause before it has decided. */
    public List<WedgeEvent> accept(char c, long nanos) {
        List<WedgeEvent> decided = held.length() >= LONGEST_SCAN ? decide() : idle(nanos);
        append(c, nanos);
        return decided;
    }

    /**
     * Takes a character that had waited behind a busy screen, so that the pause before it says nothing. Such a burst is taken for a
     * scan by a strong form only.
     */
    public void acceptLate(char c, long nanos) {
        append(c, nanos);
        uneven = true;
    }

    private void append(char c, long nanos) {
        if (held.isEmpty()) {
            firstNanos = nanos;
            uneven = false;
        }
        held.append(c);
        lastNanos = nanos;
    }

    /** Whether what has come so far may still turn out a scan; a key held down may not. */
    public boolean mayBeScan() {
        return held.length() > 2 && held.chars().distinct().count() > 1;
    }

    /** Whether Enter or Tab now would close a scan. */
    public boolean mayBeClosed() {
        return held.length() >= SHORTEST_SCAN && mayBeScan();
    }

    /** Decides without waiting for the pause: a key came that no scanner sends. */
    public List<WedgeEvent> interrupt() {
        return held.isEmpty() ? List.of() : decide();
    }

    /** To be called when no key came for a while, and before the focus moves. */
    public List<WedgeEvent> idle(long nanos) {
        return held.isEmpty() || nanos - lastNanos <= allowedPause() ? List.of() : decide();
    }

    /** Whether characters wait for a decision, so that {@link #idle} must be called after {@link #PAUSE_NANOS}. */
    public boolean isHolding() {
        return !held.isEmpty();
    }

    private long allowedPause() {
        int end = held.length();
        char last = held.charAt(end - 1);
        if (last != '\r' && last != '\n') {
            return PAUSE_NANOS;
        }
        List<String> lines = held.toString().lines().filter(line -> !line.isEmpty()).toList();
        int length = lines.isEmpty() ? 0 : lines.getLast().length();
        boolean more = (length == 30 && lines.size() < 3) || ((length == 36 || length == 44) && lines.size() < 2);
        return more ? LINE_PAUSE_NANOS : PAUSE_NANOS;
    }

    private List<WedgeEvent> decide() {
        String burst = held.toString();
        boolean waited = uneven || lastNanos - firstNanos < AT_ONCE_NANOS * (burst.length() - 1);
        held.setLength(0);
        return List.of(scan(burst, waited).<WedgeEvent>map(Scanned::new).orElseGet(() -> new Typed(burst)));
    }

    private static Optional<WedgeScan> scan(String burst, boolean waited) {
        String text = burst.replaceAll("[\\r\\n\\t]+$", "");
        boolean closed = text.length() < burst.length();
        if (text.length() < SHORTEST_SCAN || text.chars().distinct().count() < 2) {
            return Optional.empty();
        }
        return mrz(text)
                .or(() -> number(text, closed))
                .or(() -> brokenZone(text))
                .or(() -> signedCode(text))
                .or(() -> closed && !waited ? Optional.of(text(text)) : Optional.empty());
    }

    /** Of the readings a layout allows, the one whose check digits agree; else the first that is a zone at all. */
    private static Optional<WedgeScan> mrz(String text) {
        List<String> candidates = List.of(text, AzertyLayout.withDigits(text), AzertyLayout.asAmerican(text));
        Optional<WedgeScan> read = Optional.empty();
        for (String candidate : candidates) {
            Optional<Mrz> mrz = MrzParser.parse(candidate);
            if (mrz.isPresent() && (read.isEmpty() || mrz.get().isIntact())) {
                String lines = String.join("\n", mrz.get().lines());
                read = Optional.of(new WedgeScan(WedgeScan.Kind.MRZ, lines, !candidate.equals(text), mrz.get()));
                if (mrz.get().isIntact()) {
                    return read;
                }
            }
        }
        return read;
    }

    /** Without a closing key only the lengths of a foreigner number and of a stamp are taken for a scan. */
    private static Optional<WedgeScan> number(String text, boolean closed) {
        String digits = AzertyLayout.withDigits(text);
        boolean length = closed || digits.length() == 9 || digits.length() == 10 || digits.length() == 16;
        return length && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(new WedgeScan(WedgeScan.Kind.NUMBER, digits, !digits.equals(text), null)) : Optional.empty();
    }

    /** Long, and with more fillers than anything else has: a zone of which characters were lost or misread. */
    private static Optional<WedgeScan> brokenZone(String text) {
        return Stream.of(text, AzertyLayout.asAmerican(text))
                .filter(candidate -> candidate.length() >= SHORTEST_ZONE)
                .filter(candidate -> candidate.chars().filter(c -> c == '<').count() >= FILLERS_OF_A_ZONE)
                .findFirst()
                .map(candidate -> new WedgeScan(WedgeScan.Kind.BROKEN_ZONE, candidate, !candidate.equals(text), null));
    }

    /** A 2D-Doc by its header and length, whatever the keyboard made of its digits: nobody types that. */
    private static Optional<WedgeScan> signedCode(String text) {
        return text.length() >= SHORTEST_SIGNED && SIGNED.matcher(AzertyLayout.withDigits(text)).matches()
                ? Optional.of(new WedgeScan(WedgeScan.Kind.TEXT, text, false, null)) : Optional.empty();
    }

    private static WedgeScan text(String text) {
        boolean garbled = AzertyLayout.looksGarbled(text);
        return new WedgeScan(WedgeScan.Kind.TEXT, garbled ? AzertyLayout.withDigits(text) : text, garbled, null);
    }
}
