package org.guichet.workflow.cardpickup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.PickupAct.IdentityChecked;
import org.guichet.domain.cardpickup.PickupAct.RecipientNamed;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.Recipient;
import org.guichet.domain.cardpickup.Recipient.Quality;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.document.Mrz;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.ExaminePassport.Examination.Compared;
import org.jspecify.annotations.Nullable;

/**
 * Keeps that the passport is the holder's, with the differences that the agent accepted, and who takes the card where that is not
 * the holder: a minor's guardian, or somebody with a medical certificate where the site allows it.
 */
public final class ConfirmIdentity {

    /** Code civil, article 388. */
    private static final int OF_AGE = 18;

    private final PickupGesture gesture;
    private final PickupSettings settings;
    private final Clock clock;

    public ConfirmIdentity(PickupGesture gesture, PickupSettings settings, Clock clock) {
        this.gesture = gesture;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the person can't take the card alone today. */
    public boolean needsGuardian(Applicant person) {
        LocalDate birth = person.birthDate();
        return birth != null && birth.plusYears(OF_AGE).isAfter(LocalDate.now(clock));
    }

    public boolean proxyAllowed() {
        return settings.proxyAllowed();
    }

    /** The holder is there and takes the card. */
    public Result<CardPickup> run(DeskSession session, String serial, Applicant holder, Compared examined) {
        return run(session, serial, holder, examined, null);
    }

    /** @param recipient null where the holder takes the card */
    public Result<CardPickup> run(
            DeskSession session, String serial, Applicant holder, Compared examined, @Nullable Recipient recipient) {
        Optional<PickupRefusal> refusal = refusal(holder, examined, recipient);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        Mrz mrz = examined.mrz();
        LocalDate today = LocalDate.now(clock);
        return mrz.expiryDate()
                .asExpiry(today)
                .map(expiry -> gesture.record(session, serial, gesture(serial, check(examined, expiry, today), recipient)))
                .orElseGet(() -> Result.refused(PickupRefusal.PASSPORT_EXPIRY_UNREADABLE));
    }

    private Optional<PickupRefusal> refusal(Applicant holder, Compared examined, @Nullable Recipient recipient) {
        if (examined.isOfAnotherPerson()) {
            return Optional.of(PickupRefusal.PASSPORT_OF_ANOTHER_PERSON);
        }
        boolean guardian = recipient != null && recipient.quality() == Quality.GUARDIAN;
        if (needsGuardian(holder)) {
            return guardian ? Optional.empty() : Optional.of(PickupRefusal.GUARDIAN_MISSING);
        }
        if (guardian) {
            return Optional.of(PickupRefusal.GUARDIAN_NOT_NEEDED);
        }
        return recipient == null || proxyAllowed() ? Optional.empty() : Optional.of(PickupRefusal.PROXY_NOT_ALLOWED);
    }

    private static List<Proposal> gesture(String serial, IdentityCheck check, @Nullable Recipient recipient) {
        List<Proposal> acts = new ArrayList<>();
        acts.add(new Proposal(CardPickup.aggregateOf(serial), new IdentityChecked(check)));
        if (recipient != null) {
            acts.add(new Proposal(CardPickup.aggregateOf(serial), new RecipientNamed(recipient)));
        }
        return acts;
    }

    private static IdentityCheck check(Compared examined, LocalDate expiry, LocalDate today) {
        Mrz mrz = examined.mrz();
        List<String> accepted = examined.differences().stream()
                .map(difference -> difference.field().name())
                .toList();
        return new IdentityCheck(mrz.documentNumber(), mrz.issuer(), expiry, today, accepted);
    }
}
