package org.guichet.workflow.visavalidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.visavalidation.ValidationAct;
import org.guichet.domain.visavalidation.ValidationBook;
import org.guichet.domain.visavalidation.ValidationRefusal;
import org.guichet.domain.visavalidation.Visa;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.queue.MatterOrder;

/** What all steps of a validation share: the permission, the record, and the validation as it stands afterwards. */
public final class ValidationGesture {

    private final ValidationBook book;
    private final QueueBook queue;
    private final Ledger ledger;

    public ValidationGesture(ValidationBook book, QueueBook queue, Ledger ledger) {
        this.book = book;
        this.queue = queue;
        this.ledger = ledger;
    }

    Result<VisaValidation> record(DeskSession session, String visa, ValidationAct act) {
        return record(session, Permission.VALIDATE_VISA, visa, List.of(proposal(visa, act)));
    }

    Result<VisaValidation> record(DeskSession session, Permission permission, String visa, List<Proposal> gesture) {
        return session.<VisaValidation>lacks(permission).orElseGet(() -> Visa.isNumber(visa)
                ? Result.of(ledger.record(session.login(), gesture), _ -> book.find(visa).orElseThrow())
                : Result.refused(ValidationRefusal.VISA_NUMBER_INVALID));
    }

    /** For gestures that depend on how far the validation has come. */
    Result<VisaValidation> record(DeskSession session, String visa, Function<VisaValidation, List<Proposal>> gesture) {
        return session.<VisaValidation>lacks(Permission.VALIDATE_VISA)
                .orElseGet(() -> book.find(visa)
                        .map(each -> record(session, Permission.VALIDATE_VISA, visa, gesture.apply(each)))
                        .orElseGet(() -> Result.refused(ValidationRefusal.VISA_NOT_READ)));
    }

    static Proposal proposal(String visa, ValidationAct act) {
        return new Proposal(Visa.aggregateOf(visa), act);
    }

    /** The last act, and with it the end of the person's ticket at this desk. */
    List<Proposal> closing(DeskSession session, VisaValidation validation, ValidationAct last, LocalDate day) {
        List<Proposal> proposals = new ArrayList<>();
        proposals.add(proposal(validation.visa().number(), last));
        queue.tickets(day).stream()
                .filter(ticket -> ticket.admission().applicantId() == validation.applicantId())
                .filter(ticket -> ticket.status() == TicketStatus.CALLED && ticket.isAt(session.desk().number()))
                .filter(ticket -> ticket.matters().size() == 1 || ticket.isLeft(Procedure.VISA_VALIDATION))
                .map(ticket -> new Proposal(
                        ticket.aggregate(), MatterOrder.finish(session.desk(), ticket, Procedure.VISA_VALIDATION)))
                .forEach(proposals::add);
        return proposals;
    }
}
