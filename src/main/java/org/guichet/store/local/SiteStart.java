package org.guichet.store.local;

import java.util.List;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.ServiceDesk;

/** What a site starts with, before anybody acts: taken by a desk's own database, or by a central store that gives it to desks. */
public interface SiteStart {

    /** New people, with ids and foreigner numbers that are not taken. */
    void applicants(Iterable<Applicant> people);

    void applications(Iterable<PermitApplication> applications);

    void appointments(Iterable<Appointment> appointments);

    void cards(Iterable<ResidenceCard> cards);

    /** Visas and other papers that lead to a person. */
    void papers(Iterable<IdentityPaper> papers);

    /** Tickets of people who were let in before the desks' day began. */
    void tickets(Iterable<Ticket> tickets);

    /** A new account, or the same one with another password. */
    default void agent(Agent agent, char[] password) {
        agents(List.of(agent), password);
    }

    /** Accounts that share a password, which everybody knows: they share its verifier too, so that it is worked out once. */
    void agents(List<Agent> agents, char[] password);

    void desk(ServiceDesk desk);

    /** As it was before the desks' day began. */
    void desk(DeskDay day);

    /** The site's own list of purposes, in the order of their keys. */
    void purposes(List<ConsultationPurpose> purposes);

    /** @param key one of {@link HomeSettings}, or of whoever fills the site */
    void setting(String key, String value);
}
