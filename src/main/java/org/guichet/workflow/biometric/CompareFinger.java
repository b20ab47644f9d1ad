package org.guichet.workflow.biometric;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerMatcher;
import org.guichet.domain.biometric.FingerTemplate;
import org.guichet.workflow.biometric.ScannerAnswer.Taken;

/**
 * One finger of somebody who stands at the desk, compared with the one on record. What comes out is yes or no by the site's threshold;
 * how alike they are is told to nobody. Takes seconds; records nothing, and forgets the finger.
 */
public final class CompareFinger {

    private static final int SCANNER_MILLIS = 10_000;

    /** Enough for a comparison, and no reason to hold people up for a better image. */
    private static final int REQUESTED_QUALITY = 40;

    /** Index fingers first: they are what most people lay down well. */
    private static final List<Finger> PREFERRED = List.of(
            Finger.RIGHT_INDEX, Finger.LEFT_INDEX, Finger.RIGHT_THUMB, Finger.LEFT_THUMB, Finger.RIGHT_MIDDLE, Finger.LEFT_MIDDLE,
            Finger.RIGHT_RING, Finger.LEFT_RING, Finger.RIGHT_LITTLE, Finger.LEFT_LITTLE);

    private final FingerScanners scanners;
    private final FingerMatcher matcher;
    private final TodaysTemplates templates;
    private final LongFunction<String> transactions;

    /** @param transactions a name of its own each time, for the person with that id */
    public CompareFinger(
            FingerScanners scanners, FingerMatcher matcher, TodaysTemplates templates, LongFunction<String> transactions) {
        this.scanners = scanners;
        this.matcher = matcher;
        this.templates = templates;
        this.transactions = transactions;
    }

    /** What a comparison came to. */
    public sealed interface Compared {

        /** By the site's threshold, one finger. */
        record Same() implements Compared {}

        record Different() implements Compared {}

        /** Nothing was compared. */
        record Failed(ScannerFault fault) implements Compared {}
    }

    /** The fingers of the person that can be compared here, the best to ask for first; may ask the store. */
    public List<Finger> fingers(long applicantId) {
        Map<Finger, FingerTemplate> known = templates.of(applicantId);
        List<Finger> fingers = known.keySet().stream().sorted(Comparator.comparingInt(PREFERRED::indexOf)).toList();
        TodaysTemplates.wipe(known);
        return fingers;
    }

    /** What is left of the days before goes; where the site compares fingers, the next few of today's people are asked for. */
    public void prepare(boolean wanted) {
        templates.forgetOthers();
        if (wanted) {
            templates.fetchSome();
        }
    }

    /** @param threshold the score from which on two fingers count as one */
    public Compared compare(long applicantId, Finger finger, int threshold) {
        Optional<FoundScanner> scanner = scanners.look().scanners().stream().filter(FoundScanner::isAnswering).findFirst();
        if (scanner.isEmpty()) {
            return new Compared.Failed(ScannerFault.GONE);
        }
        FingerRequest request = new FingerRequest(
                finger.group(), List.of(finger), REQUESTED_QUALITY, SCANNER_MILLIS, transactions.apply(applicantId), "");
        return switch (scanners.take(scanner.get(), request)) {
            case ScannerAnswer.Failed(ScannerFault fault, String _) -> new Compared.Failed(fault);
            case Taken(List<TakenFinger> taken, String _) -> {
                Compared compared = judged(applicantId, finger, taken, threshold);
                taken.forEach(TakenFinger::wipe);
                yield compared;
            }
        };
    }

    private Compared judged(long applicantId, Finger finger, List<TakenFinger> taken, int threshold) {
        Optional<FingerTemplate> probe = taken.stream()
                .filter(each -> each.finger() == finger)
                .findFirst()
                .flatMap(each -> matcher.template(each.image()));
        Map<Finger, FingerTemplate> known = templates.of(applicantId);
        Optional<FingerTemplate> candidate = Optional.ofNullable(known.get(finger));
        boolean unseen = taken.stream().noneMatch(each -> each.finger() == finger);
        Compared compared = probe.isEmpty() || candidate.isEmpty()
                ? new Compared.Failed(unseen ? ScannerFault.NO_FINGER : ScannerFault.IMAGE_KIND)
                : matcher.score(probe.get(), candidate.get()) >= threshold ? new Compared.Same() : new Compared.Different();
        probe.ifPresent(FingerTemplate::wipe);
        TodaysTemplates.wipe(known);
        return compared;
    }
}
