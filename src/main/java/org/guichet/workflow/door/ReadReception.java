package org.guichet.workflow.door;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditTrail;
import org.guichet.domain.audit.AuditedAct.EntryRefused;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Shows reception its work: the door, who stood at it last, and who is still to come. */
public final class ReadReception {

    /** Entries of the trail among which those turned away today are looked for: several times as many as are shown. */
    private static final int TRAIL_READ = 200;

    private final ReadDoor door;
    private final QueueBook queue;
    private final ApplicantRegister register;
    private final AuditTrail trail;
    private final StaffDirectory staff;
    private final Clock clock;

    public ReadReception(
            ReadDoor door, QueueBook queue, ApplicantRegister register, AuditTrail trail, StaffDirectory staff, Clock clock) {
        this.door = door;
        this.queue = queue;
        this.register = register;
        this.trail = trail;
        this.staff = staff;
        this.clock = clock;
    }

    /** Somebody who stood at the door today. */
    public sealed interface Came {

        Instant at();

        /** 0 where nobody knows who it was. */
        long applicantId();

        /** @param mayTakeBack whether nobody has called the ticket since, and this desk gave it */
        record LetIn(Ticket ticket, boolean mayTakeBack) implements Came {

            @Override
            public Instant at() {
                return ticket.admission().admittedAt();
            }

            @Override
            public long applicantId() {
                return ticket.admission().applicantId();
            }
        }

        record TurnedAway(Instant at, long applicantId, EntryRefused why) implements Came {}
    }

    /**
     * What reception sees.
     *
     * @param last newest first
     * @param people those of {@code last} and of {@code door.toCome()}
     */
    public record View(ReadDoor.View door, List<Came> last, Map<Long, Applicant> people, List<ServiceDesk> desks) {

        public Optional<Applicant> person(long applicantId) {
            return Optional.ofNullable(people.get(applicantId));
        }

        /** Numbers of the desks that may call it next. */
        public List<Integer> desksFor(Ticket ticket) {
            return desks.stream().filter(desk -> ticket.mayGoTo(desk.number(), desk.skills())).map(ServiceDesk::number).sorted().toList();
        }

        /** As the ticket stands now, where it is among the last. */
        public Optional<Ticket> now(Ticket ticket) {
            return last.stream()
                    .flatMap(came -> came instanceof Came.LetIn(Ticket each, boolean _) ? Stream.of(each) : Stream.empty())
                    .filter(each -> each.id().equals(ticket.id()))
                    .findFirst();
        }
    }

    /** @param shown how many of those who came last */
    public Result<View> run(DeskSession session, int shown) {
        return session.<View>lacks(Permission.ADMIT).orElseGet(() -> {
            ReadDoor.View now = door.run();
            List<Came> last = last(session, shown);
            List<Long> ids = LongStream.concat(
                            last.stream().mapToLong(Came::applicantId),
                            now.toCome().stream().mapToLong(Appointment::applicantId))
                    .filter(id -> id > 0).distinct().boxed().toList();
            return Result.done(new View(now, last, register.findAll(ids), staff.desks()));
        });
    }

    private List<Came> last(DeskSession session, int shown) {
        LocalDate today = LocalDate.now(clock);
        int desk = session.desk().number();
        Stream<Came> letIn = queue.tickets(today).stream().map(ticket -> new Came.LetIn(ticket, mayTakeBack(ticket, desk)));
        Stream<Came> turnedAway = trail.latestHere(TRAIL_READ).stream()
                .filter(entry -> LocalDate.ofInstant(entry.at(), clock.getZone()).equals(today))
                .flatMap(ReadReception::turnedAway);
        return Stream.concat(letIn, turnedAway).sorted(Comparator.comparing(Came::at).reversed()).limit(shown).toList();
    }

    private static Stream<Came> turnedAway(AuditEntry entry) {
        return entry.act() instanceof EntryRefused why
                ? Stream.of(new Came.TurnedAway(entry.at(), entry.applicantId(), why)) : Stream.empty();
    }

    private static boolean mayTakeBack(Ticket ticket, int desk) {
        return ticket.standsWhereAdmitted() && ticket.place().madeBy() != null && ticket.place().isMadeAt(desk);
    }
}
