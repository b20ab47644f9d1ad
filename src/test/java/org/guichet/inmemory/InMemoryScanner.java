package org.guichet.inmemory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.domain.biometric.FingerImage;
import org.guichet.domain.biometric.FingerMatcher;
import org.guichet.domain.biometric.FingerTemplate;
import org.guichet.domain.biometric.ImageCoding;
import org.guichet.workflow.biometric.FingerRequest;
import org.guichet.workflow.biometric.FingerScanners;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerAnswer;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.biometric.ScannerLook;
import org.guichet.workflow.biometric.ScannerStatus;
import org.guichet.workflow.biometric.TakenFinger;

/**
 * A scanner and a matcher without images: a finger's image is one byte, its name, and two are alike where the byte is the same. A test
 * says what happens next.
 */
public final class InMemoryScanner implements FingerScanners, FingerMatcher {

    public static final FoundScanner SCANNER = new FoundScanner(
            4501, "1", List.of("1", "2", "3"), "Slap", "Make", "Model", "123456789012", ScannerStatus.READY, "L0", List.of("1.0"),
            "Developer", Optional.empty());

    private static final byte NO_IMAGE = -1;

    private final Deque<ScannerFault> faults = new ArrayDeque<>();
    private final Map<Finger, Finger> shown = new EnumMap<>(Finger.class);
    private final List<FingerRequest> asked = new ArrayList<>();
    private final Set<Finger> broken = EnumSet.noneOf(Finger.class);
    private int quality = 80;

    public void fails(ScannerFault fault, int times) {
        for (int i = 0; i < times; i++) {
            faults.add(fault);
        }
    }

    public void quality(int now) {
        quality = now;
    }

    /** From now on another finger is laid down when this one is asked for. */
    public void shows(Finger askedFor, Finger laidDown) {
        shown.put(askedFor, laidDown);
    }

    public void showsTheRightOnes() {
        shown.clear();
        broken.clear();
    }

    /** From now on the image of that finger can't be decoded. */
    public void breaks(Finger finger) {
        broken.add(finger);
    }

    public List<FingerRequest> asked() {
        return asked;
    }

    @Override
    public ScannerLook look() {
        return new ScannerLook(List.of(SCANNER), List.of());
    }

    @Override
    public ScannerAnswer take(FoundScanner scanner, FingerRequest request) {
        asked.add(request);
        if (!faults.isEmpty()) {
            return new ScannerAnswer.Failed(faults.poll(), "");
        }
        return new ScannerAnswer.Taken(request.wanted().stream().map(this::taken).toList(), "hash" + asked.size());
    }

    private TakenFinger taken(Finger finger) {
        byte[] pixel = {broken.contains(finger) ? NO_IMAGE : (byte) shown.getOrDefault(finger, finger).position()};
        return new TakenFinger(finger, new FingerImage(Optional.of(finger), 1, 1, 500, quality, ImageCoding.RAW, pixel), quality, pixel);
    }

    @Override
    public void watch(FoundScanner scanner, FingerGroup group, Watcher watcher) {}

    @Override
    public void stopWatching() {}

    @Override
    public Optional<FingerTemplate> template(FingerImage image) {
        return image.data()[0] == NO_IMAGE ? Optional.empty() : Optional.of(new FingerTemplate(image.data()));
    }

    @Override
    public double score(FingerTemplate probe, FingerTemplate candidate) {
        return probe.bytes()[0] == candidate.bytes()[0] ? 100 : 0;
    }
}
