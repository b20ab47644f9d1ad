package org.guichet.workflow.cardpickup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.PickupAct.IdentityChecked;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.document.Mrz;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.ExaminePassport.Examination.Compared;

/** Keeps that the person in front of the desk is the person of the file, with the differences that the agent accepted. */
public final class ConfirmIdentity {

    private final PickupGesture gesture;
    private final Clock clock;

    public ConfirmIdentity(PickupGesture gesture, Clock clock) {
        this.gesture = gesture;
        this.clock = clock;
    }

    public Result<CardPickup> run(DeskSession session, String serial, Compared examined) {
        if (examined.isOfAnotherPerson()) {
            return Result.refused(PickupRefusal.PASSPORT_OF_ANOTHER_PERSON);
        }
        Mrz mrz = examined.mrz();
        LocalDate today = LocalDate.now(clock);
        return mrz.expiryDate()
                .asExpiry(today)
                .map(expiry -> confirm(session, serial, examined, expiry, today))
                .orElseGet(() -> Result.refused(PickupRefusal.PASSPORT_EXPIRY_UNREADABLE));
    }

    private Result<CardPickup> confirm(
            DeskSession session, String serial, Compared examined, LocalDate expiry, LocalDate today) {
        Mrz mrz = examined.mrz();
        List<String> accepted = examined.differences().stream()
                .map(difference -> difference.field().name())
                .toList();
        IdentityCheck check = new IdentityCheck(mrz.documentNumber(), mrz.issuer(), expiry, today, accepted);
        return gesture.record(session, serial, new IdentityChecked(check));
    }
}
