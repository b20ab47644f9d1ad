package org.guichet.inmemory;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.guichet.domain.audit.AuditTrail;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.PersonState;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.workflow.export.ExportPersonData;
import org.guichet.workflow.export.PersonDossier;
import org.guichet.workflow.export.PersonPress;
import org.guichet.workflow.export.PersonRecords;
import org.guichet.workflow.file.OpenFile;

/** What the ledger keeps of a person. */
record InMemoryRecords(InMemoryLedger ledger) implements PersonRecords {

    @Override
    public Kept of(long applicantId) {
        List<Ticket> tickets = ledger.all(Ticket.class).stream()
                .filter(each -> each.admission().applicantId() == applicantId)
                .sorted(Comparator.comparing(each -> each.admission().admittedAt()))
                .toList();
        List<Notice> notices = ledger.all(Notice.class).stream()
                .filter(each -> each.content().applicantId() == applicantId)
                .toList();
        List<AggregateState> states = ledger.all(AggregateState.class).stream()
                .filter(state -> state instanceof PersonState ofPerson && ofPerson.applicantId() == applicantId)
                .toList();
        return new Kept(tickets, notices, List.of(), states);
    }

    ExportPersonData export(OpenFile files, AuditTrail trail, StaffDirectory staff, InMemorySettings settings, Clock clock) {
        return new ExportPersonData(
                new ExportPersonData.Sources(files, this, trail, staff, settings), InMemoryRecords::sheet, settings.people(), ledger,
                "Préfecture imaginaire", clock);
    }

    /** As little as shows whose it is. */
    static byte[] sheet(PersonPress.Format format, PersonDossier dossier, Function<Act, String> words, Locale language) {
        String look = dossier.lookups().isEmpty() ? "" : words.apply(dossier.lookups().getFirst().act());
        return (format + " " + dossier.file().person().fullName() + " " + look).getBytes(StandardCharsets.UTF_8);
    }
}
