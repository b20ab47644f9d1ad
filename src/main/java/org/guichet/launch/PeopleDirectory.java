package org.guichet.launch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.AskedNumbers;
import org.guichet.domain.lookup.Favour;
import org.guichet.domain.lookup.Hint;
import org.guichet.domain.lookup.IndexedPerson;
import org.guichet.domain.lookup.NumberAnswer;
import org.guichet.domain.lookup.NumberBook;
import org.guichet.domain.lookup.NumberHolder;
import org.guichet.domain.lookup.PeopleIndex;
import org.guichet.store.local.LocalStore;
import org.guichet.store.local.PeopleSnapshot;
import org.guichet.workflow.lookup.PeopleFinder;
import org.jspecify.annotations.Nullable;

/**
 * The look-up's index, built behind the first screen: today's people first, then everybody. Until it is whole, numbers are
 * asked of the register; numbers of cards, visas, applications and appointments always are.
 */
public final class PeopleDirectory implements PeopleFinder, AutoCloseable {

    private static final int PARTS_TOLD = 50;
    /** Of fewer people the index is built in a second. */
    private static final int WORTH_KEEPING = 20_000;

    private final ApplicantRegister register;
    private final NumberBook numbers;
    private final Collection<Long> first;
    private final @Nullable PeopleSnapshot snapshot;
    private final int worthKeeping;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** Changes while the index is being built: the reader may have passed these people already. Absent ones were taken out. */
    private final Map<Long, Optional<IndexedPerson>> meanwhile = new LinkedHashMap<>();
    private volatile PeopleIndex index = PeopleIndex.builder(0).build();
    private volatile Progress progress = new Progress(0, 0, false, false);
    private volatile boolean begun;
    private volatile boolean stopped;
    private volatile @Nullable Throwable failure;

    /** @param first those who are to be found before all others: today's people */
    public PeopleDirectory(ApplicantRegister register, NumberBook numbers, Collection<Long> first) {
        this(register, numbers, first, null, WORTH_KEEPING);
    }

    private PeopleDirectory(
            ApplicantRegister register,
            NumberBook numbers,
            Collection<Long> first,
            @Nullable PeopleSnapshot snapshot,
            int worthKeeping) {
        this.register = register;
        this.numbers = numbers;
        this.first = List.copyOf(first);
        this.snapshot = snapshot;
        this.worthKeeping = worthKeeping;
        register.onChanged(this::follow);
    }

    /** One that keeps its index in the home, for the next start. */
    static PeopleDirectory kept(LocalStore store, Collection<Long> first) {
        return kept(store, first, WORTH_KEEPING);
    }

    static PeopleDirectory kept(LocalStore store, Collection<Long> first, int worthKeeping) {
        return new PeopleDirectory(store.applicants(), store.numbers(), first, store.peopleSnapshot(), worthKeeping);
    }

    /** Whether so many people take long enough to read that their index is kept. */
    static boolean isWorthKeeping(long people) {
        return people >= WORTH_KEEPING;
    }

    /** After many people came in at once: the next start reads what is kept here, and not every row. */
    static void keepFor(LocalStore store) {
        try (PeopleDirectory people = kept(store, List.of())) {
            people.startBuilding();
            people.awaitEnd();
        }
    }

    public void startBuilding() {
        Thread builder = new Thread(this::buildOrSayWhy, "people-index");
        builder.setDaemon(true);
        begun = true;
        builder.start();
    }

    /** Before the store is closed: nobody reads from it any more then. */
    @Override
    public void close() {
        stopped = true;
        if (begun) {
            awaitEnd();
        }
    }

    /** @throws IllegalStateException when the index could not be built */
    public void awaitComplete() {
        awaitEnd();
        if (!progress.complete()) {
            throw new IllegalStateException("the look-up's index was not built", failure);
        }
    }

