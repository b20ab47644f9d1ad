package org.guichet.launch.demonstration;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.device.simulator.SimulatedPrints;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerMatcher;
import org.guichet.domain.biometric.FingerTemplate;
import org.guichet.workflow.biometric.TemplateSource;

/** What a store would have of synthetic people: the two index fingers, drawn by the program that draws what their scanner sees. */
public final class DemonstrationTemplates implements TemplateSource {

    private static final List<Finger> ENROLLED = List.of(Finger.RIGHT_INDEX, Finger.LEFT_INDEX);

    private final FingerMatcher matcher;

    public DemonstrationTemplates(FingerMatcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public Map<Long, Map<Finger, FingerTemplate>> fetch(Collection<Long> applicantIds) {
        Map<Long, Map<Finger, FingerTemplate>> all = new HashMap<>();
        for (Long person : applicantIds) {
            Map<Finger, FingerTemplate> fingers = new EnumMap<>(Finger.class);
            for (Finger finger : ENROLLED) {
                matcher.template(SimulatedPrints.enrolled(person.toString(), finger)).ifPresent(it -> fingers.put(finger, it));
            }
            all.put(person, fingers);
        }
        return all;
    }
}
