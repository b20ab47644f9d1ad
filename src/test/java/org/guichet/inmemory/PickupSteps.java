package org.guichet.inmemory;

import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.ConfirmCard;
import org.guichet.workflow.cardpickup.ExaminePassport.Examination.Compared;
import org.guichet.workflow.desk.DeskActs;

/** The steps of a pickup as a desk does them, each of which must go well. */
public final class PickupSteps {

    private PickupSteps() {}

    public static Compared examined(DeskActs acts, Applicant person, String passport) {
        return assertInstanceOf(Compared.class, acts.pickup().examinePassport().run(person, passport));
    }

    public static CardPickup identity(DeskActs acts, DeskSession session, Applicant person) {
        Compared examined = examined(acts, person, Synthetic.passport(person));
        return done(acts.pickup().confirmIdentity().run(session, Synthetic.serial(person), person, examined));
    }

    public static CardPickup card(DeskActs acts, DeskSession session, Applicant person) {
        ConfirmCard.Scan scan = acts.pickup().confirmCard().run(session, Synthetic.serial(person), Synthetic.cardLines(person));
        Result<CardPickup> result = assertInstanceOf(ConfirmCard.Scan.Judged.class, scan).result();
        return done(result);
    }

    public static CardPickup stamp(DeskActs acts, DeskSession session, Applicant person, StampNumber stamp) {
        return done(acts.pickup().takeStamp().run(session, Synthetic.serial(person), stamp));
    }

    public static CardPickup papers(DeskActs acts, DeskSession session, Applicant person) {
        return done(acts.pickup()
                .takeBackOldDocuments()
                .run(session, Synthetic.serial(person), Return.TAKEN_BACK, Return.DECLARED_LOST));
    }

    public static CardPickup signature(DeskActs acts, DeskSession session, Applicant person) {
        return done(acts.pickup().recordSignature().run(session, Synthetic.serial(person), Synthetic.signature()));
    }

    public static CardPickup handOver(DeskActs acts, DeskSession session, Applicant person) {
        return done(acts.pickup().handOver().run(session, Synthetic.serial(person)));
    }

    /** A first card: no stamp, no papers. */
    public static CardPickup handOverFirstCard(DeskActs acts, DeskSession session, Applicant person) {
        identity(acts, session, person);
        card(acts, session, person);
        signature(acts, session, person);
        return handOver(acts, session, person);
    }
}
