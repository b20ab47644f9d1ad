package org.guichet.store.local;

import static org.guichet.store.generated.Tables.AGENT;

import java.time.DateTimeException;
import java.time.Instant;
import org.guichet.domain.staff.Account;
import org.guichet.domain.staff.AttemptBook;
import org.guichet.domain.staff.SignInAttempts;
import org.jooq.DSLContext;

/** Attempts to sign in, among the home's settings: they are this desk's own. */
final class LocalAttemptBook implements AttemptBook {

    private static final String PREFIX = "attempts ";
    private static final String OF_NOBODY = PREFIX + "*";
    private static final int FIELDS = 5;
    private static final SignInAttempts CLOSE_TO_WAITING =
            new SignInAttempts(SignInAttempts.FREE, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, 0);

    private final Database database;

    LocalAttemptBook(Database database) {
        this.database = database;
    }

    @Override
    public SignInAttempts of(String login) {
        return database.read(context -> SettingRows.get(context, key(context, login)))
                .map(LocalAttemptBook::read)
                .orElse(SignInAttempts.NONE);
    }

    @Override
    public void keep(String login, SignInAttempts attempts) {
        String text = attempts.failures() + " " + attempts.until() + " " + attempts.seen() + " " + attempts.online() + " "
                + attempts.codeStep();
        database.change(context -> SettingRows.put(context, key(context, login), text));
        database.force();
    }

    /** Names that nobody has don't fill the table. */
    private static String key(DSLContext context, String login) {
        boolean known = !login.isBlank()
                && login.length() <= 40
                && (context.fetchExists(AGENT, AGENT.LOGIN.eq(login))
                        || WholeStateRows.find(context, Account.aggregateOf(login), Account.class).isPresent());
        return known ? PREFIX + login : OF_NOBODY;
    }

    /** Whoever made it unreadable has not given the account more attempts: the next one that fails has to wait. */
    private static SignInAttempts read(String text) {
        String[] fields = text.split(" ", -1);
        try {
            if (fields.length == FIELDS || fields.length == FIELDS - 1) { // a home of before kept no second factor
                return new SignInAttempts(
                        Integer.parseInt(fields[0]), Instant.parse(fields[1]), Instant.parse(fields[2]), Instant.parse(fields[3]),
                        fields.length == FIELDS ? Long.parseLong(fields[4]) : 0);
            }
        } catch (NumberFormatException | DateTimeException unreadable) {
            return CLOSE_TO_WAITING;
        }
        return CLOSE_TO_WAITING;
    }
}