    private void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** People came in, changed or were taken out: the next look-up knows. */
    private void follow(Collection<Long> applicantIds) {
        Map<Long, Applicant> now = register.findAll(applicantIds);
        List<IndexedPerson> there = new ArrayList<>();
        synchronized (this) {
            for (long id : applicantIds) {
                Optional<IndexedPerson> person = Optional.ofNullable(now.get(id)).map(PeopleDirectory::of);
                if (!progress.complete()) {
                    meanwhile.put(id, person);
                }
                person.ifPresentOrElse(there::add, () -> index.remove(id));
            }
            index.putAll(there);
        }
    }

    @Override
    public Answer find(String text, int limit, Favour favour) {
        boolean complete = progress.complete();
        Answer found = index.find(text, limit, favour);
        AskedNumbers typed = AskedNumbers.in(text);
        AskedNumbers asked = typed.isEmpty() && found.hint() == Hint.CHECK_SPELLING ? AskedNumbers.ofLetters(text) : typed;
        if (asked.isEmpty()) {
            return found;
        }
        List<NumberHolder> holders = new ArrayList<>(numbers.byReference(asked));
        if (!complete) {
            holders.addAll(numbers.byPersonalNumber(asked));
        }
        return NumberAnswer.join(found, holders, limit);
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void onProgress(Runnable listener) {
        listeners.add(listener);
    }

    private void tell(Progress now) {
        progress = now;
        listeners.forEach(Runnable::run);
    }

    private void buildOrSayWhy() {
        try {
            build();
        } catch (CancellationException e) {
            failure = e;
        } catch (RuntimeException | OutOfMemoryError e) {
            // a million people may be too many for the memory: the desk goes on with a part
            failure = e;
            tell(new Progress(progress.read(), progress.all(), false, true));
            Logs.fault(ErrorCode.of(e), e);
        } finally {
            ended.countDown();
        }
    }

    private void build() {
        PeopleIndex.Builder today = PeopleIndex.builder(first.size());
        register.findAll(first).values().stream().map(PeopleDirectory::of).forEach(today::add);
        publish(today.build());
        long all = register.count();
        tell(new Progress(0, all, false, false));
        Optional<PeopleIndex> recalled = recalled(all);
        if (recalled.isPresent()) {
            complete(recalled.get(), all);
            return;
        }
        PeopleSnapshot.Moment before = snapshot == null ? null : snapshot.now();
        PeopleIndex built = read(all);
        complete(built, all);
        if (snapshot != null && before != null && all >= worthKeeping) {
            snapshot.keep(before, built.parts());
        }
    }

    /** The kept index with what changed since; empty where it does not come to as many people as there are. */
    private Optional<PeopleIndex> recalled(long all) {
        return Optional.ofNullable(snapshot)
                .flatMap(PeopleSnapshot::recall)
                .filter(kept -> kept.parts().fitsThisProgram())
                .map(kept -> {
                    PeopleIndex index = PeopleIndex.of(kept.parts());
                    Map<Long, Applicant> now = register.findAll(kept.since());
                    kept.since().stream().filter(id -> !now.containsKey(id)).forEach(index::remove);
                    index.putAll(now.values().stream().map(PeopleDirectory::of).toList());
                    return index;
                })
                .filter(index -> index.size() == all);
    }

    private PeopleIndex read(long all) {
        PeopleIndex.Builder whole = PeopleIndex.builder(Math.toIntExact(all));
        long part = Math.max(1, all / PARTS_TOLD);
        long[] read = {0};
        register.forEach(person -> {
            if (stopped) {
                throw new CancellationException();
            }
            whole.add(of(person));
            if (++read[0] % part == 0) {
                tell(new Progress(read[0], all, false, false));
            }
        });
        return whole.build();
    }

    private void complete(PeopleIndex built, long all) {
        synchronized (this) {
            publish(built);
            progress = new Progress(all, all, true, false);
            meanwhile.clear();
        }
        tell(progress);
    }

    private synchronized void publish(PeopleIndex built) {
        meanwhile.forEach((id, person) -> person.ifPresentOrElse(built::put, () -> built.remove(id)));
        index = built;
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
