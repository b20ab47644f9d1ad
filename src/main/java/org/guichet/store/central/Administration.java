package org.guichet.store.central;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.store.local.SiteStart;
import org.guichet.store.seal.StoreKeyPair;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/** What the store's administrator does: sites, codes for desks, desks that may not speak any more. */
public final class Administration {

    /** A desk as the administrator sees it. */
    public record DeskLine(String desk, int number, String letter, long lastSeq, State state) {}

    /** What a desk may, and what became of it. */
    public enum State {
        VALID,
        REVOKED,
        /** To be destroyed at its next contact. */
        WIPE_ASKED,
        /** It has said that it destroys its data. */
        WIPED
    }

    /**
     * A key that desks seal for.
     *
     * @param publicKey in Base64
     * @param here whether its private half is in the database, not in a file of the administrator
     */
    public record KeyLine(String id, String publicKey, boolean here, Instant madeAt) {}

    public static final Duration CODE_LASTS = Duration.ofDays(7);
    /** A site's code: what stands in addresses. */
    private static final Pattern SITE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final int HIGHEST_DESK = 9_999;

    private final CentralDatabase database;
    private final Clock clock;

    public Administration(CentralDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public static boolean isSite(String code) {
        return SITE.matcher(code).matches();
    }

    public static boolean isDeskNumber(int number) {
        return number >= 1 && number <= HIGHEST_DESK;
    }

    /** As {@link #begin(Optional)}, with the store's keys in the database. */
    public void begin() throws StoreProblem {
        begin(Optional.empty());
    }

    /**
     * Gives a new store its id and its keys; changes nothing of one that has them.
     *
     * @param keys that the administrator keeps in a file: desks seal for them from now on
     */
    public void begin(Optional<StoreKeyPair> keys) throws StoreProblem {
        database.<Boolean>write(connection -> {
            StoreRows.identify(connection);
            StoreKeys.ensure(connection, keys);
            return true;
        });
    }

    /** The one that desks are given when they join, and at each exchange, stands first. */
    public List<KeyLine> keys() throws StoreProblem {
        return database.read(StoreKeys::all);
    }

    /** A new pair in the database: each desk seals for it from its next exchange on. */
    public void newKey() throws StoreProblem {
        database.<Boolean>write(connection -> {
            StoreKeys.make(connection);
            return true;
        });
    }

    public List<String> sites() throws StoreProblem {
        return database.read(connection -> {
            List<String> sites = new ArrayList<>();
            Rows.each(connection, row -> sites.add(row.getString("site")), "select site from site order by site");
            return sites;
        });
    }

    /**
     * A new site with all it starts with, or nothing of it.
     *
     * @param site its code: small letters, digits and hyphens, at most 40
     * @param name as on letterheads, at most 200 characters
     * @return false where there is one already; it is left as it is
     * @throws IllegalArgumentException for a code that is none
     */
    public boolean createSite(String site, String name, Consumer<SiteStart> fill) throws StoreProblem {
        if (!isSite(site)) {
            throw new IllegalArgumentException("a site's code has small letters, digits and hyphens");
        }
        return database.write(connection -> {
            int added = Rows.write(
                    connection,
                    "insert into site (site, site_name, feed_hash) values (?, ?, ?) on conflict do nothing",
                    site, name, Rows.bytes(Hash.NONE));
            if (added == 0) {
                return false;
            }
            try {
                fill.accept(new SiteFill(connection, site));
            } catch (SiteWork.Interrupted fault) {
                throw fault.unwrapped();
            }
            return true;
        });
    }

    /**
     * Brings data into a site that desks may have joined already: all of it or nothing. Connected desks get it at once.
     *
     * @param agent in whose name, for the trail
     * @return how many operations it took; 0 where the site had it all
     */
    public int addToSite(String site, String agent, Supplier<OperationId> ids, Consumer<SiteStart> addition) throws StoreProblem {
        int brought = database.write(connection -> {
            SiteCounter counter = SiteCounter.lock(connection, site);
            SiteWork work = new SiteWork(connection, site, counter);
            StoreDesk desk = StoreDesk.at(connection, site, work, ids, clock);
            try {
                addition.accept(new SiteAddition(connection, site, agent, desk));
            } catch (SiteWork.Interrupted fault) {
                throw fault.unwrapped();
            }
            work.finish();
            return desk.brought();
        });
        if (brought > 0) {
            database.<Boolean>write(connection -> {
                HintListener.tell(connection, site, SiteCounter.read(connection, site).end().feedSeq());
                return true;
            });
        }
        return brought;
    }

    /** How a site stands, for whoever adds to it. */
    public SiteView view(String site) {
        return new SiteView(database, site);
    }

    /** A code that one desk may be enrolled with, for seven days. Whoever has it can become that desk: hand it over, don't mail it. */
    public OneTimeCode code(String site, int deskNumber) throws StoreProblem {
        OneTimeCode code = OneTimeCode.random();
        return database.write(connection -> {
            SiteCounter.read(connection, site);
            Rows.write(
                    connection,
                    "insert into enrolment_code (code_hash, site, desk_number, expires_at) values (?, ?, ?, ?)",
                    code.hash(), site, deskNumber, Rows.moment(clock.instant().plus(CODE_LASTS)));
            return code;
        });
    }

    public List<DeskLine> desks(String site) throws StoreProblem {
        return database.read(connection -> {
            SiteCounter.read(connection, site);
            List<DeskLine> desks = new ArrayList<>();
            Rows.each(
                    connection,
                    row -> desks.add(new DeskLine(
                            row.getString("desk"), row.getInt("desk_number"), row.getString("letter"), row.getLong("last_seq"),
                            State.valueOf(row.getString("state")))),
                    "select desk, desk_number, letter, last_seq, case when wipe_begun_at is not null then 'WIPED'"
                            + " when wipe_asked_at is not null then 'WIPE_ASKED' when revoked_at is not null then 'REVOKED'"
                            + " else 'VALID' end as state from desk"
                            + " where site = ? and desk_number > " + StoreDesk.NUMBER
                            + " order by desk_number, enrolled_at",
                    site);
            return desks;
        });
    }

    /** Takes a desk's right to speak away, for good: it may be enrolled anew as another. */
    public void revoke(String desk) throws StoreProblem {
        database.<Boolean>write(connection -> {
            if (revoke(connection, desk) == 0) {
                throw new StoreProblem(Code.NOT_FOUND, "no such desk");
            }
            return true;
        });
    }

    /** Takes a desk's right to speak away, and has it destroy its data once it has handed in what it had not sent. For good. */
    public void wipe(String desk) throws StoreProblem {
        database.<Boolean>write(connection -> {
            if (revoke(connection, desk) == 0) {
                throw new StoreProblem(Code.NOT_FOUND, "no such desk");
            }
            Rows.write(
                    connection, "update desk set wipe_asked_at = coalesce(wipe_asked_at, ?) where desk = ?",
                    Rows.moment(clock.instant()), Rows.text(desk));
            return true;
        });
    }

    private int revoke(java.sql.Connection connection, String desk) throws SQLException {
        return Rows.write(
                connection,
                "update desk set revoked_at = coalesce(revoked_at, ?) where desk = ? and desk_number > " + StoreDesk.NUMBER,
                Rows.moment(clock.instant()), Rows.text(desk));
    }
}
