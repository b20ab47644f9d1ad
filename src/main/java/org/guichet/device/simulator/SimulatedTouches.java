package org.guichet.device.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerImage;
import org.guichet.domain.biometric.FingerRecords;
import org.guichet.domain.biometric.RecordEdition;

/** What the person at the simulated scanner lays on it when asked for some fingers. */
final class SimulatedTouches {

    private static final int HARDLY_LEGIBLE = 22;

    private final SimulatedScanner scanner;
    private final FaultPlan faults;
    private final SimulatedPeople people;

    SimulatedTouches(SimulatedScanner scanner, FaultPlan faults, SimulatedPeople people) {
        this.scanner = scanner;
        this.faults = faults;
        this.people = people;
    }

    /** A finger as the scanner calls it, with what it saw. */
    static final class Touch {

        private final Finger finger;
        private final int quality;
        private final byte[] isoRecord;

        Touch(Finger finger, int quality, byte[] isoRecord) {
            this.finger = finger;
            this.quality = quality;
            this.isoRecord = isoRecord;
        }

        Finger finger() {
            return finger;
        }

        int quality() {
            return quality;
        }

        byte[] isoRecord() {
            return isoRecord.clone();
        }
    }

    List<Touch> of(String person, List<Finger> wanted, long touch) {
        boolean bad = faults.happens(SimulatedFault.LOW_QUALITY);
        boolean otherHand = faults.happens(SimulatedFault.WRONG_HAND);
        boolean repeated = faults.happens(SimulatedFault.REPEATED_FINGER);
        String who = faults.happens(SimulatedFault.ANOTHER_PERSON) ? person + " (another)" : person;
        SplittableRandom random = new SplittableRandom(touch * 31 + person.hashCode());
        List<Touch> all = new ArrayList<>();
        for (Finger finger : wanted) {
            Finger shown = repeated ? wanted.getFirst() : finger;
            shown = otherHand ? shown.opposite() : shown;
            int quality = bad ? HARDLY_LEGIBLE + random.nextInt(8) : Math.clamp(scanner.quality() + random.nextInt(15) - 7L, 1, 100);
            FingerImage image = SimulatedPrints.image(people.finger(who, shown), finger, quality, random.nextLong());
            all.add(new Touch(finger, quality, FingerRecords.write(RecordEdition.OF_2011, image, System.currentTimeMillis())));
        }
        return all;
    }

    /** In the words of the protocol: "Left IndexFinger", "Right Thumb". */
    static String name(Finger finger) {
        String[] words = finger.name().split("_", 2);
        return capital(words[0]) + " " + capital(words[1]) + (finger.isThumb() ? "" : "Finger");
    }

    private static String capital(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
