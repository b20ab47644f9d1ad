package org.guichet.domain.sitedata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.ServiceDesk;

/**
 * What was brought into the site from outside, in pieces of which each is one operation: from files, from a home that was prepared, from
 * the next day of a demonstration. All desks of the site get it by the feed, as they get everything else.
 */
public sealed interface SiteDataAct extends Act {

    /** Pieces of one operation: it stays well below what a message may be long. */
    int MOST_PIECES = 200;

    /** Keys of operations that bring people only begin so, and sort behind all that move things: there may be thousands of them. */
    String PEOPLE_ONLY = "people-";

    /** @param key of the piece, 1 to 64 characters, such as the file it is of and its place in it */
    static AggregateId aggregateOf(String key) {
        return new AggregateId(AggregateId.Kind.SITE_DATA, key);
    }

    /**
     * People and what hangs on them.
     *
     * @param people new ones, or what is known of them from now on
     * @param applications likewise
     * @param cards that are to be handed over; one that is known already is left as it is
     * @param appointments new ones, or where they stand from now on
     * @param tickets of people who were let in before the desks' day began; one that is known already is left as it is
     * @param deskDays likewise
     */
    record DataBrought(
            List<Applicant> people,
            List<PermitApplication> applications,
            List<ResidenceCard> cards,
            List<Appointment> appointments,
            List<IdentityPaper> papers,
            List<Ticket> tickets,
            List<DeskDay> deskDays)
            implements SiteDataAct {

        public static final DataBrought NOTHING =
                new DataBrought(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public DataBrought {
            people = List.copyOf(people);
            applications = List.copyOf(applications);
            cards = List.copyOf(cards);
            appointments = List.copyOf(appointments);
            papers = List.copyOf(papers);
            tickets = List.copyOf(tickets);
            deskDays = List.copyOf(deskDays);
        }

        public static DataBrought ofPeople(List<Applicant> people) {
            return new DataBrought(people, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }

        public static DataBrought ofAppointments(List<Appointment> appointments) {
            return new DataBrought(List.of(), List.of(), List.of(), appointments, List.of(), List.of(), List.of());
        }

        public int pieces() {
            return people.size() + applications.size() + cards.size() + appointments.size() + papers.size() + tickets.size()
                    + deskDays.size();
        }

        /** The same, in operations of at most {@link #MOST_PIECES}; people come before what hangs on them. */
        public List<DataBrought> parts() {
            List<DataBrought> parts = new ArrayList<>();
            each(people, some -> parts.add(ofPeople(some)));
            each(applications, some -> parts.add(new DataBrought(List.of(), some, List.of(), List.of(), List.of(), List.of(), List.of())));
            each(cards, some -> parts.add(new DataBrought(List.of(), List.of(), some, List.of(), List.of(), List.of(), List.of())));
            each(appointments, some -> parts.add(ofAppointments(some)));
            each(papers, some -> parts.add(new DataBrought(List.of(), List.of(), List.of(), List.of(), some, List.of(), List.of())));
            each(tickets, some -> parts.add(new DataBrought(List.of(), List.of(), List.of(), List.of(), List.of(), some, List.of())));
            each(deskDays, some -> parts.add(new DataBrought(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), some)));
            return parts;
        }

        private static <T> void each(List<T> pieces, Consumer<List<T>> taker) {
            for (int from = 0; from < pieces.size(); from += MOST_PIECES) {
                taker.accept(pieces.subList(from, Math.min(pieces.size(), from + MOST_PIECES)));
            }
        }

        /** People on whom something of this hangs. */
        public Set<Long> inUse() {
            return Stream.of(
                            applications.stream().map(PermitApplication::applicantId),
                            cards.stream().map(ResidenceCard::applicantId),
                            appointments.stream().map(Appointment::applicantId),
                            papers.stream().map(IdentityPaper::applicantId),
                            tickets.stream().map(ticket -> ticket.admission().applicantId()))
                    .flatMap(each -> each)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * How the site is arranged.
     *
     * @param purposes the list from now on, in the order of their keys; empty where it stays as it is
     * @param desks those that are new, or that serve something else from now on
     * @param settings those that change
     */
    record SiteArranged(List<ConsultationPurpose> purposes, List<ServiceDesk> desks, List<NamedValue> settings)
            implements SiteDataAct {

        public SiteArranged {
            purposes = List.copyOf(purposes);
            desks = List.copyOf(desks);
            settings = List.copyOf(settings);
        }

        public static SiteArranged withPurposes(List<ConsultationPurpose> purposes) {
            return new SiteArranged(purposes, List.of(), List.of());
        }

        public static SiteArranged with(NamedValue setting) {
            return new SiteArranged(List.of(), List.of(), List.of(setting));
        }
    }

    /** A setting of the site that has no act of its own: the agenda, the keys of convocations, what a demonstration keeps. */
    record NamedValue(String name, String value) {

        public static final int LONGEST_VALUE = 2_000;

        private static final String SHARED = "agenda|site_code|convocation_keys|demonstration_[a-z_]{1,40}";

        /** What a desk keeps for itself is never brought by another. */
        public static boolean isShared(String name) {
            return name.matches(SHARED);
        }
    }
}
