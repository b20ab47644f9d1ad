package org.guichet.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.lookup.Folding;

/** Columns of people and appointments that are searched, beside the documents that say all. */
final class Projections {

    private static final String PEOPLE = "insert into person (site, person_id, foreigner_number, surname, given_names, surname_key,"
            + " given_key, birth_year, nationality)"
            + " select ?, * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[])"
            + " on conflict (site, person_id) do update set foreigner_number = excluded.foreigner_number, surname = excluded.surname,"
            + " given_names = excluded.given_names, surname_key = excluded.surname_key, given_key = excluded.given_key,"
            + " birth_year = excluded.birth_year, nationality = excluded.nationality";

    private static final String APPOINTMENTS = "insert into appointment (site, number, procedure_name, slot, status)"
            + " select ?, * from unnest(?::text[], ?::text[], ?::timestamp[], ?::text[])"
            + " on conflict (site, number) do update set procedure_name = excluded.procedure_name, slot = excluded.slot,"
            + " status = excluded.status";

    private static final String USES = "insert into person_use (site, person_id) select ?, * from unnest(?::bigint[])"
            + " on conflict do nothing";

    private Projections() {}

    static void people(Connection connection, String site, Collection<Applicant> people) throws SQLException {
        if (people.isEmpty()) {
            return;
        }
        Rows.write(
                connection,
                PEOPLE,
                site,
                Rows.column(connection, "int8", people, Applicant::id),
                Rows.column(connection, "text", people, each -> each.foreignerNumber().map(ForeignerNumber::digits).orElse(null)),
                Rows.column(connection, "text", people, each -> Rows.text(each.surname())),
                Rows.column(connection, "text", people, each -> Rows.text(each.givenNames())),
                Rows.column(connection, "text", people, each -> Folding.fold(each.surname())),
                Rows.column(connection, "text", people, each -> Folding.fold(each.givenNames())),
                Rows.column(connection, "int4", people, each -> birthYear(each)),
                Rows.column(connection, "text", people, each -> Rows.text(each.nationality())));
    }

    static Integer birthYear(Applicant person) {
        LocalDate born = person.birthDate();
        return born == null ? 0 : born.getYear();
    }

    static void deletePeople(Connection connection, String site, List<Long> people) throws SQLException {
        if (!people.isEmpty()) {
            Rows.write(
                    connection, "delete from person where site = ? and person_id = any(?)", site, Rows.numbers(connection, people));
        }
    }

    static void appointments(Connection connection, String site, Collection<Appointment> appointments) throws SQLException {
        if (appointments.isEmpty()) {
            return;
        }
        Rows.write(
                connection,
                APPOINTMENTS,
                site,
                Rows.column(connection, "text", appointments, Appointment::number),
                Rows.column(connection, "text", appointments, each -> each.procedure().name()),
                Rows.texts(connection, appointments.stream().map(each -> each.slot().toString()).toList()),
                Rows.column(connection, "text", appointments, each -> each.status().name()));
    }

    static void uses(Connection connection, String site, Collection<Long> people) throws SQLException {
        if (!people.isEmpty()) {
            Rows.write(connection, USES, site, Rows.numbers(connection, people));
        }
    }
}
