package org.guichet.domain.biometric;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has been taken of one person while the enrolment is in hand, to notice a hand or a finger that is laid on twice. In memory only;
 * wiped when the person goes.
 */
public final class OwnPrints {

    /** From which score on two images are of one finger: SourceAFIS recommends 40. */
    public static final double ALIKE = 40;

    private final FingerMatcher matcher;
    private final Map<Finger, FingerTemplate> known = new EnumMap<>(Finger.class);

    public OwnPrints(FingerMatcher matcher) {
        this.matcher = matcher;
    }

    /** The finger that the image was already taken as; empty where it is new, or looks like the same finger before. */
    public Optional<Finger> takenAs(Finger finger, FingerTemplate template) {
        return known.entrySet().stream()
                .filter(each -> each.getKey() != finger)
                .filter(each -> matcher.score(template, each.getValue()) >= ALIKE)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public void remember(Finger finger, FingerTemplate template) {
        FingerTemplate before = known.put(finger, template);
        if (before != null) {
            before.wipe();
        }
    }

    public List<Finger> known() {
        return List.copyOf(known.keySet());
    }

    public void wipe() {
        known.values().forEach(FingerTemplate::wipe);
        known.clear();
    }
}
