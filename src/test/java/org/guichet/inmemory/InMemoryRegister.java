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
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.PermitApplication;

/** People and their applications in a map. */
final class InMemoryRegister implements ApplicantRegister {

    private final Map<Long, Applicant> people = new TreeMap<>();
    private final List<PermitApplication> applications = new ArrayList<>();
    private final List<IdentityPaper> papers = new ArrayList<>();
    private final List<Consumer<Collection<Long>>> listeners = new ArrayList<>();

    void add(Applicant person) {
        people.put(person.id(), person);
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
        return Optional.ofNullable(people.get(applicantId));
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
    public void onChanged(Consumer<Collection<Long>> listener) {
        listeners.add(listener);
    }

    @Override
    public long count() {
        return people.size();
    }

    @Override
    public void forEach(Consumer<Applicant> reader) {
        people.values().forEach(reader);
    }
}
