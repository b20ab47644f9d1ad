package org.guichet.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.IndexedPerson;
import org.guichet.domain.lookup.PeopleIndex;
import org.guichet.workflow.lookup.PeopleFinder;
import org.jspecify.annotations.Nullable;

/** The look-up's index, built behind the first screen. Until it is whole, it answers from the people read so far. */
public final class PeopleDirectory implements PeopleFinder {

    private static final int FIRST_PART = 2_000;

    private final ApplicantRegister register;
    private final CountDownLatch ended = new CountDownLatch(1);
    /** Changes while the index is being built: the reader may have passed these people already. */
    private final Map<Long, IndexedPerson> meanwhile = new LinkedHashMap<>();
    private volatile PeopleIndex index = PeopleIndex.builder(0).build();
    private volatile boolean complete;
    private volatile @Nullable Throwable failure;

    public PeopleDirectory(ApplicantRegister register) {
        this.register = register;
    }

    public void startBuilding() {
        Thread builder = new Thread(this::buildOrSayWhy, "people-index");
        builder.setDaemon(true);
        builder.start();
    }

    /** @throws IllegalStateException when the index could not be built */
    public void awaitComplete() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!complete) {
            throw new IllegalStateException("the look-up's index was not built", failure);
        }
    }

    /** A new or changed person, found at once. */
    public synchronized void put(Applicant person) {
        IndexedPerson indexed = of(person);
        if (!complete) {
            meanwhile.put(indexed.id(), indexed);
        }
        index.put(indexed);
    }

    @Override
    public Answer find(String text, int limit) {
        return index.find(text, limit);
    }

    @Override
    public boolean isComplete() {
        return complete;
    }

    private void buildOrSayWhy() {
        try {
            build();
        } catch (RuntimeException | OutOfMemoryError e) {
            // the store may be closed under it, or a million people too many for the memory: the desk goes on with a part
            failure = e;
            Logs.fault(ErrorCode.of(e), e);
        } finally {
            ended.countDown();
        }
    }

    private void build() {
        PeopleIndex.Builder whole = PeopleIndex.builder(Math.toIntExact(register.count()));
        List<IndexedPerson> first = new ArrayList<>();
        register.forEach(person -> {
            IndexedPerson indexed = of(person);
            whole.add(indexed);
            if (first.size() < FIRST_PART) {
                first.add(indexed);
                if (first.size() == FIRST_PART) {
                    PeopleIndex.Builder part = PeopleIndex.builder(FIRST_PART);
                    first.forEach(part::add);
                    publish(part.build(), false);
                }
            }
        });
        publish(whole.build(), true);
    }

    private synchronized void publish(PeopleIndex built, boolean whole) {
        meanwhile.values().forEach(built::put);
        index = built;
        if (whole) {
            complete = true;
            meanwhile.clear();
        }
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
