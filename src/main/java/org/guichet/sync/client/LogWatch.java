package org.guichet.sync.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.guichet.domain.audit.MerkleProof;
import org.guichet.domain.change.Hash;
import org.guichet.sync.desk.KeptLog;
import org.guichet.sync.desk.KeptLog.Kept;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.DeskCopy;
import org.guichet.sync.protocol.LogCheckpoint;
import org.guichet.sync.protocol.StoreLog;
import org.guichet.sync.protocol.StoreLog.Said;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Now and then asks the store for its log, and holds it against what the desk has kept: the same key, a log that only grew, and in it
 * entries that the desk has read itself. What does not fit stops the exchange until somebody has looked.
 */
public final class LogWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final StoreLog log;
    private final KeptLog kept;
    private final DeskCopy copy;
    private final Caller caller;
    private final Clock clock;
    private final RandomGenerator dice;
    private Instant next = Instant.MIN;

    public LogWatch(StoreLog log, KeptLog kept, DeskCopy copy, Caller caller, Clock clock, RandomGenerator dice) {
        this.log = log;
        this.kept = kept;
        this.copy = copy;
        this.caller = caller;
        this.clock = clock;
        this.dice = dice;
    }

    /**
     * At most once a minute.
     *
     * @throws StoreProblem LOG_REWRITTEN where what the store says can't be true
     */
    void lookNowAndThen() throws StoreProblem {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            look();
            next = now.plus(BETWEEN);
        }
    }

    /** @throws StoreProblem LOG_REWRITTEN where what the store says can't be true */
    public Said look() throws StoreProblem {
        Optional<Kept> before = kept.newest();
        long known = before.map(each -> each.checkpoint().size()).orElse(0L);
        Said said = log.log(caller, known);
        checkSigned(said, before);
        if (before.isPresent()) {
            checkGrown(before.get().checkpoint(), said);
        }
        checkOwn(said.checkpoint());
        if (before.isEmpty() || !before.get().checkpoint().root().equals(said.checkpoint().root())) {
            kept.keep(new Kept(said.checkpoint(), said.publicKey()));
        }
        return said;
    }

    private void checkSigned(Said said, Optional<Kept> before) throws StoreProblem {
        boolean sameKey = before.isEmpty() || before.get().publicKey().equals(said.publicKey());
        if (!sameKey || !said.checkpoint().site().equals(caller.site()) || !isSigned(said)) {
            throw rewritten("a checkpoint that is not signed by the store that this desk knows");
        }
    }

    private static boolean isSigned(Said said) {
        try {
            return said.checkpoint().isSignedBy(Base64.getDecoder().decode(said.publicKey()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A store that was restored from a backup says so by its incarnation: what it lacks, desks send again, in another order perhaps. */
    private static void checkGrown(LogCheckpoint before, Said said) throws StoreProblem {
        LogCheckpoint now = said.checkpoint();
        if (MerkleProof.grew(before.size(), before.root(), now.size(), now.root(), said.growth())) {
            return;
        }
        if (now.incarnation().equals(before.incarnation())) {
            throw rewritten("the log of " + now.size() + " entries does not go on from that of " + before.size());
        }
        LOG.warn("the store's log begins anew at {} entries after a restore; this desk has kept its checkpoint at {}",
                now.size(), before.size());
    }

    /** The newest entry that the desk has read, and any other. */
    private void checkOwn(LogCheckpoint now) throws StoreProblem {
        long newest = Math.min(copy.cursor().feedSeq(), now.size());
        long oldest = copy.feedStart().feedSeq() + 1;
        if (newest >= oldest) {
            checkOwn(now, newest);
            checkOwn(now, dice.nextLong(oldest, newest + 1));
        }
    }

    private void checkOwn(LogCheckpoint now, long feedSeq) throws StoreProblem {
        Optional<Hash> leaf = kept.leafAt(feedSeq);
        if (leaf.isPresent()
                && !MerkleProof.includes(
                        leaf.get(), feedSeq - 1, now.size(), log.inclusion(caller, feedSeq, now.size()), now.root())) {
            throw rewritten("the log has another entry at " + feedSeq + " than this desk has read");
        }
    }

    private static StoreProblem rewritten(String what) {
        LOG.error("the store's log was rewritten: {}", what);
        return new StoreProblem(Code.LOG_REWRITTEN, what);
    }
}
