package org.guichet.store.local;

import static org.guichet.store.generated.Tables.BOOKING;
import static org.guichet.store.generated.Tables.BOOKING_MOVE;
import static org.guichet.store.generated.Tables.CARD_PICKUP;
import static org.guichet.store.generated.Tables.DESK_HOURS;
import static org.guichet.store.generated.Tables.DESK_STAY;
import static org.guichet.store.generated.Tables.DISPUTE;
import static org.guichet.store.generated.Tables.DOORS;
import static org.guichet.store.generated.Tables.DOOR_MOVE;
import static org.guichet.store.generated.Tables.KEPT_POLICY;
import static org.guichet.store.generated.Tables.NOTICE;
import static org.guichet.store.generated.Tables.QUEUE_POLICY;
import static org.guichet.store.generated.Tables.QUEUE_POLICY_VERSION;
import static org.guichet.store.generated.Tables.REGISTRATION;
import static org.guichet.store.generated.Tables.SETTING_VERSION;
import static org.guichet.store.generated.Tables.STAMP_USE;
import static org.guichet.store.generated.Tables.SUPERVISOR_MOVE;
import static org.guichet.store.generated.Tables.TICKET;
import static org.guichet.store.generated.Tables.TICKET_MOVES;
import static org.guichet.store.generated.Tables.TICKET_PLACE;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.staff.DeskDay;
import org.jooq.DSLContext;

/** Takes away what operations made of a thing; what the site's base data say of it stays. */
final class StateRemoval {

    private StateRemoval() {}

    static void remove(DSLContext context, AggregateId id) {
        String key = id.key();
        switch (id.kind()) {
            case TICKET -> {
                context.deleteFrom(TICKET_PLACE).where(TICKET_PLACE.TICKET_ID.eq(key)).execute();
                context.deleteFrom(TICKET).where(TICKET.TICKET_ID.eq(key)).execute();
            }
            case CARD -> context.deleteFrom(CARD_PICKUP).where(CARD_PICKUP.SERIAL.eq(key)).execute();
            case STAMP -> context.deleteFrom(STAMP_USE).where(STAMP_USE.STAMP_NUMBER.eq(key)).execute();
            case DOORS -> {
                LocalDate day = LocalDate.parse(key, DateTimeFormatter.BASIC_ISO_DATE);
                context.deleteFrom(DOOR_MOVE).where(DOOR_MOVE.DOOR_DAY.eq(day)).execute();
                context.deleteFrom(DOORS).where(DOORS.DOOR_DAY.eq(day)).execute();
            }
            case MOVE -> {
                context.deleteFrom(SUPERVISOR_MOVE).where(SUPERVISOR_MOVE.TICKET_ID.eq(key)).execute();
                context.deleteFrom(TICKET_MOVES).where(TICKET_MOVES.TICKET_ID.eq(key)).execute();
            }
            case POLICY -> {
                context.deleteFrom(QUEUE_POLICY_VERSION).where(QUEUE_POLICY_VERSION.POLICY_KEY.eq(key)).execute();
                context.deleteFrom(QUEUE_POLICY).where(QUEUE_POLICY.POLICY_KEY.eq(key)).execute();
            }
            case KEPT_POLICY -> context.deleteFrom(KEPT_POLICY).where(KEPT_POLICY.POLICY_NAME.eq(key)).execute();
            case DESK -> DeskDay.untouched(id).ifPresent(day -> desk(context, day));
            case APPOINTMENT -> {
                context.deleteFrom(BOOKING_MOVE).where(BOOKING_MOVE.APPOINTMENT_NUMBER.eq(key)).execute();
                context.deleteFrom(BOOKING).where(BOOKING.APPOINTMENT_NUMBER.eq(key)).execute();
            }
            case SETTING -> context.deleteFrom(SETTING_VERSION).where(SETTING_VERSION.SETTING_NAME.eq(key)).execute();
            case NOTICE -> context.deleteFrom(NOTICE).where(NOTICE.NOTICE_KEY.eq(key)).execute();
            case DISPUTE -> context.deleteFrom(DISPUTE).where(DISPUTE.OPERATION_ID.eq(key)).execute();
            case FEE, VISA, CHECKLIST, PIECES, STOCK_DAY, ACCOUNT, CERTIFICATE, TAKEN_DATA, ENROLMENT -> WholeStateRows.delete(context, id);
            case APPLICANT -> registration(context, Long.parseLong(key));
            case FOREIGNER_NUMBER, SLOT, AGENT, SITE_DATA -> {} // nothing is kept of them: people and appointments say it
        }
    }

    private static void desk(DSLContext context, DeskDay day) {
        context.deleteFrom(DESK_STAY)
                .where(DESK_STAY.DESK_DAY.eq(day.day()).and(DESK_STAY.DESK_NUMBER.eq(day.desk())))
                .execute();
        context.deleteFrom(DESK_HOURS)
                .where(DESK_HOURS.DESK_DAY.eq(day.day()).and(DESK_HOURS.DESK_NUMBER.eq(day.desk())))
                .execute();
    }

    /** People of the base data have no registration, and stay. */
    private static void registration(DSLContext context, long applicant) {
        if (context.deleteFrom(REGISTRATION).where(REGISTRATION.APPLICANT_ID.eq(applicant)).execute() > 0) {
            ApplicantRows.delete(context, applicant);
            PeopleChanges.note(context, List.of(applicant));
        }
    }
}
