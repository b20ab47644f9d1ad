package org.guichet.domain.audit;

import org.guichet.domain.change.Act;
import org.jspecify.annotations.Nullable;

/** Acts that change nothing and are recorded all the same. */
public sealed interface AuditedAct extends Act {

    /**
     * A person's file was opened (identity, time and purpose of each consultation are kept: CESEDA R.142-57 for a sister
     * system).
     *
     * @param ticket the ticket in hand, where the purpose is to serve it
     */
    record FileOpened(Purpose purpose, @Nullable String ticket) implements AuditedAct {}

    /**
     * A person's file was opened for one of the site's own purposes.
     *
     * @param purpose code of the site's list
     */
    record FileConsulted(String purpose) implements AuditedAct {}

    record SignedIn(int desk) implements AuditedAct {}

    record SignedOut(int desk) implements AuditedAct {}

    record ReceiptIssued(String receipt, Medium medium) implements AuditedAct {}

    /**
     * Somebody was not let in.
     *
     * @param reason name of the refusal
     * @param detail what its text names
     * @param appointment number of the convocation shown, where one was read
     */
    record EntryRefused(String reason, String detail, @Nullable String appointment) implements AuditedAct {}

    /** A person's convocation was shown, saved or printed again. */
    record ConvocationIssued(String appointment, Medium medium) implements AuditedAct {}

    /**
     * A person was given the list of what to bring.
     *
     * @param procedure name of the procedure
     */
    record ChecklistIssued(String procedure, Medium medium) implements AuditedAct {}

    /** The appointments of a file were brought into the site's book. */
    record AppointmentsImported(int added, int changed) implements AuditedAct {}

    /**
     * The figures and the history of the day left the house.
     *
     * @param format name of the kind of file
     */
    record DayExported(String format, int tickets) implements AuditedAct {}

    /** The desk's unsent acts left it in a file that only the central store can open; this act is one of them. */
    record OutboxExported(int operations) implements AuditedAct {}

    /** People were looked up from the command line, where what is found leaves the program at once; the act is recorded before that. */
    record PeopleListed(int questions) implements AuditedAct {}

    /**
     * All that is kept about a person was put into a file for them (GDPR, article 15).
     *
     * @param format name of the kind of file
     */
    record PersonDataExported(String format) implements AuditedAct {}

    /**
     * Entries of the trail left the house in a signed file.
     *
     * @param format name of the kind of file
     */
    record TrailExported(String format, int entries) implements AuditedAct {}

    /** Why a file was opened. Names are stored: append only. */
    enum Purpose {
        TICKET_IN_HAND,
        PERSON_AT_THE_DESK,
        TELEPHONE_ENQUIRY,
        CORRECTION,
        SUPERVISION
    }

    enum Medium {
        SCREEN,
        FILE,
        PAPER
    }
}
