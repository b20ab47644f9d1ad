package org.guichet.inmemory;

import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.AskedNumbers;
import org.guichet.domain.lookup.Favour;
import org.guichet.domain.lookup.IndexedPerson;
import org.guichet.domain.lookup.NumberAnswer;
import org.guichet.domain.lookup.NumberBook;
import org.guichet.domain.lookup.PeopleIndex;
import org.guichet.workflow.lookup.PeopleFinder;

/** The real index over the few people there are, built anew for each question. */
public record InMemoryFinder(ApplicantRegister register, NumberBook numbers) implements PeopleFinder {

    @Override
    public Answer find(String text, int limit, Favour favour) {
        PeopleIndex.Builder index = PeopleIndex.builder(16);
        register.forEach(person -> index.add(indexed(person)));
        Answer found = index.build().find(text, limit, favour);
        return NumberAnswer.join(found, numbers.byReference(AskedNumbers.in(text)), limit);
    }

    @Override
    public Progress progress() {
        return Progress.COMPLETE;
    }

    @Override
    public void onProgress(Runnable listener) {}

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
}
