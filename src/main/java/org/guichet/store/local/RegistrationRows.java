package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPLICANT;
import static org.guichet.store.generated.Tables.APPOINTMENT;
import static org.guichet.store.generated.Tables.IDENTITY_PAPER;
import static org.guichet.store.generated.Tables.PERMIT_APPLICATION;
import static org.guichet.store.generated.Tables.REGISTRATION;
import static org.guichet.store.generated.Tables.RESIDENCE_CARD;
import static org.guichet.store.generated.Tables.TICKET;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.NumberHolding;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.change.OperationId;
import org.guichet.store.generated.tables.records.RegistrationRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Files that were made at this desk: the person among all others, and beside them who made the file. */
final class RegistrationRows {

    private RegistrationRows() {}

    static @Nullable Registration find(DSLContext context, String applicantId) {
        return context.selectFrom(REGISTRATION)
                .where(REGISTRATION.APPLICANT_ID.eq(Long.valueOf(applicantId)))
                .fetchOptional(row -> registration(context, row))
                .orElse(null);
    }

    private static Registration registration(DSLContext context, RegistrationRecord row) {
        Applicant person = context.selectFrom(APPLICANT)
                .where(APPLICANT.APPLICANT_ID.eq(row.getApplicantId()))
                .fetchOptional(ApplicantRows::person)
                .orElseGet(() -> nobody(row.getApplicantId()));
        return new Registration(
                person,
                row.getVersion(),
                new OperationId(row.getRegisteredBy()),
                row.getRegisteredAt().toInstant(),
                row.getAgent(),
                row.getOnlyBirthYear(),
                row.getWithdrawn(),
                isInUse(context, row.getApplicantId()));
    }

    /** Nothing is kept of a person whose registration was taken back: the journal alone knows them. */
    private static Applicant nobody(long id) {
        return new Applicant(id, Optional.empty(), "", "", null, Applicant.Sex.UNSPECIFIED, "", "", "");
    }

    private static boolean isInUse(DSLContext context, long applicant) {
        return context.fetchExists(PERMIT_APPLICATION, PERMIT_APPLICATION.APPLICANT_ID.eq(applicant))
                || context.fetchExists(RESIDENCE_CARD, RESIDENCE_CARD.APPLICANT_ID.eq(applicant))
                || context.fetchExists(APPOINTMENT, APPOINTMENT.APPLICANT_ID.eq(applicant))
                || context.fetchExists(IDENTITY_PAPER, IDENTITY_PAPER.APPLICANT_ID.eq(applicant))
                || context.fetchExists(TICKET, TICKET.APPLICANT_ID.eq(applicant));
    }

    static void save(DSLContext context, Registration registration) {
        long id = registration.person().id();
        context.deleteFrom(REGISTRATION).where(REGISTRATION.APPLICANT_ID.eq(id)).execute();
        context.insertInto(REGISTRATION)
                .set(REGISTRATION.APPLICANT_ID, id)
                .set(REGISTRATION.VERSION, registration.version())
                .set(REGISTRATION.REGISTERED_BY, registration.by().value())
                .set(REGISTRATION.REGISTERED_AT, Moments.column(registration.at()))
                .set(REGISTRATION.AGENT, registration.agent())
                .set(REGISTRATION.ONLY_BIRTH_YEAR, registration.onlyBirthYear())
                .set(REGISTRATION.WITHDRAWN, registration.withdrawn())
                .execute();
        if (registration.withdrawn()) {
            ApplicantRows.delete(context, id);
            PeopleChanges.note(context, List.of(id));
        } else {
            BroughtRows.people(context, List.of(registration.person()));
        }
    }

    static @Nullable NumberHolding holding(DSLContext context, String number) {
        return context.select(APPLICANT.APPLICANT_ID)
                .from(APPLICANT)
                .where(APPLICANT.FOREIGNER_NUMBER.eq(number))
                .fetchOptional(row -> new NumberHolding(new ForeignerNumber(number), row.value1()))
                .orElse(null);
    }

    /** Ids of people whose registration was taken back are not given again. */
    static long nextOwnId(DSLContext context, char letter) {
        long first = Registration.DESK_RANGE * (1 + Math.max(0, letter - 'A'));
        long end = first + Registration.DESK_RANGE;
        Long people = context.select(DSL.max(APPLICANT.APPLICANT_ID))
                .from(APPLICANT)
                .where(APPLICANT.APPLICANT_ID.ge(first).and(APPLICANT.APPLICANT_ID.lt(end)))
                .fetchSingle(row -> row.value1());
        Long registered = context.select(DSL.max(REGISTRATION.APPLICANT_ID))
                .from(REGISTRATION)
                .where(REGISTRATION.APPLICANT_ID.ge(first).and(REGISTRATION.APPLICANT_ID.lt(end)))
                .fetchSingle(row -> row.value1());
        return Math.max(people == null ? first : people + 1, registered == null ? first : registered + 1);
    }
}
