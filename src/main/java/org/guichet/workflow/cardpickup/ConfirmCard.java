package org.guichet.workflow.cardpickup;

import java.util.List;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct.CardChecked;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzCorrection;
import org.guichet.domain.document.MrzCorrections;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.MrzReading;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Makes sure that the card in hand is the one for this person: by the serial and foreigner number in its own MRZ. */
public final class ConfirmCard {

    private final PickupGesture gesture;

    public ConfirmCard(PickupGesture gesture) {
        this.gesture = gesture;
    }

    /** What was scanned, where it can't be taken as a residence card at all; else empty or the ledger's answer. */
    public sealed interface Scan {

        /** @param corrections of a zone of the right size in which only letters were read as digits; for a person to accept */
        record Unreadable(MrzReading.Unreadable why, List<MrzCorrection> corrections) implements Scan {}

        /** @param corrections one-character misreadings that would make all digits agree */
        record WrongDigits(Mrz mrz, List<MrzCorrection> corrections) implements Scan {}

        record NotACard(MrzFormat format) implements Scan {}

        record Judged(Result<CardPickup> result) implements Scan {}
    }

    public Scan run(DeskSession session, String serial, String mrzText) {
        return switch (MrzParser.read(mrzText)) {
            case MrzReading.Unreadable why -> new Scan.Unreadable(why, MrzCorrections.forText(mrzText));
            case MrzReading.Read(Mrz mrz) -> judge(session, serial, mrz);
        };
    }

    private Scan judge(DeskSession session, String serial, Mrz mrz) {
        if (mrz.format() != MrzFormat.TD1) {
            return new Scan.NotACard(mrz.format());
        }
        if (!mrz.isIntact()) {
            return new Scan.WrongDigits(mrz, MrzCorrections.propose(mrz));
        }
        CardChecked act = new CardChecked(mrz.documentNumber(), mrz.foreignerNumber().orElse(""));
        return new Scan.Judged(gesture.record(session, serial, act));
    }
}
