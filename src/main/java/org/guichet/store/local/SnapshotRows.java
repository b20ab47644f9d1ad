package org.guichet.store.local;

import static org.guichet.store.generated.Tables.IDENTITY_PAPER;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.sync.protocol.BaseJson;
import org.guichet.sync.protocol.BaseKind;
import org.guichet.sync.protocol.SnapshotItem;
import org.guichet.sync.protocol.StateJson;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page of a snapshot as rows, in the caller's transaction. What this program can't read is passed over and said in the log. */
final class SnapshotRows {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotRows.class);
    private static final String BASE = "base:";
    private static final String STATE = "state:";
    /** Keys of purposes begin with their place. */
    private static final String FIRST_OF_LIST = "0-";

    private final DSLContext context;
    private int passedOver;
    private boolean listBegins;

    private SnapshotRows(DSLContext context) {
        this.context = context;
    }

    static void insert(DSLContext context, List<SnapshotItem> items) {
        SnapshotRows rows = new SnapshotRows(context);
        Map<BaseKind, List<String>> base = new EnumMap<>(BaseKind.class);
        for (SnapshotItem item : items) {
            rows.listBegins |= item.kind().equals(BASE + BaseKind.PURPOSE) && item.key().startsWith(FIRST_OF_LIST);
            if (item.kind().startsWith(BASE)) {
                kind(BaseKind.class, item.kind().substring(BASE.length()))
                        .ifPresentOrElse(
                                kind -> base.computeIfAbsent(kind, _ -> new ArrayList<>()).add(item.json()),
                                () -> rows.passedOver++);
            }
        }
        base.forEach(rows::base);
        items.stream().filter(item -> item.kind().startsWith(STATE)).forEach(rows::state);
        if (rows.passedOver > 0) {
            LOG.warn("{} items of a snapshot are of a newer program and were passed over", rows.passedOver);
        }
    }

    private static <E extends Enum<E>> Optional<E> kind(Class<E> kinds, String name) {
        return List.of(kinds.getEnumConstants()).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private void base(BaseKind kind, List<String> texts) {
        switch (kind) {
            case SETTING -> read(BaseJson.Setting.class, texts).forEach(each -> SettingRows.put(context, each.key(), each.value()));
            case AGENT -> read(BaseJson.Account.class, texts).forEach(each -> StaffRows.save(context, each.agent(), each.verifier()));
            case SERVICE_DESK -> read(ServiceDesk.class, texts).forEach(each -> StaffRows.save(context, each));
            case PURPOSE -> purposes(read(ConsultationPurpose.class, texts));
            case PERSON -> people(read(Applicant.class, texts));
            case APPLICATION -> {
                List<PermitApplication> applications = read(PermitApplication.class, texts);
                context.connection(connection -> ApplicantRows.insertApplications(connection, applications));
            }
            case CARD -> insert(CardRows.CARDS, read(ResidenceCard.class, texts));
            case APPOINTMENT -> insert(AppointmentRows.APPOINTMENTS, read(Appointment.class, texts));
            case PAPER -> read(IdentityPaper.class, texts).forEach(this::paper);
            case TICKET -> read(Ticket.class, texts).forEach(each -> TicketRows.save(context, each));
            case DESK_DAY -> read(DeskDay.class, texts).forEach(each -> DeskRows.save(context, each));
        }
    }

    /** A page may end in the middle of the list. */
    private void purposes(List<ConsultationPurpose> purposes) {
        if (listBegins) {
            LocalPurposes.replace(context, purposes);
        } else {
            LocalPurposes.append(context, purposes);
        }
    }

    private <T extends Record> List<T> read(Class<T> type, List<String> texts) {
        List<T> all = new ArrayList<>();
        for (String text : texts) {
            BaseJson.read(type, text).ifPresentOrElse(all::add, () -> passedOver++);
        }
        return all;
    }

    private <T> void insert(BatchInsert<T> table, List<T> rows) {
        context.connection(connection -> table.insert(connection, rows));
    }

    private void people(List<Applicant> people) {
        context.connection(connection -> ApplicantRows.insert(connection, people));
    }

    private void paper(IdentityPaper paper) {
        context.insertInto(IDENTITY_PAPER)
                .set(IDENTITY_PAPER.PAPER_KIND, paper.kind().name())
                .set(IDENTITY_PAPER.PAPER_NUMBER, paper.number())
                .set(IDENTITY_PAPER.APPLICANT_ID, paper.applicantId())
                .execute();
    }

    private void state(SnapshotItem item) {
        Optional<AggregateId> id = kind(AggregateId.Kind.class, item.kind().substring(STATE.length()))
                .map(kind -> new AggregateId(kind, item.key()));
        id.flatMap(known -> StateJson.read(known, item.json()))
                .ifPresentOrElse(
                        state -> {
                            AggregateStates.save(context, state);
                            if (item.feedSeq() > FeedRows.cursor(context).feedSeq()) {
                                FeedRows.mark(context, state.aggregate(), item.feedSeq());
                            }
                        },
                        () -> passedOver++);
    }
}
