package org.guichet.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.IndexedPerson;
import org.guichet.domain.lookup.PeopleIndex;
import org.guichet.workflow.lookup.PeopleFinder;

/** The look-up's index, built behind the first screen. Until it is whole, it answers from the people read so far. */
public final class PeopleDirectory implements PeopleFinder {

    private static final int FIRST_PART = 2_000;

    private final ApplicantRegister register;
    private final CountDownLatch complete = new CountDownLatch(1);
    private volatile PeopleIndex index = PeopleIndex.builder(0).build();

    public PeopleDirectory(ApplicantRegister register) {
        this.register = register;
    }

    public void startBuilding() {
        Thread builder = new Thread(this::build, "people-index");
        builder.setDaemon(true);
        builder.start();
    }

    public void awaitComplete() {
        try {
            complete.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A new or changed person, found at once. */
    public void put(Applicant person) {
        index.put(of(person));
    }

    @Override
    public Answer find(String text, int limit) {
        return index.find(text, limit);
    }

    @Override
    public boolean isComplete() {
        return complete.getCount() == 0;
    }

    private void build() {
        int count = (int) Math.min(Integer.MAX_VALUE, register.count());
        PeopleIndex.Builder whole = PeopleIndex.builder(count);
        List<IndexedPerson> first = new ArrayList<>();
        register.forEach(person -> {
            IndexedPerson indexed = of(person);
            whole.add(indexed);
            if (first.size() < FIRST_PART) {
                first.add(indexed);
                if (first.size() == FIRST_PART) {
                    publish(first);
                }
            }
        });
        index = whole.build();
        complete.countDown();
    }

    private void publish(List<IndexedPerson> people) {
        PeopleIndex.Builder part = PeopleIndex.builder(people.size());
        people.forEach(part::add);
        index = part.build();
    }

    static IndexedPerson of(Applicant person) {
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
