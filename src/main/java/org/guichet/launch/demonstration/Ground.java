package org.guichet.launch.demonstration;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.store.central.SiteView;
import org.guichet.store.local.LocalStore;
import org.guichet.sync.protocol.StoreProblem;

/** What a new day of the demonstration is made on top of: a home's site, or one that a central store keeps. */
interface Ground {

    Optional<String> setting(String key);

    long people();

    Optional<Applicant> person(long id);

    /** One of each person's; people who have none are left out. */
    Map<Long, PermitApplication> applicationsOf(Collection<Long> people);

    List<ServiceDesk> desks();

    List<Agent> agents();

    /** Whether a card lies there for the person. */
    boolean hasCard(long person);

    static Ground of(LocalStore store) {
        return new Ground() {
            @Override
            public Optional<String> setting(String key) {
                return store.settings().get(key);
            }

            @Override
            public long people() {
                return store.applicants().count();
            }

            @Override
            public Optional<Applicant> person(long id) {
                return store.applicants().find(id);
            }

            @Override
            public Map<Long, PermitApplication> applicationsOf(Collection<Long> people) {
                Map<Long, PermitApplication> found = new HashMap<>();
                people.forEach(person -> store.applicants().applicationsOf(person).stream()
                        .findFirst()
                        .ifPresent(application -> found.put(person, application)));
                return found;
            }

            @Override
            public List<ServiceDesk> desks() {
                return store.staff().desks();
            }

            @Override
            public List<Agent> agents() {
                return store.staff().agents();
            }

            @Override
            public boolean hasCard(long person) {
                return store.cards().ofApplicant(person).stream().anyMatch(card -> !card.isHandedOver());
            }
        };
    }

    /** @throws StoreProblem where the database does not answer */
    static Ground of(SiteView site) throws StoreProblem {
        return new GroundAtStore(site);
    }

    /** Read once: a day is made in one go. */
    final class GroundAtStore implements Ground {

        private final SiteView site;
        private final long people;
        private final List<ServiceDesk> desks;
        private final List<Agent> agents;
        private final Set<Long> withCard;
        private final Map<Long, PermitApplication> applications = new HashMap<>();

        private GroundAtStore(SiteView site) throws StoreProblem {
            this.site = site;
            this.people = site.people();
            this.desks = site.desks();
            this.agents = site.agents();
            this.withCard = site.withCard();
            site.applications().forEach(each -> applications.putIfAbsent(each.applicantId(), each));
        }

        @Override
        public Optional<String> setting(String key) {
            return asked(() -> site.setting(key));
        }

        @Override
        public long people() {
            return people;
        }

        @Override
        public Optional<Applicant> person(long id) {
            return asked(() -> site.person(id));
        }

        @Override
        public Map<Long, PermitApplication> applicationsOf(Collection<Long> wanted) {
            Map<Long, PermitApplication> found = new HashMap<>(applications);
            found.keySet().retainAll(new HashSet<>(wanted));
            return found;
        }

        @Override
        public List<ServiceDesk> desks() {
            return desks;
        }

        @Override
        public List<Agent> agents() {
            return agents;
        }

        @Override
        public boolean hasCard(long person) {
            return withCard.contains(person);
        }

        private interface Question<T> {
            T ask() throws StoreProblem;
        }

        private static <T> T asked(Question<T> question) {
            try {
                return question.ask();
            } catch (StoreProblem problem) {
                throw new IllegalStateException("the store's database went away while a day was made", problem);
            }
        }
    }
}
