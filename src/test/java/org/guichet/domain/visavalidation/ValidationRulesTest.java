package org.guichet.domain.visavalidation;

import static org.guichet.inmemory.Synthetic.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Decision;
import org.guichet.domain.fee.Reduction;
import org.guichet.domain.visavalidation.ValidationAct.AdviceGiven;
import org.guichet.domain.visavalidation.ValidationAct.ArrivalDeclared;
import org.guichet.domain.visavalidation.ValidationAct.EmploymentDeclared;
import org.guichet.domain.visavalidation.ValidationAct.HomeDeclared;
import org.guichet.domain.visavalidation.ValidationAct.LatenessDecided;
import org.guichet.domain.visavalidation.ValidationAct.TaxTaken;
import org.guichet.domain.visavalidation.ValidationAct.ValidationSettled;
import org.guichet.domain.visavalidation.ValidationAct.ValidationStepReopened;
import org.guichet.domain.visavalidation.ValidationAct.VisaPassportChecked;
import org.guichet.domain.visavalidation.ValidationAct.VisaRead;
import org.guichet.domain.visavalidation.ValidationAct.VisaValidated;
import org.guichet.inmemory.Operations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValidationRulesTest {

    private static final AggregateId VISA = Visa.aggregateOf("F00000005");
    private static final LocalDate FROM = DAY.minusMonths(2);
    private static final LocalDate UNTIL = DAY.plusMonths(10);
    private static final HomeAddress ADDRESS = new HomeAddress("1 rue du Port", "", "75019", "Paris");
    private static final StampNumber STAMP = new StampNumber("1234567890123456");

    private static Decision<VisaValidation> decide(@Nullable VisaValidation known, ValidationAct act) {
        return ValidationRules.decide(known, Operations.of(1, VISA, act, Instant.EPOCH), act);
    }

    private static VisaValidation after(@Nullable VisaValidation known, ValidationAct... acts) {
        VisaValidation now = known;
        for (ValidationAct act : acts) {
            Decision<VisaValidation> decision = decide(now, act);
            now = decision instanceof Decision.Accepted<VisaValidation>(VisaValidation next) ? next : null;
            assertNotNull(now, () -> act + ": " + decision);
        }
        return Objects.requireNonNull(now);
    }

    private static void refused(ValidationRefusal reason, String detail, @Nullable VisaValidation known, ValidationAct act) {
        assertEquals(Decision.<VisaValidation>refuse(reason, detail), decide(known, act));
    }

    private static VisaRead read(VisaKind kind, String title) {
        return new VisaRead(42, kind, title, FROM, UNTIL, List.of(), SealCheck.NOT_READ);
    }

    private static final IdentityCheck PASSPORT = new IdentityCheck("12AB34567", "UTO", DAY.plusYears(2), DAY, List.of());
    private static final HomeDeclared HOME = new HomeDeclared(ADDRESS, AddressProof.DECLARED, "0102030405", "");
    private static final TaxTaken TAX = new TaxTaken(30_000, Reduction.FULL, "CESEDA L. 436-1", STAMP);

    private static VisaValidation ready(LocalDate entry) {
        return after(null, read(VisaKind.VLS_TS, "VISITOR"), new VisaPassportChecked(PASSPORT), new ArrivalDeclared(entry, DAY), HOME, TAX);
    }

    @Test
    void aVisaIsValidatedOnceAllStepsAreDone() {
        VisaValidation done = after(ready(DAY.minusDays(20)), new VisaValidated("V-1", DAY));
        assertTrue(done.isValidated());
        assertEquals(Optional.empty(), done.nextStep());
        refused(ValidationRefusal.VALIDATION_ALREADY_CLOSED, "", done, new VisaValidated("V-2", DAY));
        refused(ValidationRefusal.VALIDATION_ALREADY_CLOSED, "", done, new ValidationStepReopened(ValidationStep.TAX));
        refused(ValidationRefusal.VALIDATION_ALREADY_CLOSED, "", done, read(VisaKind.VLS_TS, "VISITOR"));
    }

    @Test
    void theFirstMissingStepIsNamed() {
        VisaValidation visa = after(null, read(VisaKind.VLS_TS, "TALENT"));
        for (ValidationStep step : List.of(ValidationStep.PASSPORT, ValidationStep.ARRIVAL, ValidationStep.HOME, ValidationStep.EMPLOYMENT,
                ValidationStep.TAX)) {
            assertEquals(Optional.of(step), visa.nextStep());
            refused(ValidationRefusal.VALIDATION_STEP_MISSING, step.name(), visa, new VisaValidated("V-1", DAY));
            visa = after(visa, switch (step) {
                case PASSPORT -> new VisaPassportChecked(PASSPORT);
                case ARRIVAL -> new ArrivalDeclared(DAY.minusDays(3), DAY);
                case HOME -> HOME;
                case EMPLOYMENT -> new EmploymentDeclared("Ateliers Fictifs", DAY);
                default -> TAX;
            });
        }
        assertEquals(Optional.of(ValidationStep.CONFIRMATION), visa.nextStep());
    }

    @Test
    void nothingHappensBeforeTheVisaIsReadAndNothingToAnothersVisa() {
        refused(ValidationRefusal.VISA_NOT_READ, "", null, HOME);
        VisaValidation visa = after(null, read(VisaKind.VLS_TS, "VISITOR"));
        VisaRead others = new VisaRead(43, VisaKind.VLS_TS, "VISITOR", FROM, UNTIL, List.of(), SealCheck.NOT_READ);
        refused(ValidationRefusal.VISA_OF_ANOTHER_PERSON, "", visa, others);
        refused(ValidationRefusal.VISA_ALREADY_READ, "", visa, read(VisaKind.VLS_TS, "VISITOR"));
        VisaRead reversed = new VisaRead(42, VisaKind.VLS_TS, "VISITOR", UNTIL, FROM, List.of(), SealCheck.NOT_READ);
        refused(ValidationRefusal.VISA_DATES_REVERSED, "", null, reversed);
    }

    @ParameterizedTest
    @EnumSource(value = VisaKind.class, names = "VLS_TS", mode = EnumSource.Mode.EXCLUDE)
    void aVisaOfAnotherKindIsNotValidatedAndEndsWithAdvice(VisaKind kind) {
        VisaValidation visa = after(null, read(kind, "VISITOR"));
        assertEquals(Optional.of(ValidationStep.CONFIRMATION), visa.nextStep());
        refused(ValidationRefusal.VISA_KIND_NOT_VALIDATED, kind.name(), visa, HOME);
        refused(ValidationRefusal.VISA_KIND_NOT_VALIDATED, kind.name(), visa, new VisaValidated("V-1", DAY));
        VisaValidation told = after(visa, new AdviceGiven());
        assertTrue(told.isClosed());
        assertFalse(told.isValidated());
    }

    @ParameterizedTest
    @CsvSource({"-1, ENTRY_BEFORE_VISA", "0, ", "60, "})
    void theEntryLiesWithinTheVisasValidity(int daysAfterTheFirst, @Nullable ValidationRefusal refusal) {
        VisaValidation visa = after(null, read(VisaKind.VLS_TS, "VISITOR"));
        ArrivalDeclared act = new ArrivalDeclared(FROM.plusDays(daysAfterTheFirst), DAY);
        if (refusal == null) {
            assertEquals(new Arrival(act.entry(), DAY), after(visa, act).arrival());
        } else {
            refused(refusal, FROM.toString(), visa, act);
        }
    }

    @Test
    void theEntryLiesNeitherAheadNorAfterTheVisa() {
        VisaValidation visa = after(null, read(VisaKind.VLS_TS, "VISITOR"));
        refused(ValidationRefusal.ENTRY_IN_FUTURE, "", visa, new ArrivalDeclared(DAY.plusDays(1), DAY));
        refused(ValidationRefusal.ENTRY_AFTER_VISA, UNTIL.toString(), visa, new ArrivalDeclared(UNTIL.plusDays(1), UNTIL.plusDays(2)));
        after(visa, new ArrivalDeclared(UNTIL, UNTIL));
    }

    @Test
    void pastTheDeadlineItIsNeitherRefusedNorAcceptedBeforeADecision() {
        LocalDate late = DAY.plusMonths(2);
        VisaValidation visa = after(
                null, read(VisaKind.VLS_TS, "VISITOR"), new VisaPassportChecked(PASSPORT), new ArrivalDeclared(FROM, late), HOME, TAX);
        LocalDate deadline = Arrival.deadline(FROM);
        assertTrue(visa.waitsForDecision(late));
        assertFalse(visa.waitsForDecision(deadline), "the last day counts");
        refused(ValidationRefusal.VALIDATION_DECISION_AWAITED, deadline.toString(), visa, new VisaValidated("V-1", late));
        refused(ValidationRefusal.VALIDATION_NOT_LATE, "", visa, new LatenessDecided(true, "x", deadline));
        refused(ValidationRefusal.LATENESS_REASON_MISSING, "", visa, new LatenessDecided(true, " ", late));
        refused(ValidationRefusal.LATENESS_REASON_TOO_LONG, "300", visa, new LatenessDecided(true, "x".repeat(301), late));
        VisaValidation allowed = after(visa, new LatenessDecided(true, "In hospital", late));
        assertFalse(allowed.waitsForDecision(late));
        assertTrue(after(allowed, new VisaValidated("V-1", late)).isValidated());
    }

    @Test
    void whatWasDeclinedEndsWithAdviceAndAnotherEntryIsDecidedAnew() {
        LocalDate late = DAY.plusMonths(2);
        VisaValidation declined = after(
                null, read(VisaKind.VLS_TS, "VISITOR"), new ArrivalDeclared(FROM, late), new LatenessDecided(false, "No reason", late));
        refused(ValidationRefusal.VALIDATION_DECLINED, "", declined, new VisaValidated("V-1", late));
        assertEquals(Optional.of(ValidationStep.CONFIRMATION), declined.nextStep());
        assertTrue(after(declined, new AdviceGiven()).isClosed());
        VisaValidation again = after(
                declined, new ValidationStepReopened(ValidationStep.ARRIVAL), new ArrivalDeclared(FROM.plusDays(1), late));
        assertNull(again.decision());
        assertTrue(again.waitsForDecision(late));
        refused(ValidationRefusal.ADVICE_NOT_DUE, "", again, new AdviceGiven());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'' | 75019 | Paris | 0102030405 | '' | ADDRESS_STREET_MISSING",
        "1 rue du Port | 7501 | Paris | 0102030405 | '' | ADDRESS_POSTCODE_INVALID",
        "1 rue du Port | 00100 | Paris | 0102030405 | '' | ADDRESS_POSTCODE_INVALID",
        "1 rue du Port | 99000 | Paris | 0102030405 | '' | ADDRESS_POSTCODE_INVALID",
        "1 rue du Port | 97400 | Saint-Denis | 0102030405 | '' |",
        "1 rue du Port | 20090 | Ajaccio | '' | leila@example.org |",
        "1 rue du Port | 75019 | ' ' | 0102030405 | '' | ADDRESS_CITY_MISSING",
        "1 rue du Port | 75019 | Paris | '' | '' | CONTACT_MISSING",
        "1 rue du Port | 75019 | Paris | 12 | '' | CONTACT_PHONE_INVALID",
        "1 rue du Port | 75019 | Paris | 0102030405 | leila@ | CONTACT_EMAIL_INVALID",
    })
    void theHomeIsCheckedFieldByField(
            String street, String postcode, String city, String phone, String email, @Nullable ValidationRefusal refusal) {
        VisaValidation visa = after(null, read(VisaKind.VLS_TS, "VISITOR"));
        HomeDeclared act = new HomeDeclared(new HomeAddress(street, "", postcode, city), AddressProof.DECLARED, phone, email);
        if (refusal == null) {
            assertNotNull(after(visa, act).home());
        } else {
            refused(refusal, "", visa, act);
        }
    }

    @Test
    void anAlteredProofIsNotTakenAndLinesHaveALimit() {
        VisaValidation visa = after(null, read(VisaKind.VLS_TS, "VISITOR"));
        AddressProof altered = new AddressProof(AddressProof.Kind.ALTERED, "EDF", DAY);
        refused(ValidationRefusal.ADDRESS_PROOF_ALTERED, "", visa, new HomeDeclared(ADDRESS, altered, "0102030405", ""));
        HomeAddress tooLong = new HomeAddress("x".repeat(101), "", "75019", "Paris");
        refused(ValidationRefusal.ADDRESS_TOO_LONG, "100", visa, new HomeDeclared(tooLong, AddressProof.DECLARED, "0102030405", ""));
    }

    @Test
    void onlySponsoredGroundsHaveAnEmployer() {
        VisaValidation visitor = after(null, read(VisaKind.VLS_TS, "VISITOR"));
        refused(ValidationRefusal.EMPLOYMENT_NOT_DUE, "", visitor, new EmploymentDeclared("Ateliers", DAY));
        VisaValidation ict = after(null, read(VisaKind.VLS_TS, "ICT_POSTED_WORKER"));
        refused(ValidationRefusal.EMPLOYER_MISSING, "", ict, new EmploymentDeclared(" ", DAY));
        refused(ValidationRefusal.EMPLOYER_TOO_LONG, "200", ict, new EmploymentDeclared("x".repeat(201), DAY));
        refused(ValidationRefusal.CONTRACT_DATE_OUT_OF_LIMITS, "", ict, new EmploymentDeclared("Ateliers", LocalDate.MAX));
    }

    @Test
    void aStampIsDueWhereAnAmountIs() {
        VisaValidation visa = after(null, read(VisaKind.VLS_TS, "VISITOR"));
        refused(ValidationRefusal.TAX_STAMP_MISSING, "", visa, new TaxTaken(100, Reduction.FULL, "x", null));
        refused(ValidationRefusal.TAX_NOT_DUE, "", visa, new TaxTaken(0, Reduction.EXEMPT, "x", STAMP));
        refused(ValidationRefusal.TAX_AMOUNT_OUT_OF_LIMITS, "", visa, new TaxTaken(-1, Reduction.FULL, "x", STAMP));
        refused(ValidationRefusal.TAX_SOURCE_INVALID, "", visa, new TaxTaken(100, Reduction.FULL, " ", STAMP));
        after(visa, new TaxTaken(0, Reduction.EXEMPT, "CESEDA L. 436-2", null));
    }

    @Test
    void aVisaReadAgainKeepsWhatStillFits() {
        VisaValidation visa = after(ready(DAY.minusDays(20)), new ValidationStepReopened(ValidationStep.VISA));
        refused(ValidationRefusal.VALIDATION_STEP_MISSING, "VISA", visa, new VisaValidated("V-1", DAY));
        refused(ValidationRefusal.VISA_TAX_OF_ANOTHER_TITLE, "", visa, read(VisaKind.VLS_TS, "STUDENT"));
        VisaValidation same = after(visa, read(VisaKind.VLS_TS, "VISITOR"));
        assertNotNull(same.arrival());
        VisaRead later = new VisaRead(42, VisaKind.VLS_TS, "VISITOR", DAY.minusDays(10), UNTIL, List.of(), SealCheck.NOT_READ);
        VisaValidation moved = after(visa, later);
        assertNull(moved.arrival(), "that day lies before the visa now");
        assertNotNull(moved.home());
    }

    @Test
    void whatNobodyDidCanNotBeReopened() {
        VisaValidation visa = after(null, read(VisaKind.VLS_TS, "VISITOR"));
        for (ValidationStep step : List.of(ValidationStep.HOME, ValidationStep.EMPLOYMENT, ValidationStep.CONFIRMATION)) {
            refused(ValidationRefusal.VALIDATION_STEP_NOT_DONE, "", visa, new ValidationStepReopened(step));
        }
    }

    @Test
    void aPassportIsGoodOnItsLastDayAndPeopleSettleWhichValidationStands() {
        VisaValidation visa = after(null, read(VisaKind.VLS_TS, "VISITOR"));
        IdentityCheck ended = new IdentityCheck("1", "UTO", DAY.minusDays(1), DAY, List.of());
        refused(ValidationRefusal.VISA_PASSPORT_EXPIRED, ended.expiry().toString(), visa, new VisaPassportChecked(ended));
        after(visa, new VisaPassportChecked(new IdentityCheck("1", "UTO", DAY, DAY, List.of())));
        VisaValidation done = after(ready(DAY), new VisaValidated("V-1", DAY));
        Instant at = Instant.EPOCH.plusSeconds(60);
        assertEquals(new VisaValidation.Closing(at, "b.noor", "V-2"), after(done, new ValidationSettled(at, "b.noor", "V-2")).closing());
    }

    @Test
    void aStampThatPaysForAVisaIsNotMistakenForACards() {
        assertEquals(Optional.of(VISA), VisaValidation.paidBy(VisaValidation.payerOf("F00000005")));
        assertEquals(Optional.empty(), VisaValidation.paidBy("K682T8YLO"));
        assertInstanceOf(VisaValidation.class, ready(DAY));
    }

    @Test
    void theDatesToKeepInMindCountBackFromTheLastDay() {
        Visa visa = ready(DAY).visa();
        assertEquals(new ExpiryDates(UNTIL.minusDays(120), UNTIL.minusDays(60), UNTIL), ExpiryDates.of(visa, 120, 60));
        assertEquals(UNTIL.minusDays(60), ExpiryDates.of(visa, 30, 60).renewalFrom(), "a window never ends before it begins");
    }
}
