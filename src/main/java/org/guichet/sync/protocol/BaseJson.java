package org.guichet.sync.protocol;

import java.time.DateTimeException;
import java.util.Optional;
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
import tools.jackson.core.JacksonException;

/** Base data as JSON: their record's components. */
public final class BaseJson {

    /** @param verifier what a password is checked against, as the desk's table keeps it */
    public record Account(Agent agent, String verifier) {}

    /** A value of the home's settings. */
    public record Setting(String key, String value) {}

    private BaseJson() {}

    public static Class<? extends Record> typeOf(BaseKind kind) {
        return switch (kind) {
            case SETTING -> Setting.class;
            case AGENT -> Account.class;
            case SERVICE_DESK -> ServiceDesk.class;
            case PURPOSE -> ConsultationPurpose.class;
            case PERSON -> Applicant.class;
            case APPLICATION -> PermitApplication.class;
            case CARD -> ResidenceCard.class;
            case APPOINTMENT -> Appointment.class;
            case PAPER -> IdentityPaper.class;
            case TICKET -> Ticket.class;
            case DESK_DAY -> DeskDay.class;
        };
    }

    public static String write(Record data) {
        return ActJson.MAPPER.writeValueAsString(data);
    }

    /** Empty where the text is nothing of that type that this program can read. */
    public static <T extends Record> Optional<T> read(Class<T> type, String json) {
        try {
            T data = ActJson.MAPPER.readValue(json, type);
            CompleteRecord.check(data);
            return Optional.of(data);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
