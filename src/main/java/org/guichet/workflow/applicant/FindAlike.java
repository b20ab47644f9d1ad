package org.guichet.workflow.applicant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.PersonDraft;
import org.guichet.domain.lookup.Hit;
import org.guichet.domain.lookup.IndexedPerson;
import org.guichet.domain.lookup.Likeness;
import org.guichet.domain.lookup.NameSimilarity;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.lookup.PeopleFinder;

/** The files that look like the person of a form: found and compared as the look-up does. */
public final class FindAlike {

    private static final int MOST_SHOWN = 5;
    private static final int MOST_COMPARED = 20;

    private final PeopleFinder finder;
    private final ApplicantRegister register;

    public FindAlike(PeopleFinder finder, ApplicantRegister register) {
        this.finder = finder;
        this.register = register;
    }

    /**
     * Somebody alike, with no more than tells people apart.
     *
     * @param maskedNumber empty where there is none
     * @param birthYear 0 where unknown
     */
    public record Alike(
            long applicantId, String surname, String givenNames, String nationality, String maskedNumber, int birthYear, Likeness how) {}

    /** Gravest first, at most a handful. */
    public Result<List<Alike>> run(DeskSession session, PersonDraft draft) {
        return session.<List<Alike>>lacks(Permission.REGISTER).orElseGet(() -> Result.done(alike(draft)));
    }

    List<Alike> alike(PersonDraft draft) {
        IndexedPerson asked = asked(draft);
        NameSimilarity names = new NameSimilarity();
        List<Alike> alike = new ArrayList<>();
        for (Applicant person : register.findAll(candidates(draft, asked)).values()) {
            Optional<Likeness> how = Likeness.between(asked, indexed(person), names);
            how.ifPresent(likeness -> alike.add(alike(person, likeness)));
        }
        alike.sort(Comparator.comparing(Alike::how).thenComparing(Alike::surname).thenComparingLong(Alike::applicantId));
        return alike.stream().limit(MOST_SHOWN).toList();
    }

    private Set<Long> candidates(PersonDraft draft, IndexedPerson asked) {
        Set<Long> ids = new LinkedHashSet<>();
        String name = (draft.surname() + " " + draft.givenNames()).strip();
        LocalDate birth = asked.birthDate();
        if (!name.isEmpty()) {
            look(ids, name);
            if (birth != null) {
                look(ids, name + " " + birth.getYear());
                look(ids, name + " " + birth);
            }
        }
        look(ids, asked.foreignerNumber());
        look(ids, draft.phone());
        look(ids, draft.email());
        return ids;
    }

    private void look(Set<Long> ids, String text) {
        if (!text.isBlank()) {
            finder.find(text, MOST_COMPARED).hits().stream().map(Hit::id).forEach(ids::add);
        }
    }

    private static IndexedPerson asked(PersonDraft draft) {
        return new IndexedPerson(
                Long.MAX_VALUE,
                draft.number().map(ForeignerNumber::digits).orElse(""),
                draft.surname(),
                draft.givenNames(),
                draft.birthDate().orElse(null),
                draft.nationality(),
                draft.phone(),
                draft.email());
    }

    private static IndexedPerson indexed(Applicant person) {
        return new IndexedPerson(
                person.id(),
                person.foreignerNumber().map(ForeignerNumber::digits).orElse(""),
                person.surname(),
                person.givenNames(),
                person.birthDate(),
                person.nationality(),
                person.phone(),
                person.email());
    }

    private static Alike alike(Applicant person, Likeness how) {
        LocalDate birth = person.birthDate();
        return new Alike(
                person.id(),
                person.surname(),
                person.givenNames(),
                person.nationality(),
                person.foreignerNumber().map(ForeignerNumber::masked).orElse(""),
                birth == null ? 0 : birth.getYear(),
                how);
    }
}
