package org.guichet.domain.visavalidation;

import java.time.LocalDate;
import java.util.Optional;
import org.guichet.domain.applicant.PersonDraft;
import org.guichet.domain.fee.FeeAct;
import org.guichet.domain.visavalidation.ValidationAct.EmploymentDeclared;
import org.guichet.domain.visavalidation.ValidationAct.HomeDeclared;
import org.guichet.domain.visavalidation.ValidationAct.TaxTaken;

/** What a declaration must hold to be taken, field by field in the order of the form. */
final class StepChecks {

    private static final LocalDate EARLIEST_CONTRACT = LocalDate.of(1950, 1, 1);
    private static final LocalDate LATEST_CONTRACT = LocalDate.of(2999, 12, 31);

    private StepChecks() {}

    record Problem(ValidationRefusal reason, String detail) {}

    private static Optional<Problem> problem(ValidationRefusal reason) {
        return Optional.of(new Problem(reason, ""));
    }

    private static Optional<Problem> tooLong(ValidationRefusal reason, int most) {
        return Optional.of(new Problem(reason, String.valueOf(most)));
    }

    static Optional<Problem> home(HomeDeclared home) {
        HomeAddress address = home.address();
        if (address.street().isBlank()) {
            return problem(ValidationRefusal.ADDRESS_STREET_MISSING);
        }
        if (!HomeAddress.isPostcode(address.postcode())) {
            return problem(ValidationRefusal.ADDRESS_POSTCODE_INVALID);
        }
        if (address.city().isBlank()) {
            return problem(ValidationRefusal.ADDRESS_CITY_MISSING);
        }
        if (address.isTooLong() || home.proof().issuer().length() > HomeAddress.LINE_LENGTH) {
            return tooLong(ValidationRefusal.ADDRESS_TOO_LONG, HomeAddress.LINE_LENGTH);
        }
        return home.proof().kind() == AddressProof.Kind.ALTERED
                ? problem(ValidationRefusal.ADDRESS_PROOF_ALTERED)
                : contact(home.phone(), home.email());
    }

    private static Optional<Problem> contact(String phone, String email) {
        if (phone.isEmpty() && email.isEmpty()) {
            return problem(ValidationRefusal.CONTACT_MISSING);
        }
        if (!phone.isEmpty() && !PersonDraft.isPhone(phone)) {
            return problem(ValidationRefusal.CONTACT_PHONE_INVALID);
        }
        return email.isEmpty() || PersonDraft.isEmail(email) ? Optional.empty() : problem(ValidationRefusal.CONTACT_EMAIL_INVALID);
    }

    static Optional<Problem> employment(String title, EmploymentDeclared work) {
        if (!Employment.isDueFor(title)) {
            return problem(ValidationRefusal.EMPLOYMENT_NOT_DUE);
        }
        if (work.employer().isBlank()) {
            return problem(ValidationRefusal.EMPLOYER_MISSING);
        }
        if (work.employer().length() > Employment.EMPLOYER_LENGTH) {
            return tooLong(ValidationRefusal.EMPLOYER_TOO_LONG, Employment.EMPLOYER_LENGTH);
        }
        boolean fits = !work.contractStart().isBefore(EARLIEST_CONTRACT) && !work.contractStart().isAfter(LATEST_CONTRACT);
        return fits ? Optional.empty() : problem(ValidationRefusal.CONTRACT_DATE_OUT_OF_LIMITS);
    }

    static Optional<Problem> tax(TaxTaken tax) {
        if (tax.dueCents() < 0 || tax.dueCents() > FeeAct.MOST_CENTS) {
            return problem(ValidationRefusal.TAX_AMOUNT_OUT_OF_LIMITS);
        }
        if (tax.source().isBlank() || tax.source().length() > Tax.SOURCE_LENGTH) {
            return problem(ValidationRefusal.TAX_SOURCE_INVALID);
        }
        if (tax.dueCents() == 0) {
            return tax.stamp() == null ? Optional.empty() : problem(ValidationRefusal.TAX_NOT_DUE);
        }
        return tax.stamp() == null ? problem(ValidationRefusal.TAX_STAMP_MISSING) : Optional.empty();
    }
}
