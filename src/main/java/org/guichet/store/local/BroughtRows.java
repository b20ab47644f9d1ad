package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPLICANT;
import static org.guichet.store.generated.Tables.APPLICATION_EMPLOYER;
import static org.guichet.store.generated.Tables.CONTACT_KEY;
import static org.guichet.store.generated.Tables.IDENTITY_PAPER;
import static org.guichet.store.generated.Tables.PERMIT_APPLICATION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.sitedata.SiteDataAct.DataBrought;
import org.guichet.domain.sitedata.SiteDataAct.SiteArranged;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brought data that no act is about, as rows: people, applications, papers, and how the site is arranged. The last to come stands. */
final class BroughtRows {

    private static final Logger LOG = LoggerFactory.getLogger(BroughtRows.class);

    private BroughtRows() {}

    static void save(DSLContext context, SiteDataAct act) {
        switch (act) {
            case DataBrought data -> {
                people(context, data.people());
                applications(context, data.applications());
                papers(context, data.papers());
            }
            case SiteArranged arranged -> {
                if (!arranged.purposes().isEmpty()) {
                    LocalPurposes.replace(context, arranged.purposes());
                }
                arranged.desks().forEach(desk -> StaffRows.save(context, desk));
                arranged.settings().forEach(setting -> SettingRows.put(context, setting.name(), setting.value()));
            }
        }
    }

    /**
     * A number has one holder: of two files that claim it, made at two desks that did not see each other, the one with the smaller id
     * keeps it, whichever came first. So all desks come to the same.
     */
    static void people(DSLContext context, List<Applicant> brought) {
        if (brought.isEmpty()) {
            return;
        }
        Map<Long, Applicant> people = new LinkedHashMap<>();
        brought.forEach(person -> people.put(person.id(), person));
        Map<String, Long> holders = holders(context, people.keySet(), people.values().stream()
                .flatMap(person -> person.foreignerNumber().stream()).map(ForeignerNumber::digits).toList());
        List<Applicant> rows = new ArrayList<>();
        for (Applicant person : people.values()) {
            String number = person.foreignerNumber().map(ForeignerNumber::digits).orElse("");
            long holder = holders.getOrDefault(number, person.id());
            if (holder < person.id()) {
                LOG.warn("file {} came with the foreigner number of file {}, which keeps it", person.id(), holder);
                rows.add(withoutNumber(person));
                continue;
            }
            if (holder > person.id()) {
                LOG.warn("file {} had the foreigner number of file {}, which keeps it", holder, person.id());
                context.update(APPLICANT).setNull(APPLICANT.FOREIGNER_NUMBER).where(APPLICANT.APPLICANT_ID.eq(holder)).execute();
                rows.replaceAll(row -> row.id() == holder ? withoutNumber(row) : row);
            }
            if (!number.isEmpty()) {
                holders.put(number, person.id());
            }
            rows.add(person);
        }
        context.deleteFrom(APPLICANT).where(APPLICANT.APPLICANT_ID.in(people.keySet())).execute();
        context.deleteFrom(CONTACT_KEY).where(CONTACT_KEY.APPLICANT_ID.in(people.keySet())).execute();
        context.connection(connection -> ApplicantRows.insert(connection, rows));
        PeopleChanges.note(context, people.keySet());
    }

    private static Map<String, Long> holders(DSLContext context, Set<Long> besides, List<String> numbers) {
        Map<String, Long> holders = new HashMap<>();
        if (!numbers.isEmpty()) {
            context.select(APPLICANT.FOREIGNER_NUMBER, APPLICANT.APPLICANT_ID)
                    .from(APPLICANT)
                    .where(APPLICANT.FOREIGNER_NUMBER.in(numbers))
                    .and(APPLICANT.APPLICANT_ID.notIn(besides))
                    .forEach(row -> holders.put(row.value1(), row.value2()));
        }
        return holders;
    }

    private static Applicant withoutNumber(Applicant person) {
        return new Applicant(
                person.id(), Optional.empty(), person.surname(), person.givenNames(), person.birthDate(), person.sex(),
                person.nationality(), person.phone(), person.email());
    }

    private static void applications(DSLContext context, List<PermitApplication> applications) {
        if (!applications.isEmpty()) {
            List<String> numbers = applications.stream().map(PermitApplication::number).toList();
            context.deleteFrom(PERMIT_APPLICATION).where(PERMIT_APPLICATION.APPLICATION_NUMBER.in(numbers)).execute();
            context.deleteFrom(APPLICATION_EMPLOYER).where(APPLICATION_EMPLOYER.APPLICATION_NUMBER.in(numbers)).execute();
            Map<String, PermitApplication> last = new LinkedHashMap<>();
            applications.forEach(each -> last.put(each.number(), each));
            context.connection(connection -> ApplicantRows.insertApplications(connection, last.values()));
        }
    }

    private static void papers(DSLContext context, List<IdentityPaper> papers) {
        for (IdentityPaper paper : papers) {
            context.deleteFrom(IDENTITY_PAPER)
                    .where(IDENTITY_PAPER.PAPER_KIND.eq(paper.kind().name()))
                    .and(IDENTITY_PAPER.PAPER_NUMBER.eq(paper.number()))
                    .execute();
            context.insertInto(IDENTITY_PAPER)
                    .set(IDENTITY_PAPER.PAPER_KIND, paper.kind().name())
                    .set(IDENTITY_PAPER.PAPER_NUMBER, paper.number())
                    .set(IDENTITY_PAPER.APPLICANT_ID, paper.applicantId())
                    .execute();
        }
    }
}
