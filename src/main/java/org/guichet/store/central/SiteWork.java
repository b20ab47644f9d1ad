package org.guichet.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.NumberHolding;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateId.Kind;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.exchange.StoreRefusal;
import org.guichet.domain.exchange.Verdict;
import org.guichet.domain.kernel.Effects;
import org.guichet.domain.kernel.NoState;
import org.guichet.domain.rebooking.SlotOccupancy;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.store.central.Known.DeskThing;
import org.guichet.sync.central.SiteTransaction;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.ReceivedOperation;
import org.guichet.sync.protocol.StoreProblem;
import org.jspecify.annotations.Nullable;

/**
 * A site within a transaction of the database, its counter locked. What batches expect is fetched together before the first
 * question; what they write is written together by {@link #finish}.
 */
final class SiteWork implements SiteTransaction {

    /** A fault of the database, carried through what decides and knows none. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Optional<StoreProblem> problem;

        Interrupted(SQLException cause) {
            super(cause);
            this.problem = Optional.empty();
        }

        Interrupted(StoreProblem cause) {
            super(cause);
            this.problem = Optional.of(cause);
        }

        /** Throws what it carries. */
        SQLException unwrapped() throws StoreProblem {
            if (problem.isPresent()) {
                throw problem.get();
            }
            return getCause() instanceof SQLException sql ? sql : new SQLException(getCause());
        }
    }

    private final Connection connection;
    private final String site;
    private final UUID incarnation;
    private final Known known = new Known();
    private final SiteReads reads;
    private final SiteWrites writes;
    private final Map<String, DeskChain> desks = new HashMap<>();
    private final Set<String> desksMoved = new HashSet<>();
    private final Set<OperationId> expectedIds = new HashSet<>();
    private final Set<DeskThing> expectedThings = new HashSet<>();
    private FeedPoint end;
    private boolean troublesMade;

    SiteWork(Connection connection, String site, SiteCounter counter) {
        this.connection = connection;
        this.site = site;
        this.incarnation = counter.incarnation();
        this.end = counter.end();
        this.reads = new SiteReads(connection, site, known);
        this.writes = new SiteWrites(connection, site);
    }

    @Override
    public UUID incarnation() {
        return incarnation;
    }

    @Override
    public FeedPoint feedEnd() {
        return end;
    }

    /** The desk as it was enrolled, with its chain as it is within this transaction. */
    DeskChain desk(String desk) throws SQLException, StoreProblem {
        if (!desks.containsKey(desk)) {
            expectDesks(Set.of(desk));
        }
        return DeskChain.of(desk, desks);
    }

    /** Whose batches will come, so that their rows can be fetched together. */
    void expectDesks(Collection<String> expected) throws SQLException {
        desks.putAll(DeskChain.lock(connection, site, expected));
    }

    @Override
    public ChainEnd chain(String desk) {
        try {
            return desk(desk).end();
        } catch (SQLException e) {
            throw new Interrupted(e);
        } catch (StoreProblem e) {
            throw new Interrupted(e);
        }
    }

    @Override
    public void expect(Collection<ReceivedOperation> operations) {
        for (ReceivedOperation each : operations) {
            expectedIds.add(each.id());
            Operation known = each.operation();
            if (known != null) {
                expectedThings.add(new DeskThing(each.desk(), known.aggregate()));
                Effects.things(known).forEach(thing -> expectedThings.add(new DeskThing(each.desk(), thing)));
            }
        }
    }

    @Override
    public Optional<Taken> taken(OperationId id) {
        if (!known.hasTaken(id)) {
            expectedIds.add(id);
            fetch();
        }
        return known.taken(id);
    }

    @Override
    public @Nullable AggregateState state(AggregateId id) {
        if (!known.hasState(id)) {
            fetch(Set.of(id));
        }
        return known.state(id);
    }

    @Override
    public List<OperationId> troubles(String desk, AggregateId id) {
        DeskThing thing = new DeskThing(desk, id);
        if (!known.hasTroubles(thing)) {
            expectedThings.add(thing);
            fetch();
        }
        return known.troubles(thing);
    }

    private void fetch() {
        fetch(Set.of());
    }

    private void fetch(Set<AggregateId> more) {
        Set<AggregateId> things = new HashSet<>(more);
        expectedThings.forEach(thing -> things.add(thing.id()));
        things.removeIf(known::hasState);
        expectedThings.removeIf(known::hasTroubles);
        expectedIds.removeIf(known::hasTaken);
        try {
            boolean derived = things.stream().anyMatch(
                    id -> id.kind() == Kind.APPLICANT || id.kind() == Kind.FOREIGNER_NUMBER || id.kind() == Kind.SLOT);
            if ((derived && writes.moveOthers()) || (troublesMade && !expectedThings.isEmpty())) {
                writes.flush();
                troublesMade = false;
            }
            reads.taken(expectedIds);
            reads.states(things);
            reads.troubles(expectedThings);
        } catch (SQLException e) {
            throw new Interrupted(e);
        } catch (StoreProblem e) {
            throw new Interrupted(e);
        }
        expectedIds.clear();
        expectedThings.clear();
    }

    @Override
    public void keep(ReceivedOperation operation, FeedEntry entry) {
        writes.keep(operation, entry);
        end = new FeedPoint(entry.feedSeq(), entry.feedHash());
        Verdict verdict = entry.verdict();
        known.putTaken(operation.id(), new Taken(operation.hash(), entry.feedSeq(), verdict));
        DeskChain desk = desks.get(operation.desk());
        if (desk != null) {
            desks.put(operation.desk(), desk.at(new ChainEnd(operation.deskSeq(), operation.hash())));
            desksMoved.add(operation.desk());
        }
        if (isTrouble(verdict)) {
            troublesMade = true;
            Operation about = operation.operation();
            if (about != null) {
                known.addTrouble(new DeskThing(operation.desk(), about.aggregate()), operation.id());
            }
        }
    }

    /** As the partial index of the table has it. */
    private static boolean isTrouble(Verdict verdict) {
        return verdict.kind() == Verdict.Kind.CONFLICT
                || (verdict.kind() == Verdict.Kind.PARKED && verdict.reason().equals(StoreRefusal.TYPE_UNKNOWN_AT_STORE.name()));
    }

    @Override
    public void save(AggregateState state, long feedSeq) {
        if (state instanceof NumberHolding || state instanceof SlotOccupancy || state instanceof NoState) {
            return;
        }
        AggregateState kept = state instanceof Registration made && made.withdrawn() ? withoutPerson(made) : state;
        known.saved(kept);
        writes.save(kept, feedSeq);
    }

    /** What was derived from people, numbers and uses before is asked for again. */
    @Override
    public void bring(SiteDataAct data) {
        try {
            writes.flush();
            new BroughtData(connection, site).save(data);
            known.forgetDerived();
        } catch (SQLException e) {
            throw new Interrupted(e);
        }
    }

    /** Nothing is kept of a person whose registration was taken back: the operations alone know them. */
    private static Registration withoutPerson(Registration made) {
        Applicant nobody = new Applicant(
                made.person().id(), Optional.empty(), "", "", null, Applicant.Sex.UNSPECIFIED, "", "", "");
        return new Registration(
                nobody, made.version(), made.by(), made.at(), made.agent(), made.onlyBirthYear(), true, made.inUse());
    }

    /** Writes all that is not written yet. */
    void finish() throws SQLException {
        if (desksMoved.isEmpty()) {
            return;
        }
        writes.flush();
        DeskChain.write(connection, desksMoved.stream().map(desks::get).toList());
        Rows.write(
                connection,
                "update site set feed_seq = ?, feed_hash = ? where site = ?",
                end.feedSeq(),
                Rows.bytes(end.hash()),
                site);
    }
}
