package org.guichet.workflow.cardpickup;

import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct.CardChecked;
import org.guichet.domain.document.Mrz;
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

        record Unreadable(MrzReading.Unreadable why) implements Scan {}

        record WrongDigits(Mrz mrz) implements Scan {}

        record NotACard(MrzFormat format) implements Scan {}

        record Judged(Result<CardPickup> result) implements Scan {}
    }

    public Scan run(DeskSession session, String serial, String mrzText) {
        return switch (MrzParser.read(mrzText)) {
            case MrzReading.Unreadable why -> new Scan.Unreadable(why);
            case MrzReading.Read(Mrz mrz) -> judge(session, serial, mrz);
        };
    }

    private Scan judge(DeskSession session, String serial, Mrz mrz) {
        if (mrz.format() != MrzFormat.TD1) {
            return new Scan.NotACard(mrz.format());
        }
        if (!mrz.isIntact()) {
            return new Scan.WrongDigits(mrz);
        }
        CardChecked act = new CardChecked(mrz.documentNumber(), mrz.foreignerNumber().orElse(""));
        return new Scan.Judged(gesture.record(session, serial, act));
    }
}
