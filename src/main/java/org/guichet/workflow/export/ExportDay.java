package org.guichet.workflow.export;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.guichet.domain.audit.AuditedAct.DayExported;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.door.DoorBook;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.export.DayPress.Format;

/** Today's figures and history as a file; each export is in the trail, since it leaves the house. */
public final class ExportDay {

    private final QueueBook queue;
    private final DoorBook doors;
    private final SteeringBook steering;
    private final DayPress press;
    private final Ledger ledger;
    private final String site;
    private final Clock clock;

    /** @param site whose name stands on top */
    public ExportDay(
            QueueBook queue, DoorBook doors, SteeringBook steering, DayPress press, Ledger ledger, String site, Clock clock) {
        this.queue = queue;
        this.doors = doors;
        this.steering = steering;
        this.press = press;
        this.ledger = ledger;
        this.site = site;
        this.clock = clock;
    }

    /**
     * @param language of the file, French or English
     * @param progress told now and then how much is done, from 0 to 1
     */
    public Result<byte[]> run(DeskSession session, Format format, Locale language, DoubleConsumer progress) {
        return session.<byte[]>lacks(Permission.STEER_QUEUE).orElseGet(() -> {
            LocalDate today = LocalDate.now(clock);
            DayRecord day = new DayRecord(
                    site, today, clock.getZone(), queue.tickets(today), doors.doors(today), steering.policy(), clock.instant());
            byte[] file = press.bytes(format, day, language, progress);
            AggregateId about = new AggregateId(AggregateId.Kind.AGENT, session.login());
            Proposal exported = new Proposal(about, new DayExported(format.name(), day.tickets().size()));
            return Result.of(ledger.record(session.login(), List.of(exported)), _ -> file);
        });
    }
}
