package org.guichet.domain.sitedata;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.sitedata.SiteDataAct.DataBrought;
import org.guichet.domain.sitedata.SiteDataAct.NamedValue;
import org.guichet.domain.sitedata.SiteDataAct.SiteArranged;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.ServiceDesk;
import org.jspecify.annotations.Nullable;

/** What every desk's tables can hold: one that could not be written anywhere must not get into the feed. */
final class SiteDataLimits {

    private static final int NAME = 200;
    private static final int PHONE = 40;
    private static final int EMAIL = 254;
    private static final int NATIONALITY = 3;
    private static final int NUMBER = 32;
    private static final int PAPER = 40;
    private static final int SERIAL = 64;
    private static final int FOREIGNER = 10;
    private static final int SLOT = 20;
    private static final int LOGIN = 40;
    private static final int STEPS = 50;
    private static final int MATTERS = 10;
    private static final int HIGHEST_DESK = 9_999;

    private SiteDataLimits() {}

    static Optional<String> firstUnfit(SiteDataAct act) {
        return switch (act) {
            case DataBrought data -> Stream.of(
                            unfit(data.people().stream(), SiteDataLimits::fits, each -> Long.toString(each.id())),
                            unfit(data.applications().stream(), SiteDataLimits::fits, PermitApplication::number),
                            unfit(data.cards().stream(), SiteDataLimits::fits, ResidenceCard::serial),
                            unfit(data.appointments().stream(), SiteDataLimits::fits, Appointment::number),
                            unfit(data.papers().stream(), SiteDataLimits::fits, each -> each.kind().name()),
                            unfit(data.tickets().stream(), SiteDataLimits::fits, each -> each.admission().number()),
                            unfit(data.deskDays().stream(), SiteDataLimits::fits, each -> Integer.toString(each.desk())))
                    .flatMap(Optional::stream).findFirst();
            case SiteArranged arranged -> Stream.of(
                            unfit(arranged.purposes().stream(), SiteDataLimits::fits, ConsultationPurpose::code),
                            unfit(arranged.desks().stream(), SiteDataLimits::fits, each -> Integer.toString(each.number())),
                            unfit(arranged.settings().stream(), SiteDataLimits::fits, NamedValue::name))
                    .flatMap(Optional::stream).findFirst();
        };
    }

    private static <T> Optional<String> unfit(Stream<T> pieces, Predicate<T> fits, Function<T, String> name) {
        return pieces.filter(fits.negate()).findFirst().map(name);
    }

    private static boolean fits(Applicant person) {
        return person.id() > 0
                && person.surname().length() <= NAME
                && person.givenNames().length() <= NAME
                && person.nationality().length() <= NATIONALITY
                && person.phone().length() <= PHONE
                && person.email().length() <= EMAIL
                && isOfOurEra(person.birthDate());
    }

    private static boolean fits(PermitApplication application) {
        return isKey(application.number(), NUMBER)
                && application.applicantId() > 0
                && application.employer().length() <= NAME
                && isOfOurEra(application.filedOn())
                && application.provisionalPaper().filter(paper -> !isOfOurEra(paper.validUntil())).isEmpty();
    }

    private static boolean fits(ResidenceCard card) {
        return isKey(card.serial(), SERIAL)
                && card.applicantId() > 0
                && card.foreignerNumber().length() <= FOREIGNER
                && card.applicationNumber().length() <= NUMBER
                && card.permitType().length() <= LOGIN
                && card.storageSlot().length() <= SLOT
                && card.stampDueCents() >= 0
                && card.oldCard().filter(old -> old.length() > SERIAL).isEmpty()
                && isOfOurEra(card.validUntil())
                && isOfOurEra(card.storedOn());
    }

    private static boolean fits(Appointment appointment) {
        return isKey(appointment.number(), NUMBER) && appointment.applicantId() > 0 && isOfOurEra(appointment.slot().toLocalDate());
    }

    private static boolean fits(IdentityPaper paper) {
        return isKey(paper.number(), PAPER) && paper.applicantId() > 0;
    }

    private static boolean fits(Ticket ticket) {
        return ticket.admission().isConsistent()
                && isKey(ticket.id().text(), SERIAL)
                && ticket.version() >= 0
                && ticket.places().size() <= STEPS
                && ticket.places().stream().allMatch(place -> fits(ticket, place));
    }

    private static boolean fits(Ticket ticket, TicketPlace place) {
        return ticket.admission().isOfTheDay(place.since())
                && (place.backAt() == null || ticket.admission().isOfTheDay(place.backAt()))
                && (place.errand().notedAt() == null || ticket.admission().isOfTheDay(place.errand().notedAt()))
                && place.errand().further().size() <= MATTERS
                && place.errand().further().stream().allMatch(matter -> matter.fits(ticket.admission()));
    }

    private static boolean fits(DeskDay day) {
        return isOfOurEra(day.day())
                && isDesk(day.desk())
                && day.version() >= 0
                && day.stays().size() <= STEPS
                && day.stays().stream().allMatch(stay -> stay.agent().length() <= LOGIN
                        && DeskDay.isAround(day.day(), stay.since()));
    }

    private static boolean fits(ConsultationPurpose purpose) {
        return purpose.french().length() <= ConsultationPurpose.LONGEST_TEXT
                && purpose.english().length() <= ConsultationPurpose.LONGEST_TEXT;
    }

    private static boolean fits(ServiceDesk desk) {
        return isDesk(desk.number());
    }

    private static boolean fits(NamedValue setting) {
        return NamedValue.isShared(setting.name()) && setting.value().length() <= NamedValue.LONGEST_VALUE;
    }

    private static boolean isDesk(int number) {
        return number >= 1 && number <= HIGHEST_DESK;
    }

    private static boolean isKey(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isOfOurEra(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 1 && day.getYear() <= 9999);
    }
}
