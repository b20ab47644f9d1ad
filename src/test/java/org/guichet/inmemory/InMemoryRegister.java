package org.guichet.inmemory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.NumberHolding;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.Registration;

/** People and their applications in a map. */
final class InMemoryRegister implements ApplicantRegister {

    private static final long OWN = 1_000_000;

    private final InMemoryLedger ledger;
    private final Map<Long, Applicant> people = new TreeMap<>();
    private final List<PermitApplication> applications = new ArrayList<>();
    private final List<IdentityPaper> papers = new ArrayList<>();
    private final List<Consumer<Collection<Long>>> listeners = new ArrayList<>();

    InMemoryRegister(InMemoryLedger ledger) {
        this.ledger = ledger;
    }

    void add(Applicant person) {
        people.put(person.id(), person);
        person.foreignerNumber().ifPresent(number -> ledger.put(new NumberHolding(number, person.id())));
        listeners.forEach(listener -> listener.accept(List.of(person.id())));
    }

    void add(IdentityPaper paper) {
        papers.add(paper);
    }

    List<IdentityPaper> papers() {
        return List.copyOf(papers);
    }

    List<PermitApplication> applications() {
        return List.copyOf(applications);
    }

    void add(PermitApplication application) {
        applications.add(application);
    }

    @Override
    public Optional<Applicant> find(long applicantId) {
        return all().filter(person -> person.id() == applicantId).findFirst();
    }

    @Override
    public Map<Long, Applicant> findAll(Collection<Long> applicantIds) {
        return applicantIds.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toMap(Applicant::id, Function.identity()));
    }

    @Override
    public List<PermitApplication> applicationsOf(long applicantId) {
        return applications.stream()
                .filter(each -> each.applicantId() == applicantId)
                .sorted(Comparator.comparing(PermitApplication::filedOn).reversed())
                .toList();
    }

    @Override
    public Map<Long, List<PermitApplication>> applicationsOf(Collection<Long> applicantIds) {
        return applications.stream()
                .filter(each -> applicantIds.contains(each.applicantId()))
                .sorted(Comparator.comparing(PermitApplication::filedOn).reversed())
                .collect(Collectors.groupingBy(PermitApplication::applicantId));
    }

    @Override
    public List<Long> employedBy(String employer, int limit) {
        return applications.stream()
                .filter(each -> each.employer().equals(employer))
                .sorted(Comparator.comparing(PermitApplication::filedOn).reversed())
                .map(PermitApplication::applicantId)
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public void onChanged(Consumer<Collection<Long>> listener) {
        listeners.add(listener);
    }

    @Override
    public long nextOwnId() {
        return Math.max(OWN, ledger.all(Registration.class).stream()
                .mapToLong(each -> each.person().id() + 1)
                .max()
                .orElse(OWN));
    }

    @Override
    public Optional<Registration> registrationOf(long applicantId) {
        return ledger.find(Registration.aggregateOf(applicantId), Registration.class);
    }

    /** Those of the base data, then those who were registered. */
    private Stream<Applicant> all() {
        return Stream.concat(
                people.values().stream(),
                ledger.all(Registration.class).stream()
                        .filter(each -> !each.withdrawn())
                        .map(Registration::person)
                        .sorted(Comparator.comparingLong(Applicant::id)));
    }

    @Override
    public long count() {
        return all().count();
    }

    @Override
    public void forEach(Consumer<Applicant> reader) {
        all().forEach(reader);
    }
}
