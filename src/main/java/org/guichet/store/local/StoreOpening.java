package org.guichet.store.local;

import java.io.IOException;
import java.security.SecureRandom;
import org.guichet.store.home.FreeSpace;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeTrouble;
import org.guichet.store.home.HomeTrouble.Damaged;
import org.guichet.store.home.HomeTrouble.DiskFull;
import org.guichet.store.home.HomeTrouble.NotWritable;
import org.guichet.store.home.HomeTrouble.What;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.home.TrailKeys;
import org.guichet.store.journal.Journal;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a store part by part: folder, database, schema, first fill, journal, replay. Closes what it opened where one fails. */
final class StoreOpening {

    private static final Logger LOG = LoggerFactory.getLogger(StoreOpening.class);
    private static final String FIRST_FILL = "first_fill";
    private static final String BEGUN = "begun";
    private static final String DONE = "done";

    private final LocalStore.Setup setup;
    private @Nullable Home home;
    private @Nullable Database database;
    private @Nullable Journal journal;

    StoreOpening(LocalStore.Setup setup) {
        this.setup = setup;
    }

    LocalStore open(String databaseFileSystem, LocalStore.JournalPlace journals) throws HomeTroubleException {
        try {
            Home folder = Home.open(setup.folder(), setup.keys());
            home = folder;
            Database data = MigratedDatabase.open(folder, databaseFileSystem);
            database = data;
            if (data.read(context -> SettingRows.get(context, FIRST_FILL)).orElse("").equals(BEGUN)
                    && !setup.firstFill().goesOn()
                    && !isFilledByItsStore()) {
                LOG.warn("the first fill of the database was cut short and begins anew");
                data.close();
                data = MigratedDatabase.anew(folder, databaseFileSystem);
                database = data;
            }
            fill(data);
            Marker taken = data.read(Marker::read);
            Journal frames = Journal.open(journals.at(folder.journal()), folder.key(), taken.frame(), new SecureRandom());
            journal = frames;
            Replay.run(data, frames, setup.enrolled());
            LocalLedger.Identity identity =
                    new LocalLedger.Identity(
                            setup.desk(), setup.site(), setup.enrolled(), setup.clock(), setup.ids(), TrailKeys.of(folder).signer());
            LocalStore store = new LocalStore(folder, data, frames, new LocalLedger(data, frames, identity));
            home = null;
            database = null;
            journal = null;
            return store;
        } catch (IOException e) {
            throw new HomeTroubleException(FreeSpace.ranOut(e) ? diskFull() : new NotWritable(setup.folder()), e);
        } catch (DataAccessException e) {
            throw new HomeTroubleException(FreeSpace.ranOut(e) ? diskFull() : damagedDatabase(e), e);
        }
    }

    /** Base data are not in the journal: a fill that was cut short is done over, never taken up in the middle. */
    private void fill(Database data) {
        if (isFilledByItsStore()) {
            return;
        }
        if (data.read(context -> SettingRows.get(context, FIRST_FILL)).orElse("").equals(DONE)) {
            new ForeignerNumbers(data).restoreIndex();
            return;
        }
        data.change(context -> SettingRows.put(context, FIRST_FILL, BEGUN));
        BaseData base = new BaseData(data);
        base.beginLongLoad();
        setup.firstFill().fill(base);
        base.force();
        data.change(context -> SettingRows.put(context, FIRST_FILL, DONE));
        data.force();
    }

    /** A desk's site comes from its central store only: whoever opens it without one leaves an unfinished fill as it is. */
    private boolean isFilledByItsStore() {
        return setup.enrolled() && setup.firstFill().equals(FirstFill.NOTHING);
    }

    private HomeTrouble diskFull() {
        return new DiskFull(setup.folder(), FreeSpace.of(setup.folder()));
    }

    private HomeTrouble damagedDatabase(DataAccessException failure) {
        return new Damaged(What.DATABASE, setup.folder().resolve("guichet.mv.db"), -1, Database.described(failure));
    }

    void closeWhatIsLeft() {
        closeAll(database, journal, home);
    }

    static void closeAll(@Nullable Database database, @Nullable Journal journal, @Nullable Home home) {
        if (database != null) {
            database.close();
        }
        try {
            if (journal != null) {
                journal.close();
            }
            if (home != null) {
                home.close();
            }
        } catch (IOException e) {
            LOG.error("the home folder could not be closed", e);
        }
    }
}
