package org.guichet.desktop.cardpickup;

import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.FingerCheck;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.cardpickup.Recipient;
import org.guichet.domain.cardpickup.ReturnedDocuments;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.cardpickup.StampReduction;
import org.jspecify.annotations.Nullable;

/** The steps of a pickup, each in a line. */
final class PickupSummary {

    private final Words words;

    PickupSummary(Words words) {
        this.words = words;
    }

    /** Some steps are settled because there is nothing to do in them. */
    static boolean wasDone(CardPickup pickup, PickupStep step) {
        return switch (step) {
            case STAMP -> pickup.stamp() != null || pickup.particulars().reduction() != null;
            case FINGER -> pickup.particulars().finger() != null;
            case OLD_DOCUMENTS -> pickup.returned() != null;
            case IDENTITY, CARD, SIGNATURE, HAND_OVER -> true;
        };
    }

    /** What was found in a step, in a few words. */
    String of(CardPickup pickup, PickupStep step, ZoneId zone) {
        return switch (step) {
            case IDENTITY -> identity(pickup.identity(), pickup.particulars().recipient());
            case CARD ->
                pickup.cardCheckedAt() == null
                        ? words.text("summary.slot", pickup.slot())
                        : words.text("summary.cardChecked", pickup.card().serial());
            case STAMP -> stamp(pickup);
            case OLD_DOCUMENTS -> papers(pickup);
            case FINGER -> finger(pickup.particulars().finger());
            case SIGNATURE -> pickup.signature() == null ? "" : words.text("summary.signed");
            case HAND_OVER ->
                pickup.handOver() == null
                        ? ""
                        : words.text("summary.handedOver", words.formats().time(Objects.requireNonNull(pickup.handOver()).at(), zone));
        };
    }

    private String identity(@Nullable IdentityCheck identity, @Nullable Recipient recipient) {
        if (identity == null) {
            return words.text("summary.scanPassport");
        }
        if (recipient != null) {
            return words.text("summary.recipient", words.texts().text("recipientQuality", recipient.quality()), recipient.name());
        }
        return identity.acceptedDifferences().isEmpty()
                ? words.text("summary.identityAgrees")
                : words.text("summary.identityAccepted", identity.acceptedDifferences().size());
    }

    private String stamp(CardPickup pickup) {
        StampNumber stamp = pickup.stamp();
        if (stamp != null) {
            return stamp.masked();
        }
        int due = pickup.stampDueCents();
        if (due == 0 && pickup.particulars().reduction() != null) {
            return reduction(pickup);
        }
        return due == 0 ? words.text("summary.noStampDue") : words.text("summary.stampDue", words.formats().amount(due));
    }

    private String papers(CardPickup pickup) {
        ReturnedDocuments returned = pickup.returned();
        if (returned != null) {
            return words.text("summary.papersSettled");
        }
        return words.text(pickup.card().hasPapersToReturn() ? "summary.papersDue" : "summary.noPapers");
    }

    /** Why less is due than the convocation says; empty where nothing was granted. */
    String reduction(CardPickup pickup) {
        StampReduction reduction = pickup.particulars().reduction();
        return reduction == null ? "" : words.text(
                "summary.reduction", words.formats().amount(reduction.dueCents()),
                words.texts().text("stampGround", reduction.ground()));
    }

    private String finger(@Nullable FingerCheck finger) {
        return finger == null ? words.text("summary.fingerOptional")
                : (words.texts().text("fingerOutcome", finger.outcome()) + " " + finger.note()).strip();
    }

    /** What the card in hand says otherwise than the file, as a note; empty where nothing differs. */
    static String differences(PickupViewModel model, Words words) {
        return model.cardDifferences().stream()
                .map(each -> words.texts().text("field", each.field()) + " : " + each.onDocument() + " ≠ " + each.onFile())
                .collect(Collectors.joining(", "));
    }
}
