package org.guichet.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.store.local.HomeSettings;
import org.guichet.store.local.PasswordVerifier;
import org.guichet.store.local.SiteStart;
import org.guichet.sync.protocol.BaseJson;
import org.guichet.sync.protocol.BaseJson.Account;
import org.guichet.sync.protocol.BaseJson.Setting;
import org.guichet.sync.protocol.BaseKind;

/** Writes what a site starts with into the store, in the transaction that makes the site. */
final class SiteFill implements SiteStart {

    private interface Chunk<T> {
        void write(List<T> rows) throws SQLException;
    }

    private static final int ROWS = 5_000;

    private static final String ITEMS = "insert into base_item (site, kind, key, json)"
            + " select ?, ?, * from unnest(?::text[], ?::text[])"
            + " on conflict (site, kind, key) do update set json = excluded.json";

    private final Connection connection;
    private final String site;

    SiteFill(Connection connection, String site) {
        this.connection = connection;
        this.site = site;
    }

    @Override
    public void applicants(Iterable<Applicant> people) {
        chunks(people, chunk -> {
            write(BaseKind.PERSON, chunk, each -> Long.toString(each.id()));
            Projections.people(connection, site, chunk);
        });
    }

    @Override
    public void applications(Iterable<PermitApplication> applications) {
        chunks(applications, chunk -> {
            write(BaseKind.APPLICATION, chunk, PermitApplication::number);
            use(chunk, PermitApplication::applicantId);
        });
    }

    @Override
    public void appointments(Iterable<Appointment> appointments) {
        chunks(appointments, chunk -> {
            write(BaseKind.APPOINTMENT, chunk, Appointment::number);
            Projections.appointments(connection, site, chunk);
            use(chunk, Appointment::applicantId);
        });
    }

    @Override
    public void cards(Iterable<ResidenceCard> cards) {
        chunks(cards, chunk -> {
            write(BaseKind.CARD, chunk, ResidenceCard::serial);
            use(chunk, ResidenceCard::applicantId);
        });
    }

    @Override
    public void papers(Iterable<IdentityPaper> papers) {
        chunks(papers, chunk -> {
            write(BaseKind.PAPER, chunk, each -> each.kind().name() + "-" + each.number());
            use(chunk, IdentityPaper::applicantId);
        });
    }

    @Override
    public void tickets(Iterable<Ticket> tickets) {
        chunks(tickets, chunk -> {
            write(BaseKind.TICKET, chunk, each -> each.aggregate().key());
            use(chunk, each -> each.admission().applicantId());
        });
    }

    @Override
    public void agents(List<Agent> agents, char[] password) {
        String verifier = PasswordVerifier.make(password);
        List<Account> accounts = agents.stream().map(agent -> new Account(agent, verifier)).toList();
        chunks(accounts, chunk -> write(BaseKind.AGENT, chunk, each -> each.agent().login()));
    }

    @Override
    public void desk(ServiceDesk desk) {
        chunks(List.of(desk), chunk -> write(
                BaseKind.SERVICE_DESK, chunk, each -> String.format(Locale.ROOT, "%06d", each.number())));
    }

    @Override
    public void desk(DeskDay day) {
        chunks(List.of(day), chunk -> write(BaseKind.DESK_DAY, chunk, each -> each.aggregate().key()));
    }

    @Override
    public void purposes(List<ConsultationPurpose> purposes) {
        chunks(purposes, chunk -> write(
                BaseKind.PURPOSE, chunk, each -> purposes.indexOf(each) + "-" + each.code()));
    }

    /** The letter of tickets is a desk's own, and comes to it when it is enrolled. */
    @Override
    public void setting(String key, String value) {
        if (!key.equals(HomeSettings.TICKET_LETTER)) {
            chunks(List.of(new Setting(key, value)), chunk -> write(BaseKind.SETTING, chunk, Setting::key));
        }
    }

    private <T extends Record> void write(BaseKind kind, List<T> rows, Function<T, String> key) throws SQLException {
        Rows.write(
                connection,
                ITEMS,
                site,
                BaseItemKey.number(kind),
                Rows.column(connection, "text", rows, key::apply),
                Rows.column(connection, "text", rows, BaseJson::write));
    }

    private <T> void use(List<T> rows, Function<T, Long> person) throws SQLException {
        Projections.uses(connection, site, rows.stream().map(person).distinct().toList());
    }

    private static <T> void chunks(Iterable<? extends T> rows, Chunk<T> chunk) {
        Iterator<? extends T> rest = rows.iterator();
        while (rest.hasNext()) {
            List<T> some = new ArrayList<>(ROWS);
            while (rest.hasNext() && some.size() < ROWS) {
                some.add(rest.next());
            }
            try {
                chunk.write(some);
            } catch (SQLException e) {
                throw new SiteWork.Interrupted(e);
            }
        }
    }
}
