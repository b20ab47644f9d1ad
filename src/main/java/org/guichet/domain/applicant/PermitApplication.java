package org.guichet.domain.applicant;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One request of a person (demande): first issue, renewal, duplicate, naturalisation, asylum.
 *
 * @param number opaque text, at most 32 characters
 * @param permitType key of the catalogue, such as {@code EMPLOYEE}
 * @param provisionalPaper récépissé or attestation (API) that the person holds meanwhile, with its end
 * @param employer as on the work permit or the employment contract, at most 200 characters; empty where the ground of stay is not work
 */
public record PermitApplication(
        String number,
        long applicantId,
        Kind kind,
        PermitType permitType,
        Status status,
        LocalDate filedOn,
        Optional<ProvisionalPaper> provisionalPaper,
        String employer) {

    /** Of somebody who has no employer, or none on file. */
    public PermitApplication(
            String number,
            long applicantId,
            Kind kind,
            PermitType permitType,
            Status status,
            LocalDate filedOn,
            Optional<ProvisionalPaper> provisionalPaper) {
        this(number, applicantId, kind, permitType, status, filedOn, provisionalPaper, "");
    }

    public PermitApplication with(Status next) {
        return new PermitApplication(number, applicantId, kind, permitType, next, filedOn, provisionalPaper, employer);
    }

    public enum Kind {
        FIRST_ISSUE,
        RENEWAL,
        DUPLICATE,
        NATURALISATION,
        ASYLUM
    }

    public enum Status {
        FILED,
        UNDER_REVIEW,
        GRANTED,
        CARD_READY,
        CLOSED
    }

    /** The ground of stay in the words of CESEDA, shortened. */
    public enum PermitType {
        EMPLOYEE,
        STUDENT,
        PRIVATE_AND_FAMILY_LIFE,
        TALENT,
        ICT_POSTED_WORKER,
        TEN_YEAR_CARD,
        REFUGEE,
        VISITOR,
        NATURALISATION
    }

    /** @param validUntil last day on which it gives rights */
    public record ProvisionalPaper(PaperKind kind, LocalDate validUntil) {}

    public enum PaperKind {
        RECEPISSE,
        API
    }
}
