package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPLICANT;
import static org.guichet.store.generated.Tables.PERMIT_APPLICATION;

import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.Applicant.Sex;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PaperKind;
import org.guichet.domain.applicant.PermitApplication.ProvisionalPaper;
import org.guichet.store.generated.tables.records.ApplicantRecord;
import org.guichet.store.generated.tables.records.PermitApplicationRecord;

/** People and their applications as rows. */
final class ApplicantRows {

    static final BatchInsert<Applicant> PEOPLE = new BatchInsert<>(APPLICANT, (person, row) -> row.add(person.id())
            .add(person.foreignerNumber().map(ForeignerNumber::digits).orElse(null))
            .add(person.surname())
            .add(person.givenNames())
            .add(person.birthDate())
            .add(person.sex().name())
            .add(person.nationality())
            .add(person.phone())
            .add(person.email()));

    static final BatchInsert<PermitApplication> APPLICATIONS =
            new BatchInsert<>(PERMIT_APPLICATION, (application, row) -> row.add(application.number())
                    .add(application.applicantId())
                    .add(application.kind().name())
                    .add(application.permitType().name())
                    .add(application.status().name())
                    .add(application.filedOn())
                    .add(application.provisionalPaper().map(paper -> paper.kind().name()).orElse(null))
                    .add(application.provisionalPaper().map(ProvisionalPaper::validUntil).orElse(null)));

    private ApplicantRows() {}

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

    static PermitApplication application(PermitApplicationRecord row) {
        return new PermitApplication(
                row.getApplicationNumber(),
                row.getApplicantId(),
                PermitApplication.Kind.valueOf(row.getKind()),
                PermitApplication.PermitType.valueOf(row.getPermitType()),
                PermitApplication.Status.valueOf(row.getStatus()),
                row.getFiledOn(),
                Optional.ofNullable(row.getPaperKind())
                        .map(kind -> new ProvisionalPaper(PaperKind.valueOf(kind), row.getPaperValidUntil())));
    }
}
