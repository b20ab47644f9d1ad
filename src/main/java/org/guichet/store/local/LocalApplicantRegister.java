package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPLICANT;
import static org.guichet.store.generated.Tables.PERMIT_APPLICATION;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.Registration;

final class LocalApplicantRegister implements ApplicantRegister {

    private static final int PAGE = 5000;

    private final Database database;
    private final List<Consumer<Collection<Long>>> listeners = new CopyOnWriteArrayList<>();

    LocalApplicantRegister(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Applicant> find(long applicantId) {
        return database.read(context -> context.selectFrom(APPLICANT)
                .where(APPLICANT.APPLICANT_ID.eq(applicantId))
                .fetchOptional(ApplicantRows::person));
    }

    @Override
    public Map<Long, Applicant> findAll(Collection<Long> applicantIds) {
        if (applicantIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, Applicant> found = new HashMap<>();
        database.read(context -> context.selectFrom(APPLICANT)
                        .where(APPLICANT.APPLICANT_ID.in(applicantIds))
                        .fetch(ApplicantRows::person))
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    @Override
    public List<PermitApplication> applicationsOf(long applicantId) {
        return database.read(context -> ApplicantRows.applications(context, PERMIT_APPLICATION.APPLICANT_ID.eq(applicantId)));
    }

    @Override
    public Map<Long, List<PermitApplication>> applicationsOf(Collection<Long> applicantIds) {
        if (applicantIds.isEmpty()) {
            return Map.of();
        }
        return database.read(context -> ApplicantRows.applications(context, PERMIT_APPLICATION.APPLICANT_ID.in(applicantIds)))
                .stream()
                .collect(Collectors.groupingBy(PermitApplication::applicantId));
    }

    @Override
    public List<Long> employedBy(String employer, int limit) {
        return database.read(context -> ApplicantRows.employedBy(context, employer, limit));
    }

    @Override
    public long nextOwnId() {
        return database.read(context -> RegistrationRows.nextOwnId(context, LocalQueueBook.letter(context).charAt(0)));
    }

    @Override
    public Optional<Registration> registrationOf(long applicantId) {
        return database.read(context -> Optional.ofNullable(RegistrationRows.find(context, Long.toString(applicantId))));
    }

    @Override
    public long count() {
        return database.read(context -> (long) context.fetchCount(APPLICANT));
    }

    @Override
    public void onChanged(Consumer<Collection<Long>> listener) {
        listeners.add(listener);
    }

    void tellChanged(Collection<Long> applicantIds) {
        if (!applicantIds.isEmpty()) {
            listeners.forEach(listener -> listener.accept(applicantIds));
        }
    }

    /** In pages, so that a million people never are in memory at once. */
    @Override
    public void forEach(Consumer<Applicant> reader) {
        long after = Long.MIN_VALUE;
        while (true) {
            List<Applicant> page = pageAfter(after);
            page.forEach(reader);
            if (page.size() < PAGE) {
                return;
            }
            after = page.getLast().id();
        }
    }

    private List<Applicant> pageAfter(long applicantId) {
        return database.read(context -> context.selectFrom(APPLICANT)
                .where(APPLICANT.APPLICANT_ID.gt(applicantId))
                .orderBy(APPLICANT.APPLICANT_ID)
                .limit(PAGE)
                .fetch(ApplicantRows::person));
    }
}
