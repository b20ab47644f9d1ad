package org.guichet.inmemory;

import java.util.List;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.ServiceDesk;

/**
 * What a site knows before anybody does anything: the same for the books in memory and for a store on disk. All agents have
 * the same {@link #PASSWORD}.
 */
public record SiteData(
        List<Applicant> people,
        List<PermitApplication> applications,
        List<Appointment> appointments,
        List<ResidenceCard> cards,
        List<ServiceDesk> desks,
        List<Agent> agents) {

    public static final String PASSWORD = "correct horse";
}
