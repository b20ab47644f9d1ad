package org.guichet.store.central;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.lookup.Folding;
import org.guichet.sync.protocol.PersonFound;

/** People of other sites: by their number, or by the beginnings of a surname and a given name, in either order. */
final class PeopleRows {

    private static final String COLUMNS = "select p.surname, p.given_names, p.birth_year, p.nationality, p.foreigner_number, s.site_name"
            + " from person p join site s on s.site = p.site where p.site <> ? and ";

    static final String BY_NUMBER = COLUMNS + "p.foreigner_number = ? order by s.site_name limit ?";

    /** Both branches are read from an index; each brings no more than asked for. */
    static final String BY_NAME = "select * from ("
            + "(" + COLUMNS + "p.surname_key like ? and p.given_key like ? order by p.surname_key, p.given_key limit ?)"
            + " union (" + COLUMNS + "p.given_key like ? and p.surname_key like ? order by p.given_key, p.surname_key limit ?)"
            + ") found order by surname, given_names, birth_year limit ?";

    private static final int MOST = 50;
    private static final int SHORTEST = 2;

    private PeopleRows() {}

    static List<PersonFound> of(Connection connection, String site, String text, int limit) throws SQLException {
        int most = Math.clamp(limit, 1, MOST);
        List<PersonFound> found = new ArrayList<>();
        Optional<ForeignerNumber> number = ForeignerNumber.parse(text);
        if (number.isPresent()) {
            Rows.each(connection, row -> found.add(person(row)), BY_NUMBER, site, number.get().digits(), most);
            return found;
        }
        String[] words = Folding.fold(text).split(" ", 2);
        if (words[0].length() < SHORTEST) {
            return found;
        }
        String first = words[0] + "%";
        String second = words.length > 1 ? words[1] + "%" : "%";
        Rows.each(
                connection, row -> found.add(person(row)), BY_NAME, site, first, second, most, site, first, second, most, most);
        return found;
    }

    private static PersonFound person(ResultSet row) throws SQLException {
        String number = row.getString("foreigner_number");
        return new PersonFound(
                row.getString("surname"),
                row.getString("given_names"),
                row.getInt("birth_year"),
                row.getString("nationality"),
                number == null ? "" : new ForeignerNumber(number).masked(),
                row.getString("site_name"));
    }
}
