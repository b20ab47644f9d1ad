package org.guichet.device.sbi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.workflow.biometric.FoundScanner;

/** Fingers and their groups in the protocol's words. */
final class SbiFingers {

    private SbiFingers() {}

    /** {@code bioSubType} as in version 1.0: "Left IndexFinger", "Right Thumb". */
    static String name(Finger finger) {
        String part = finger.name().substring(finger.name().indexOf('_') + 1);
        String word = part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT);
        return (finger.isRight() ? "Right " : "Left ") + word + (finger.isThumb() ? "" : "Finger");
    }

    /** The word of early 0.9.5: "LF_INDEX", "RF_THUMB". */
    static String earlyName(Finger finger) {
        return (finger.isRight() ? "RF" : "LF") + finger.name().substring(finger.name().indexOf('_'));
    }

    /** By either word, however it is spaced or capitalised; empty for UNKNOWN. */
    static Optional<Finger> read(String name) {
        String plain = plain(name);
        return Arrays.stream(Finger.values())
                .filter(each -> plain(name(each)).equals(plain) || plain(earlyName(each)).equals(plain))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** {@code deviceSubId}: the part of a scanner that takes these; the first, or 0 for "not known", where it has none such. */
    static String subId(FoundScanner scanner, FingerGroup group) {
        String usual = usualSubId(group);
        if (scanner.takesSlaps() && (scanner.subIds().isEmpty() || scanner.subIds().contains(usual))) {
            return usual;
        }
        return scanner.subIds().isEmpty() ? "0" : scanner.subIds().getFirst();
    }

    private static String usualSubId(FingerGroup group) {
        return switch (group) {
            case LEFT_FOUR -> "1";
            case RIGHT_FOUR -> "2";
            case THUMBS -> "3";
        };
    }
}
