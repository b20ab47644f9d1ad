package org.guichet.domain.applicant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The site's people and their applications, as kept on this desk. */
public interface ApplicantRegister {

    Optional<Applicant> find(long applicantId);

    /** By id; ids without a file are left out. */
    Map<Long, Applicant> findAll(Collection<Long> applicantIds);

    List<PermitApplication> applicationsOf(long applicantId);

    /** The same of many people at once; those who have none are left out. */
    Map<Long, List<PermitApplication>> applicationsOf(Collection<Long> applicantIds);

    /** People with an application that names this employer, those who applied last first. */
    List<Long> employedBy(String employer, int limit);

    long count();

    /** An id of this desk's own range, above those of the site's base data, that was never given. */
    long nextOwnId();

    /** Who made the person's file; empty for one that came with the site's data. */
    Optional<Registration> registrationOf(long applicantId);

    /** Every person once, in order of id; for building the look-up's index. */
    void forEach(Consumer<Applicant> reader);

    /**
     * The listener hears the ids of people who came in, changed or were taken out, after readers can see it, on the thread
     * that did it.
     */
    void onChanged(Consumer<Collection<Long>> listener);
}
