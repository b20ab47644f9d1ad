package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPLICANT;
import static org.guichet.store.generated.Tables.APPLICATION_EMPLOYER;
import static org.guichet.store.generated.Tables.CONTACT_KEY;
import static org.guichet.store.generated.Tables.PERMIT_APPLICATION;
import static org.jooq.impl.DSL.max;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.Applicant.Sex;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PaperKind;
import org.guichet.domain.applicant.PermitApplication.ProvisionalPaper;
import org.guichet.store.generated.tables.records.ApplicantRecord;
import org.guichet.store.generated.tables.records.PermitApplicationRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** People and their applications as rows. */
final class ApplicantRows {

    private static final BatchInsert<Applicant> PEOPLE = new BatchInsert<>(APPLICANT, (person, row) -> row.add(person.id())
            .add(person.foreignerNumber().map(ForeignerNumber::digits).orElse(null))
            .add(person.surname())
            .add(person.givenNames())
            .add(person.birthDate())
            .add(person.sex().name())
            .add(person.nationality())
            .add(person.phone())
            .add(person.email()));

    private static final BatchInsert<Applicant> CONTACTS = new BatchInsert<>(CONTACT_KEY, (person, row) -> row.add(person.id())
            .add(ContactKeys.phone(person.phone()))
            .add(ContactKeys.email(person.email())));

    private static final BatchInsert<PermitApplication> APPLICATIONS =
            new BatchInsert<>(PERMIT_APPLICATION, (application, row) -> row.add(application.number())
                    .add(application.applicantId())
                    .add(application.kind().name())
                    .add(application.permitType().name())
                    .add(application.status().name())
                    .add(application.filedOn())
                    .add(application.provisionalPaper().map(paper -> paper.kind().name()).orElse(null))
                    .add(application.provisionalPaper().map(ProvisionalPaper::validUntil).orElse(null)));

    private static final BatchInsert<PermitApplication> EMPLOYERS = new BatchInsert<>(
            APPLICATION_EMPLOYER, (application, row) -> row.add(application.number()).add(application.employer()));

    private ApplicantRows() {}

    static void insert(Connection connection, Collection<Applicant> people) throws SQLException {
        PEOPLE.insert(connection, people);
        CONTACTS.insert(connection, people);
    }

    static void insertApplications(Connection connection, Collection<PermitApplication> applications) throws SQLException {
        APPLICATIONS.insert(connection, applications);
        EMPLOYERS.insert(connection, applications.stream().filter(each -> !each.employer().isEmpty()).toList());
    }

    /** Newest first. */
    static List<PermitApplication> applications(DSLContext context, Condition which) {
        return context.select(PERMIT_APPLICATION, APPLICATION_EMPLOYER.EMPLOYER)
                .from(PERMIT_APPLICATION)
                .leftJoin(APPLICATION_EMPLOYER)
                .on(APPLICATION_EMPLOYER.APPLICATION_NUMBER.eq(PERMIT_APPLICATION.APPLICATION_NUMBER))
                .where(which)
                .orderBy(PERMIT_APPLICATION.FILED_ON.desc(), PERMIT_APPLICATION.APPLICATION_NUMBER)
                .fetch(row -> application(row.value1(), row.value2()));
    }

    static List<Long> employedBy(DSLContext context, String employer, int limit) {
        return context.select(PERMIT_APPLICATION.APPLICANT_ID)
                .from(APPLICATION_EMPLOYER)
                .join(PERMIT_APPLICATION)
                .on(PERMIT_APPLICATION.APPLICATION_NUMBER.eq(APPLICATION_EMPLOYER.APPLICATION_NUMBER))
                .where(APPLICATION_EMPLOYER.EMPLOYER.eq(employer))
                .groupBy(PERMIT_APPLICATION.APPLICANT_ID)
                .orderBy(max(PERMIT_APPLICATION.FILED_ON).desc(), PERMIT_APPLICATION.APPLICANT_ID)
                .limit(limit)
                .fetch(PERMIT_APPLICATION.APPLICANT_ID);
    }

    static void delete(DSLContext context, long applicantId) {
        context.deleteFrom(APPLICANT).where(APPLICANT.APPLICANT_ID.eq(applicantId)).execute();
        context.deleteFrom(CONTACT_KEY).where(CONTACT_KEY.APPLICANT_ID.eq(applicantId)).execute();
    }

    static Applicant person(ApplicantRecord row) {
        return new Applicant(
                row.getApplicantId(),
                Optional.ofNullable(row.getForeignerNumber()).map(ForeignerNumber::new),
                row.getSurname(),
                row.getGivenNames(),
                row.getBirthDate(),
                Sex.valueOf(row.getSex()),
                row.getNationality(),
                row.getPhone(),
                row.getEmail());
    }

    private static PermitApplication application(PermitApplicationRecord row, @Nullable String employer) {
        return new PermitApplication(
                row.getApplicationNumber(),
                row.getApplicantId(),
                PermitApplication.Kind.valueOf(row.getKind()),
                PermitApplication.PermitType.valueOf(row.getPermitType()),
                PermitApplication.Status.valueOf(row.getStatus()),
                row.getFiledOn(),
                Optional.ofNullable(row.getPaperKind())
                        .map(kind -> new ProvisionalPaper(PaperKind.valueOf(kind), row.getPaperValidUntil())),
                employer == null ? "" : employer);
    }
}
