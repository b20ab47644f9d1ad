package org.guichet.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.guichet.device.fingerprint.SourceAfisMatcher;
import org.guichet.device.sbi.DeviceTrust;
import org.guichet.device.sbi.SbiScanners;
import org.guichet.domain.biometric.EnrolmentAct.CapturePurged;
import org.guichet.domain.biometric.FingerMatcher;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.store.capture.CaptureSafe;
import org.guichet.store.local.LocalStore;
import org.guichet.workflow.biometric.AccountForFingers;
import org.guichet.workflow.biometric.EnrolmentActs;
import org.guichet.workflow.biometric.FingerPolicies;
import org.guichet.workflow.biometric.FingerScanners;
import org.guichet.workflow.biometric.FinishEnrolment;
import org.guichet.workflow.biometric.ReadEnrolment;
import org.guichet.workflow.biometric.TakeFingers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scanners of fingers and where captures wait; in a demonstration, a scanner that is not there. */
final class CaptureDevices {

    private static final Logger LOG = LoggerFactory.getLogger(CaptureDevices.class);

    /** Who purges: no agent does. */
    private static final String CENTRAL_STORE = "central-store";

    private CaptureDevices() {}

    static EnrolmentActs enrolment(LocalStore store, Clock clock, boolean demonstration) {
        FingerScanners scanners = demonstration ? new DemonstrationScanner() : scanners(store, clock);
        if (demonstration) {
            inventKey(store);
        }
        CaptureSafe vault = safe(store);
        vault.keepOnly(store.enrolments().all().stream().flatMap(each -> each.captures().stream()).toList());
        store.captures().onVerified(note -> purged(store, note.name()));
        FingerMatcher matcher = new SourceAfisMatcher();
        LongFunction<String> names = id -> demonstration ? id + "@" + UUID.randomUUID() : UUID.randomUUID().toString();
        ReadEnrolment read = new ReadEnrolment(
                store.applicants(), store.enrolments(), new FingerPolicies(store.siteSettings()), matcher, names, clock);
        Supplier<OperationId> ids = new OperationIds(clock);
        return new EnrolmentActs(
                scanners,
                vault,
                read,
                new TakeFingers(read, scanners, matcher, vault, store.ledger(), ids),
                new AccountForFingers(read, store.staff(), store.ledger()),
                new FinishEnrolment(read, vault, store.ledger(), ids));
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

    private static CaptureSafe safe(LocalStore store) {
        try {
            return CaptureSafe.of(store.captures(), store.folder(), store.desk());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The record says when; a capture that a better one took the place of is none of the record's any more. */
    private static void purged(LocalStore store, Hash capture) {
        store.enrolments().all().stream()
                .filter(each -> each.captures().contains(capture))
                .findFirst()
                .map(each -> new Proposal(each.aggregate(), new CapturePurged(capture)))
                .ifPresent(proposal -> store.ledger().record(CENTRAL_STORE, List.of(proposal)));
    }

    private static void inventKey(LocalStore store) {
        try {
            CaptureSafe.inventKey(store.folder());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
