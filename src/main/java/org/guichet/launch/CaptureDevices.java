package org.guichet.launch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.function.Supplier;
import org.guichet.device.AllScanners;
import org.guichet.device.Cameras;
import org.guichet.device.DeviceProvider;
import org.guichet.device.camera.DrawnPortrait;
import org.guichet.device.camera.PortraitCamera;
import org.guichet.device.ChipTerminals;
import org.guichet.device.chip.WaitingForChips;
import org.guichet.device.fingerprint.SourceAfisMatcher;
import org.guichet.device.picture.StandardPictures;
import org.guichet.domain.biometric.EnrolmentAct.CapturePurged;
import org.guichet.domain.biometric.FingerMatcher;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.launch.demonstration.DemonstrationScanner;
import org.guichet.launch.demonstration.DemonstrationTemplates;
import org.guichet.store.capture.CaptureSafe;
import org.guichet.store.home.FreeSpace;
import org.guichet.store.local.LocalStore;
import org.guichet.store.seal.StoreKey;
import org.guichet.store.seal.StoreKeyPair;
import org.guichet.store.trust.ChipSignature;
import org.guichet.workflow.biometric.AccountForFingers;
import org.guichet.workflow.biometric.CompareFinger;
import org.guichet.workflow.biometric.EnrolmentActs;
import org.guichet.workflow.biometric.FingerPolicies;
import org.guichet.workflow.biometric.FingerScanners;
import org.guichet.workflow.biometric.FinishEnrolment;
import org.guichet.workflow.biometric.PhotoCamera;
import org.guichet.workflow.biometric.PictureFiles;
import org.guichet.workflow.biometric.ReadEnrolment;
import org.guichet.workflow.biometric.TakeFingers;
import org.guichet.workflow.biometric.TakePhoto;
import org.guichet.workflow.biometric.TemplateSource;
import org.guichet.workflow.biometric.TodaysTemplates;
import org.guichet.workflow.chip.ChipActs;
import org.guichet.workflow.chip.ReadChip;
import org.guichet.workflow.demonstration.SpecimenPapers;

/** Scanners of fingers and where captures wait; in a demonstration, a scanner that is not there. */
final class CaptureDevices {

    /** Who purges: no agent does. */
    private static final String CENTRAL_STORE = "central-store";

    private final LocalStore store;
    private final Clock clock;
    private final boolean demonstration;
    private final FingerScanners scanners;
    private final FingerMatcher matcher = new SourceAfisMatcher();

    CaptureDevices(LocalStore store, Clock clock, boolean demonstration, Optional<SpecimenPapers> specimens) {
        this.store = store;
        this.clock = clock;
        this.demonstration = demonstration;
        this.scanners = specimens.map(SpecimenPapers::scanner)
                .orElseGet(() -> demonstration ? new DemonstrationScanner() : scanners(store, clock));
    }

    /** A name of its own for all that is taken of a person at one time; in a demonstration it says whose fingers are to be simulated. */
    private String transaction(long person) {
        return demonstration ? person + "@" + UUID.randomUUID() : UUID.randomUUID().toString();
    }

    /** Before those that drivers bring, a demonstration has somebody drawn who sits before a camera. */
    private PhotoCamera camera() {
        List<Cameras> sources = new ArrayList<>();
        if (demonstration) {
            sources.add(new DrawnPortrait());
        }
        DeviceProvider.Desk desk = new DeviceProvider.Desk(store.folder(), clock);
        providers().forEach(each -> sources.addAll(each.cameras(desk)));
        return new PortraitCamera(sources);
    }

    /** Chip readers that drivers bring. */
    static List<ChipTerminals> chips(Path home, Clock clock) {
        DeviceProvider.Desk desk = new DeviceProvider.Desk(home, clock);
        return providers().stream().flatMap(each -> each.chips(desk).stream()).toList();
    }

    ChipActs chipActs(Optional<SpecimenPapers> specimens) {
        return new ChipActs(
                specimens.map(SpecimenPapers::chips).orElseGet(() -> new WaitingForChips(chips(store.folder(), clock))),
                new ReadChip(store.trust(), new ChipSignature(), new StandardPictures(), clock));
    }

    EnrolmentActs enrolment() {
        PictureFiles files = new StandardPictures();
        CaptureSafe vault = safe(store, demonstration);
        vault.keepOnly(store.enrolments().all().stream().flatMap(each -> each.captures().stream()).toList());
        store.captures().onVerified(note -> purged(store, note.name()));
        ReadEnrolment read = new ReadEnrolment(
                store.applicants(), store.enrolments(), new FingerPolicies(store.siteSettings()), matcher, this::transaction, clock);
        Supplier<OperationId> ids = new OperationIds(clock);
        return new EnrolmentActs(
                scanners,
                vault,
                read,
                new TakeFingers(read, scanners, matcher, vault, store.ledger(), ids),
                camera(),
                new TakePhoto(read, vault, store.ledger(), ids, files),
                new AccountForFingers(read, store.staff(), store.ledger()),
                new FinishEnrolment(read, vault, store.ledger(), ids, files));
    }

    /** What was kept for the days before goes at once. */
    CompareFinger comparison(TemplateSource source) {
        TemplateSource templates = demonstration && source.equals(TemplateSource.NONE) ? new DemonstrationTemplates(matcher) : source;
        TodaysTemplates todays = new TodaysTemplates(store.templates(), templates, store.appointments(), clock);
        todays.forgetOthers();
        return new CompareFinger(scanners, matcher, todays, this::transaction);
    }

    /** Those that drivers bring. */
    private static List<DeviceProvider> providers() {
        return ServiceLoader.load(DeviceProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(DeviceProvider::rank))
                .toList();
    }

    private static FingerScanners scanners(LocalStore store, Clock clock) {
        DeviceProvider.Desk desk = new DeviceProvider.Desk(store.folder(), clock);
        return new AllScanners(providers().stream().flatMap(each -> each.scanners(desk).stream()).toList());
    }

    /** What a demonstration without a store takes is sealed for a key whose private half nobody keeps: it can never be opened. */
    private static CaptureSafe safe(LocalStore store, boolean demonstration) {
        Optional<StoreKey> nobodys = demonstration ? Optional.of(StoreKeyPair.generate().publicKey()) : Optional.empty();
        return new CaptureSafe(
                store.captures(), store.desk(), () -> SealingKey.of(store).or(() -> nobodys), () -> FreeSpace.of(store.folder()));
    }

    /** The record says when; a capture that a better one took the place of is none of the record's any more. */
    private static void purged(LocalStore store, Hash capture) {
        store.enrolments().all().stream()
                .filter(each -> each.captures().contains(capture))
                .findFirst()
                .map(each -> new Proposal(each.aggregate(), new CapturePurged(capture)))
                .ifPresent(proposal -> store.ledger().record(CENTRAL_STORE, List.of(proposal)));
    }
}
