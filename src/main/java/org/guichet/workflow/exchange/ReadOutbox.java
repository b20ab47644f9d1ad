package org.guichet.workflow.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.exchange.SentAct;
import org.guichet.domain.exchange.SentBook;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Shows what this desk did and what became of it at the store, with what somebody has to look at on top. */
public final class ReadOutbox {

    private final SentBook book;
    private final ApplicantRegister register;

    public ReadOutbox(SentBook book, ApplicantRegister register) {
        this.book = book;
        this.register = register;
    }

    /**
     * What the list shows.
     *
     * @param troubles open ones first, of this desk and conflicts of the whole site
     * @param standing what the store has instead, where it has something of the kind
     * @param people whom the acts concern, by id
     */
    public record Sent(
            List<SentAct> troubles, Map<OperationId, SentAct> standing, List<SentAct> own, Map<Long, Applicant> people) {}

    public Result<Sent> run(DeskSession session, SentBook.Filter filter, int limit) {
        return session.<Sent>lacks(Permission.SEE_OUTBOX).orElseGet(() -> {
            List<SentAct> troubles = book.troubles(limit).stream().filter(SentAct::isOpenTrouble).toList();
            List<SentAct> own = book.own(filter, limit);
            Set<Long> ids = new HashSet<>();
            Stream.concat(troubles.stream(), own.stream())
                    .map(SentAct::applicantId)
                    .filter(id -> id > 0)
                    .forEach(ids::add);
            Map<OperationId, SentAct> standing = new HashMap<>();
            troubles.stream()
                    .forEach(each -> book.standing(each).ifPresent(it -> standing.put(each.operation().id(), it)));
            return Result.done(new Sent(troubles, standing, own, register.findAll(ids)));
        });
    }
}
