package org.guichet.workflow.file;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.takeover.TakenData;
import org.guichet.domain.visavalidation.VisaValidation;

/**
 * All that the desk knows of one person.
 *
 * @param applications newest first
 * @param cards to hand over first
 * @param validations visas that were read, open ones first
 * @param appointments newest slot first
 * @param history what happened at the desks of the site, newest first
 * @param ticket today's, the latest that moved
 * @param toAdmit the slot that would let the person in now
 * @param registration who made the file; empty for one that came with the site's data
 * @param purposes the site's, for those named in the history
 * @param taken what documents and declarations said of the person
 */
public record PersonFile(
        Applicant person,
        List<PermitApplication> applications,
        List<CardPickup> cards,
        List<VisaValidation> validations,
        List<Appointment> appointments,
        List<AuditEntry> history,
        Optional<Ticket> ticket,
        Optional<Appointment> toAdmit,
        Optional<Registration> registration,
        List<ConsultationPurpose> purposes,
        TakenData taken) {

    /** How the person is reached now. */
    public Contact contact() {
        return Contact.of(person, taken);
    }

    /** Whether letting the person in means that they come back after they missed a call. */
    public boolean comesBack() {
        return toAdmit.isPresent()
                && ticket.filter(each -> each.status() == TicketStatus.MISSED
                                && each.isOf(toAdmit.get().number()))
                        .isPresent();
    }

    /** Whether the person came for it today. */
    public boolean isFor(Procedure procedure) {
        return ticket.filter(each -> each.inHand() == procedure).isPresent();
    }

    /** The card that waits for this person, or that should and is searched for. */
    public Optional<CardPickup> cardInStock() {
        return cards.stream().filter(CardPickup::isWaiting).findFirst();
    }
}
