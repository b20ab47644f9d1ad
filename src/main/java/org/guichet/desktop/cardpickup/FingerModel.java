package org.guichet.desktop.cardpickup;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.biometric.CompareFinger.Compared;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.cardpickup.CheckFinger;
import org.guichet.workflow.demonstration.SpecimenPapers;
import org.jspecify.annotations.Nullable;

/** The finger at a hand-over: which can be compared, which is asked for, and what the scanner did last. */
final class FingerModel {

    private final CheckFinger check;
    private final DeskSession session;
    private final ActRunner runner;
    private final Optional<SpecimenPapers> specimens;
    private final CardPickup pickup;
    private final Consumer<CardPickup> advance;
    private final ObjectProperty<@Nullable List<Finger>> fingers = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Finger> asked = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ScannerFault> fault = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** @param advance goes on with the card as it is once the step is recorded */
    FingerModel(
            CheckFinger check, DeskSession session, ActRunner runner, Optional<SpecimenPapers> specimens, CardPickup pickup,
            Consumer<CardPickup> advance) {
        this.check = check;
        this.session = session;
        this.runner = runner;
        this.specimens = specimens;
        this.pickup = pickup;
        this.advance = advance;
        runner.capture(() -> check.fingers(pickup), known -> {
            asked.set(known.isEmpty() ? null : known.getFirst());
            fingers.set(known);
        });
    }

    /** Those on record here, the best to ask for first; null until that is known. */
    ReadOnlyObjectProperty<@Nullable List<Finger>> fingers() {
        return fingers;
    }

    ObjectProperty<@Nullable Finger> asked() {
        return asked;
    }

    /** Why the last try came to nothing; null where there was none, or it came to something. */
    ReadOnlyObjectProperty<@Nullable ScannerFault> fault() {
        return fault;
    }

    /** While the scanner waits for the finger. */
    ReadOnlyBooleanProperty busy() {
        return busy;
    }

    boolean isDemonstration() {
        return specimens.isPresent();
    }

    void compare() {
        Finger finger = asked.get();
        if (finger == null || busy.get()) {
            return;
        }
        busy.set(true);
        fault.set(null);
        runner.capture(() -> check.compare(session, pickup, finger), result -> {
            busy.set(false);
            runner.settle(result, this::compared);
        });
    }

    /** As if somebody else laid their finger down. */
    void compareAnothers() {
        if (!busy.get()) {
            specimens.ifPresent(SpecimenPapers::layAnothersFinger);
            compare();
        }
    }

    private void compared(Compared outcome) {
        if (outcome instanceof Compared.Failed(ScannerFault why)) {
            fault.set(why);
            return;
        }
        runner.run(() -> check.record(session, pickup.card().serial(), outcome), after -> {
            advance.accept(after);
            if (outcome instanceof Compared.Different) {
                runner.tell(Notice.attention("finger.different", "finger.different.remedy"));
            }
        });
    }

    void skip(String note) {
        runner.run(() -> check.skip(session, pickup.card().serial(), note), advance);
    }
}
