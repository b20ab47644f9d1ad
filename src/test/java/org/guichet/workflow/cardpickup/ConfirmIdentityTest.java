package org.guichet.workflow.cardpickup;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.LEILAS_CARD;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.PickupSteps;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.ExaminePassport.Examination;
import org.guichet.workflow.cardpickup.ExaminePassport.Examination.Compared;
import org.junit.jupiter.api.Test;

/** The passport in hand against the file: what is kept, and what is refused. */
class ConfirmIdentityTest {

    private final DeskFixture desk = new DeskFixture();

    private Examination examine(String mrz) {
        return desk.acts.pickup().examinePassport().run(LEILA, mrz);
    }

    private Result<CardPickup> confirm(Compared examined) {
        return desk.acts.pickup().confirmIdentity().run(desk.agent, LEILAS_CARD, LEILA, examined);
    }

    private boolean isDone() {
        return desk.site.stock().find(LEILAS_CARD).orElseThrow().isSettled(PickupStep.IDENTITY);
    }

    @Test
    void thePersonsOwnPassportIsKept() {
        Compared examined = PickupSteps.examined(desk.acts, LEILA, Synthetic.passport(LEILA));
        assertTrue(examined.differences().isEmpty());
        CardPickup pickup = done(confirm(examined));
        assertEquals("P1000001", Objects.requireNonNull(pickup.identity()).documentNumber());
        assertEquals(Synthetic.DAY, Objects.requireNonNull(pickup.identity()).checkedOn());
        assertTrue(isDone());
    }

    @Test
    void thePassportOfAnotherPersonIsRefused() {
        Compared examined = PickupSteps.examined(desk.acts, LEILA, Synthetic.passport(AMADOU));
        assertTrue(examined.isOfAnotherPerson());
        refused(PickupRefusal.PASSPORT_OF_ANOTHER_PERSON, confirm(examined));
        assertFalse(isDone());
    }

    @Test
    void anExpiredPassportIsRefusedWithTheDayItEnded() {
        Compared examined = PickupSteps.examined(desk.acts, LEILA, Synthetic.passport(LEILA, Synthetic.DAY.minusDays(1)));
        assertTrue(examined.isExpired());
        refused(PickupRefusal.PASSPORT_EXPIRED, "2026-11-23", confirm(examined));
        assertFalse(isDone());
    }

    @Test
    void aPassportIsGoodOnItsLastDay() {
        done(confirm(PickupSteps.examined(desk.acts, LEILA, Synthetic.passport(LEILA, Synthetic.DAY))));
        assertTrue(isDone());
    }

    @Test
    void oneDifferenceIsForTheAgentToAcceptAndIsKept() {
        Applicant respelled = Synthetic.person(LEILA.id(), "Quilfeather", LEILA.givenNames());
        Compared examined = PickupSteps.examined(desk.acts, LEILA, Synthetic.passport(respelled));
        assertFalse(examined.isOfAnotherPerson());
        assertEquals(1, examined.differences().size());
        CardPickup pickup = done(confirm(examined));
        assertEquals(List.of("SURNAME"), Objects.requireNonNull(pickup.identity()).acceptedDifferences());
    }

    @Test
    void aPassportWhoseEndIsUnreadableIsRefused() {
        String lines = Synthetic.passport(LEILA);
        String without = lines.replace(expiryOf(lines), "<<<<<<0");
        Examination examination = examine(withComposite(without));
        Compared examined = assertInstanceOf(Compared.class, examination);
        refused(PickupRefusal.PASSPORT_EXPIRY_UNREADABLE, confirm(examined));
    }

    private static String expiryOf(String passport) {
        return passport.substring(45 + 21, 45 + 28);
    }

    /** Doc 9303 part 4: the last digit covers columns 1-10, 14-20 and 22-43 of the second line. */
    private static String withComposite(String lines) {
        String second = lines.substring(45);
        String covered = second.substring(0, 10) + second.substring(13, 20) + second.substring(21, 43);
        int sum = 0;
        for (int i = 0; i < covered.length(); i++) {
            int value = covered.charAt(i) == '<' ? 0 : Character.digit(covered.charAt(i), 36);
            sum += value * new int[] {7, 3, 1}[i % 3];
        }
        return lines.substring(0, 45 + 43) + sum % 10;
    }

    @Test
    void aMisreadDigitIsSaidBeforeAnythingIsCompared() {
        String misread = Synthetic.passport(LEILA).replace("P1000001", "P1000007");
        Examination.WrongDigits wrong = assertInstanceOf(Examination.WrongDigits.class, examine(misread));
        assertFalse(wrong.mrz().failedChecks().isEmpty());
        assertFalse(isDone());
    }

    @Test
    void aCardIsNoPassport() {
        assertInstanceOf(Examination.NotAPassport.class, examine(Synthetic.cardLines(LEILA)));
    }

    @Test
    void aDigitReadInANameIsProposedAsItsLetter() {
        String passport = Synthetic.passport(LEILA);
        int at = passport.indexOf('I', 5);
        String misread = passport.substring(0, at) + '1' + passport.substring(at + 1);
        Examination.Unreadable unreadable = assertInstanceOf(Examination.Unreadable.class, examine(misread));
        assertEquals(passport.strip(), String.join("\n", unreadable.corrections().getFirst().corrected().lines()));
        assertFalse(isDone(), "nothing is taken by itself");
    }

    @Test
    void whatIsNoZoneIsSaidWithItsPlace() {
        assertInstanceOf(Examination.Unreadable.class, examine("hello"));
        assertInstanceOf(Examination.Unreadable.class, examine(""));
    }
}
