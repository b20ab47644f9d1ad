package org.guichet.launch;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.guichet.device.camera.Cameras;
import org.guichet.device.camera.DrawnPortrait;
import org.guichet.device.camera.PictureFolder;
import org.guichet.device.camera.PortraitCamera;
import org.guichet.device.camera.SystemCameras;
import org.guichet.device.fingerprint.SourceAfisMatcher;
import org.guichet.device.picture.StandardPictures;
import org.guichet.device.sbi.DeviceTrust;
import org.guichet.device.sbi.SbiScanners;
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
import org.guichet.workflow.demonstration.SpecimenPapers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scanners of fingers and where captures wait; in a demonstration, a scanner that is not there. */
final class CaptureDevices {

    private static final Logger LOG = LoggerFactory.getLogger(CaptureDevices.class);

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

    /** The machine's own camera, else a folder of pictures; a demonstration has somebody drawn who sits before it. */
    private PhotoCamera camera() {
        Cameras folder = new PictureFolder(store.folder().resolve(PictureFolder.FOLDER));
        Cameras system = new SystemCameras(SystemCameras.FOR_PHOTOGRAPHS);
        return new PortraitCamera(demonstration ? List.of(folder, new DrawnPortrait(), system) : List.of(system, folder));
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

    /** A trust folder that can't be read trusts nobody: scanners are found, and said to be untrusted. */
    private static SbiScanners scanners(LocalStore store, Clock clock) {
        DeviceTrust trust;
        try {
            trust = DeviceTrust.in(store.folder().resolve(DeviceTrust.FOLDER), clock);
        } catch (IOException | CertificateException unreadable) {
            LOG.warn("the certificates of trusted scanners can't be read: {}", unreadable.getClass().getSimpleName());
            trust = new DeviceTrust(Set.of(), clock);
        }
        return new SbiScanners(SbiScanners.FIRST_PORT, SbiScanners.LAST_PORT, trust, clock);
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
