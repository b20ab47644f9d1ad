package org.guichet.store.local;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.guichet.store.home.FreeSpace;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeTrouble.Damaged;
import org.guichet.store.home.HomeTrouble.DiskFull;
import org.guichet.store.home.HomeTrouble.FromNewerVersion;
import org.guichet.store.home.HomeTrouble.What;
import org.guichet.store.home.HomeTroubleException;
import org.h2.api.ErrorCode;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema to what this program knows. Flyway is only woken where there is something to do: it costs start-up time.
 * A kill in the middle leaves a database that nobody can use any more, see {@link MigratedDatabase}.
 */
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    /** The newest file in db/local. */
    static final int LATEST = 19;

    private static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    static void apply(Database database, Home home) throws HomeTroubleException {
        int found = version(database);
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database.url(), database.user(), database.password())
                    .locations("classpath:db/local")
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            LOG.error("the database could not be migrated", e);
            if (FreeSpace.ranOut(e)) {
                throw new HomeTroubleException(new DiskFull(home.folder(), FreeSpace.of(home.folder())), e);
            }
            String detail = "migration from " + found;
            throw new HomeTroubleException(new Damaged(What.DATABASE, home.databaseFile(), -1, detail), e);
        }
    }

    /** @throws HomeTroubleException where a newer program has migrated it */
    static boolean areDone(Database database) throws HomeTroubleException {
        int found = version(database);
        if (found > LATEST) {
            throw new HomeTroubleException(new FromNewerVersion(String.valueOf(found), String.valueOf(LATEST)));
        }
        return found == LATEST;
    }

    /** 0 for a new database. Asking whether the table exists would cost a tenth of a second more at every start. */
    static int version(Database database) {
        try {
            return database.read(context -> context.select(DSL.field(DSL.name("version"), String.class))
                    .from(DSL.table(DSL.name(HISTORY)))
                    .where(DSL.field(DSL.name("success"), Boolean.class).isTrue())
                    .and(DSL.field(DSL.name("version"), String.class).isNotNull())
                    .fetch(row -> Integer.parseInt(row.value1()))
                    .stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0));
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SQLException sql && isNoSuchTable(sql.getErrorCode())) {
                return 0;
            }
            throw e;
        }
    }

    private static boolean isNoSuchTable(int error) {
        return error == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
                || error == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1
                || error == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2;
    }
}
