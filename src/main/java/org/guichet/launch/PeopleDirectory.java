package org.guichet.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.IndexedPerson;
import org.guichet.domain.lookup.PeopleIndex;
import org.guichet.workflow.lookup.PeopleFinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The look-up's index, built behind the first screen. Until it is whole, it answers from the people read so far. */
public final class PeopleDirectory implements PeopleFinder, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleDirectory.class);
    private static final int FIRST_PART = 2_000;
    private static final long PATIENCE_SECONDS = 10;

    private final ApplicantRegister register;
    private final CountDownLatch ended = new CountDownLatch(1);
    /** Changes that came while the index was being built: they may lie behind where the builder reads. */
    private final List<IndexedPerson> meanwhile = new ArrayList<>();

    private volatile PeopleIndex index = PeopleIndex.builder(0).build();
    private volatile boolean complete;
    private volatile boolean begun;
    private volatile boolean stopped;

    public PeopleDirectory(ApplicantRegister register) {
        this.register = register;
    }

    public void startBuilding() {
        begun = true;
        Thread builder = new Thread(this::buildBehindTheScreen, "people-index");
        builder.setDaemon(true);
        builder.start();
    }

    private void buildBehindTheScreen() {
        try {
            build();
        } catch (CancellationException e) {
            LOG.debug("the index was not needed any more");
        } catch (RuntimeException e) {
            // The desk can work on without it: numbers and today's people are found in the part that is there.
            LOG.error("the index of people could not be built: {}", ErrorCode.of(e));
        } finally {
            ended.countDown();
        }
    }

    /** Reads all people; returns when the index is whole. */
    public void build() {
        int count = (int) Math.min(Integer.MAX_VALUE, register.count());
        PeopleIndex.Builder whole = PeopleIndex.builder(count);
        List<IndexedPerson> first = new ArrayList<>();
        register.forEach(person -> {
            if (stopped) {
                throw new CancellationException();
            }
            IndexedPerson indexed = of(person);
            whole.add(indexed);
            if (first.size() < FIRST_PART) {
                first.add(indexed);
                if (first.size() == FIRST_PART) {
                    publish(first);
                }
            }
        });
        PeopleIndex built = whole.build();
        synchronized (meanwhile) {
            meanwhile.forEach(built::put);
            index = built;
            complete = true;
        }
    }

    /** Until the index is whole, or can't become so. */
    public void awaitComplete() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A new or changed person, found at once. */
    public void put(Applicant person) {
        IndexedPerson indexed = of(person);
        synchronized (meanwhile) {
            index.put(indexed);
            if (!complete) {
                meanwhile.add(indexed);
            }
        }
    }

    @Override
    public Answer find(String text, int limit) {
        return index.find(text, limit);
    }

    @Override
    public boolean isComplete() {
        return complete;
    }

    /** Before the store is closed: nobody reads from it any more then. */
    @Override
    public void close() {
        stopped = true;
        try {
            if (begun && !ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the index is still being built");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(List<IndexedPerson> people) {
        PeopleIndex.Builder part = PeopleIndex.builder(people.size());
        people.forEach(part::add);
        synchronized (meanwhile) {
            PeopleIndex built = part.build();
            meanwhile.forEach(built::put);
            index = built;
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
