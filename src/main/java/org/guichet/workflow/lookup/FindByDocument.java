package org.guichet.workflow.lookup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.document.Agreement;
import org.guichet.domain.document.DocumentComparison;
import org.guichet.domain.document.FieldComparison;
import org.guichet.domain.document.FileIdentity;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzField;
import org.guichet.domain.lookup.Hit;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Whose document was scanned: by its numbers where the register knows them, by name and birth date otherwise. */
public final class FindByDocument {

    private static final int MOST = 20;

    private final PeopleFinder finder;
    private final FindPeople findPeople;
    private final ApplicantRegister register;
    private final TodaysPeople todays;
    private final Clock clock;

    public FindByDocument(
            PeopleFinder finder, FindPeople findPeople, ApplicantRegister register, TodaysPeople todays, Clock clock) {
        this.finder = finder;
        this.findPeople = findPeople;
        this.register = register;
        this.todays = todays;
        this.clock = clock;
    }

    /**
     * People whose file agrees with the document's names and birth date, those found by its numbers first. One alone is the
     * holder; several are to be chosen from; none means that nobody on file is.
     */
    public Result<List<FindPeople.Row>> run(DeskSession session, Mrz mrz) {
        return session.<List<FindPeople.Row>>lacks(Permission.LOOK_UP).orElseGet(() -> Result.done(holders(mrz)));
    }

    private List<FindPeople.Row> holders(Mrz mrz) {
        for (String question : questions(mrz)) {
            List<Hit> hits = finder.find(question, MOST, todays.now()).hits();
            List<Hit> agreeing = agreeing(hits, mrz);
            if (!agreeing.isEmpty()) {
                return findPeople.rows(agreeing, todays.now());
            }
        }
        return List.of();
    }

    /** Surest first. */
    private List<String> questions(Mrz mrz) {
        List<String> questions = new ArrayList<>();
        if (mrz.isFrenchResidenceCard()) {
            mrz.foreignerNumber().ifPresent(questions::add);
        }
        if (mrz.isFrenchResidenceCard() || mrz.isVisa()) {
            questions.add(mrz.documentNumber());
        }
        String name = mrz.names().surname() + " " + mrz.names().givenNames();
        mrz.birthDate().asBirth(LocalDate.now(clock)).ifPresent(birth -> questions.add(name + " " + birth));
        questions.add(name);
        return questions;
    }

    private List<Hit> agreeing(List<Hit> hits, Mrz mrz) {
        Map<Long, Applicant> people = register.findAll(hits.stream().map(Hit::id).toList());
        return hits.stream()
                .filter(hit -> Optional.ofNullable(people.get(hit.id())).filter(person -> agrees(mrz, person)).isPresent())
                .toList();
    }

    private boolean agrees(Mrz mrz, Applicant person) {
        FileIdentity file = new FileIdentity(person.surname(), person.givenNames(), person.birthDate(), null, null);
        return DocumentComparison.compare(mrz, file, LocalDate.now(clock)).stream()
                .filter(each -> each.field() == MrzField.SURNAME || each.field() == MrzField.GIVEN_NAMES
                        || each.field() == MrzField.BIRTH_DATE)
                .map(FieldComparison::agreement)
                .noneMatch(agreement -> agreement == Agreement.DIFFERS);
    }
}
