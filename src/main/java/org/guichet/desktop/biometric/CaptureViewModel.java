package org.guichet.desktop.biometric;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.domain.biometric.Untaken;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.biometric.AccountForFingers.SecondAgent;
import org.guichet.workflow.biometric.CaptureVault;
import org.guichet.workflow.biometric.EnrolmentActs;
import org.guichet.workflow.biometric.EnrolmentInHand;
import org.guichet.workflow.biometric.FingerScanners;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.biometric.TakeOutcome;
import org.guichet.workflow.biometric.TakeOutcome.Note;
import org.guichet.workflow.file.PersonFile;
import org.guichet.workflow.scanner.CameraFrame;
import org.jspecify.annotations.Nullable;

/** The fingers of the person in hand: what is taken, what to do now, and what the scanner sees. */
final class CaptureViewModel {

    private final EnrolmentActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final ObjectProperty<@Nullable EnrolmentInHand> hand = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Enrolment> enrolment = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable FoundScanner> scanner = new SimpleObjectProperty<>();
    private final ObjectProperty<Said> said = new SimpleObjectProperty<>(Said.NOTHING);
    private final ObjectProperty<@Nullable CameraFrame> frame = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Finger> chosen = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final AtomicReference<@Nullable CameraFrame> arrived = new AtomicReference<>();
    private final ObjectProperty<CaptureVault.Room> room = new SimpleObjectProperty<>(CaptureVault.Room.ENOUGH);
    private boolean drawing;
    private boolean wantsToTake;

    /**
     * What came of the last thing that was done, beside what is to be done next.
     *
     * @param fault of the scanner, or {@code notes} of its fingers
     */
    record Said(Optional<ScannerFault> fault, List<Note> notes) {

        static final Said NOTHING = new Said(Optional.empty(), List.of());
    }

