package org.guichet.workflow.exchange;

import java.util.List;
import org.guichet.domain.audit.AuditedAct.OutboxExported;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Outbox;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.exchange.OutboxRefusal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/**
 * This desk's unsent acts as a file that only the central store can open, for a desk whose network stays down. They stay unsent here
 * until the store's feed brings them back: the file may get lost, or come twice. That it was made is in the trail, and in the file.
 */
public final class ExportOutbox {

    /** Makes the file. */
    public interface Press {

        /** Of a desk that belongs to no store. */
        Press NONE = new Press() {
            @Override
            public Result<String> name() {
                return Result.refused(OutboxRefusal.OUTBOX_NO_STORE);
            }

            @Override
            public Result<byte[]> bytes() {
                return Result.refused(OutboxRefusal.OUTBOX_NO_STORE);
            }
        };

        /** A name for the file, where one can be made. */
        Result<String> name();

        /** Of all acts that wait. */
        Result<byte[]> bytes();
    }

    private final Press press;
    private final Outbox outbox;
    private final Ledger ledger;

    public ExportOutbox(Press press, Outbox outbox, Ledger ledger) {
        this.press = press;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /** A name for the file, or why there can be none. */
    public Result<String> name(DeskSession session) {
        return session.<String>lacks(Permission.SEE_OUTBOX).orElseGet(() -> outbox.waiting().operations() == 0
                ? Result.refused(OutboxRefusal.OUTBOX_NOTHING_WAITS)
                : press.name());
    }

    public Result<byte[]> run(DeskSession session) {
        return switch (name(session)) {
            case Result.Done<String> _ -> recorded(session);
            case Result.Refused<String> refused -> Result.refused(refused.reason(), refused.detail());
            case Result.NotSaved<String> notSaved -> new Result.NotSaved<>(notSaved.trouble());
        };
    }

    private Result<byte[]> recorded(DeskSession session) {
        AggregateId about = new AggregateId(AggregateId.Kind.AGENT, session.login());
        Proposal exported = new Proposal(about, new OutboxExported((int) outbox.waiting().operations() + 1));
        return switch (ledger.record(session.login(), List.of(exported))) {
            case Ledger.Outcome.Saved _ -> press.bytes();
            case Ledger.Outcome.Refused refused -> Result.refused(refused.reason(), refused.detail());
            case Ledger.Outcome.NotSaved notSaved -> new Result.NotSaved<>(notSaved.trouble());
        };
    }
}