    CaptureViewModel(EnrolmentActs acts, DeskSession session, ActRunner runner) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
    }

    /** Null while nobody's fingers are being taken. */
    ReadOnlyObjectProperty<@Nullable EnrolmentInHand> hand() {
        return hand;
    }

    ReadOnlyObjectProperty<@Nullable Enrolment> enrolment() {
        return enrolment;
    }

    /** The one that is used; null while none can be. */
    ReadOnlyObjectProperty<@Nullable FoundScanner> scanner() {
        return scanner;
    }

    ReadOnlyObjectProperty<Said> said() {
        return said;
    }

    ReadOnlyObjectProperty<@Nullable CameraFrame> frame() {
        return frame;
    }

    /** Whether captures can be kept, as it was last asked. */
    ReadOnlyObjectProperty<CaptureVault.Room> room() {
        return room;
    }

    /** The finger that is spoken of; null for those that come next. */
    ReadOnlyObjectProperty<@Nullable Finger> chosen() {
        return chosen;
    }

    ReadOnlyBooleanProperty busy() {
        return busy;
    }

    /** Takes up or begins the enrolment of the person in hand; keeps on where it is the same person. */
    void begin(@Nullable PersonFile file) {
        EnrolmentInHand before = hand.get();
        if (file == null) {
            forget();
        } else if (before == null || before.person().id() != file.person().id()) {
            forget();
            Procedure procedure = file.ticket().map(ticket -> ticket.inHand()).filter(CaptureViewModel::takesFingers)
                    .orElse(Procedure.BIOMETRICS);
            runner.run(() -> acts.read().begin(session, file.person().id(), procedure), now -> {
                hand.set(now);
                refresh();
                look();
            });
        } else {
            refresh();
            look();
        }
    }

    static boolean takesFingers(Procedure procedure) {
        return procedure == Procedure.BIOMETRICS || procedure == Procedure.ASYLUM || procedure == Procedure.FIRST_FILING
                || procedure == Procedure.RENEWAL;
    }

    private void forget() {
        Optional.ofNullable(hand.get()).ifPresent(before -> runner.read(() -> {
            before.wipe();
            return before;
        }, _ -> {}));
        hand.set(null);
        enrolment.set(null);
        chosen.set(null);
        said.set(Said.NOTHING);
        frame.set(null);
    }

    void refresh() {
        askRoom();
        EnrolmentInHand now = hand.get();
        if (now != null) {
            runner.read(() -> acts.read().of(now), read -> {
                if (now.equals(hand.get())) {
                    enrolment.set(read);
                }
            });
        }
    }

    /** Looks for a scanner and shows what it sees. */
    void look() {
        runner.capture(() -> acts.scanners().look(), found -> {
            scanner.set(found.scanners().stream()
                    .filter(FoundScanner::isUsable)
                    .findFirst()
                    .or(() -> found.scanners().stream().filter(FoundScanner::isAnswering).findFirst())
                    .orElse(null));
            if (scanner.get() == null) {
                Optional<ScannerFault> why = found.scanners().stream().flatMap(each -> each.fault().stream()).findFirst();
                said.set(new Said(why.or(() -> Optional.of(ScannerFault.GONE)), List.of()));
            } else if (said.get().fault().filter(fault -> fault == ScannerFault.GONE).isPresent()) {
                said.set(Said.NOTHING);
            }
            watch();
            boolean waited = wantsToTake;
            wantsToTake = false;
            if (waited && scanner.get() != null) {
                take();
            }
        });
    }

    private void watch() {
        FoundScanner found = scanner.get();
        Optional<FingerGroup> group = group();
        if (found == null || group.isEmpty()) {
            return;
        }
        acts.scanners().watch(found, group.get(), new FingerScanners.Watcher() {
            @Override
            public void accept(CameraFrame seen) {
                // one at a time: a screen that is slow misses pictures, and never falls behind
                if (arrived.getAndSet(seen) == null) {
                    FxThread.run(CaptureViewModel.this::show);
                }
            }

            @Override
            public void ended(ScannerFault why) {
                FxThread.run(() -> frame.set(null));
            }
        });
        drawing = true;
    }

    private void show() {
        CameraFrame seen = arrived.getAndSet(null);
        if (drawing && seen != null) {
            frame.set(seen);
        }
    }

    /** Out of view: the scanner is let go of. */
    void leave() {
        drawing = false;
        acts.scanners().stopWatching();
        frame.set(null);
    }

    void choose(@Nullable Finger finger) {
        chosen.set(finger);
        said.set(Said.NOTHING);
    }

    /** The group that comes next, or that of the chosen finger. */
    Optional<FingerGroup> group() {
        Finger finger = chosen.get();
        return finger == null ? Optional.ofNullable(enrolment.get()).flatMap(Enrolment::nextGroup) : Optional.of(finger.group());
    }

    /** What a press of the button takes: a group, or of a scanner for single fingers its next one. */
    List<Finger> wanted() {
        Enrolment now = enrolment.get();
        Finger finger = chosen.get();
        if (now == null) {
            return List.of();
        }
        if (finger != null) {
            return List.of(finger);
        }
        FoundScanner found = scanner.get();
        List<Finger> next = group().map(group -> group.fingers().stream().filter(now.open()::contains).toList()).orElse(List.of());
        return found == null || found.takesSlaps() || next.isEmpty() ? next : next.subList(0, 1);
    }

    void take() {
        EnrolmentInHand now = hand.get();
        FoundScanner found = scanner.get();
        List<Finger> wanted = wanted();
        Optional<FingerGroup> group = group();
        if (now == null || busy.get() || wanted.isEmpty() || group.isEmpty()) {
            return;
        }
        if (found == null) {
            wantsToTake = true;
            look();
            return;
        }
        busy.set(true);
        said.set(Said.NOTHING);
        runner.capture(
                () -> acts.take().scan(session, now, found, group.get(), wanted),
                scanned -> {
                    busy.set(false);
                    askRoom();
                    runner.settle(scanned, it -> runner.run(() -> acts.take().keep(session, now, it), this::taken));
                });
    }

    private void askRoom() {
        runner.read(() -> acts.vault().room(), room::set);
    }

    private void taken(TakeOutcome outcome) {
        switch (outcome) {
            case TakeOutcome.Tried(Enrolment now, List<Note> notes) -> {
                enrolment.set(now);
                chosen.set(null);
                said.set(new Said(Optional.empty(), notes));
            }
            case TakeOutcome.ScannerFailed(ScannerFault fault, String _) -> said.set(new Said(Optional.of(fault), List.of()));
        }
        look();
    }

    /** For the chosen finger, or for those that come next where they are meant all. */
    void account(List<Finger> fingers, Untaken.Reason reason, Untaken.Lasting lasting, Optional<SecondAgent> second) {
        EnrolmentInHand now = hand.get();
        if (now != null && !fingers.isEmpty()) {
            runner.run(() -> acts.account().run(session, now, fingers, reason, lasting, second), after -> {
                enrolment.set(after);
                choose(null);
                watch();
            });
        }
    }

    void reopen(Finger finger) {
        EnrolmentInHand now = hand.get();
        if (now != null) {
            runner.run(() -> acts.account().reopen(session, now, finger), enrolment::set);
        }
    }

    void sign(Signature signature) {
        EnrolmentInHand now = hand.get();
        if (now != null) {
            runner.run(() -> acts.finish().sign(session, now, signature), after -> {
                enrolment.set(after);
                runner.tell(Notice.done("sign.kept", now.person().fullName()));
            });
        }
    }

    /** Of the same person. */
    PhotoModel photo() {
        return new PhotoModel(acts, session, runner, hand::get, enrolment::set);
    }

    void complete() {
        EnrolmentInHand now = hand.get();
        if (now != null) {
            runner.run(() -> acts.finish().complete(session, now), after -> {
                enrolment.set(after);
                runner.tell(Notice.done("capture.completed", now.person().fullName()));
                leave();
            });
        }
    }
}
