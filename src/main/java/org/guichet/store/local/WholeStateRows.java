package org.guichet.store.local;

import static org.guichet.store.generated.Tables.WHOLE_STATE;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.PersonState;
import org.guichet.store.generated.tables.records.WholeStateRecord;
import org.guichet.sync.protocol.StateJson;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * States as their JSON, for things that nobody searches by what is in them. A state that this program can't read any more is passed
 * over: it comes back with its operations.
 */
final class WholeStateRows {

    private WholeStateRows() {}

    static @Nullable AggregateState find(DSLContext context, AggregateId id) {
        return context.selectFrom(WHOLE_STATE).where(of(id)).fetchOptional().flatMap(WholeStateRows::state).orElse(null);
    }

    static <S extends AggregateState> Optional<S> find(DSLContext context, AggregateId id, Class<S> type) {
        return Optional.ofNullable(find(context, id)).filter(type::isInstance).map(type::cast);
    }

    /** By their keys. */
    static <S extends AggregateState> List<S> all(DSLContext context, AggregateId.Kind kind, Class<S> type) {
        return fetch(context, WHOLE_STATE.AGGREGATE_KIND.eq(kind.name()), type);
    }

    /** By their keys. */
    static <S extends AggregateState> List<S> ofApplicant(
            DSLContext context, AggregateId.Kind kind, long applicantId, Class<S> type) {
        return fetch(context, WHOLE_STATE.APPLICANT_ID.eq(applicantId).and(WHOLE_STATE.AGGREGATE_KIND.eq(kind.name())), type);
    }

    /** Of whatever kind, by kind and key. */
    static List<AggregateState> ofApplicant(DSLContext context, long applicantId) {
        return context.selectFrom(WHOLE_STATE)
                .where(WHOLE_STATE.APPLICANT_ID.eq(applicantId))
                .orderBy(WHOLE_STATE.AGGREGATE_KIND, WHOLE_STATE.AGGREGATE_KEY)
                .fetch()
                .stream()
                .flatMap(row -> state(row).stream())
                .toList();
    }

    /** Those of a kind that are not over, by their keys. */
    static <S extends AggregateState> List<S> open(DSLContext context, AggregateId.Kind kind, Class<S> type) {
        return fetch(context, WHOLE_STATE.AGGREGATE_KIND.eq(kind.name()).and(WHOLE_STATE.IS_OVER.isFalse()), type);
    }

    private static <S extends AggregateState> List<S> fetch(DSLContext context, Condition which, Class<S> type) {
        return context.selectFrom(WHOLE_STATE)
                .where(which)
                .orderBy(WHOLE_STATE.AGGREGATE_KEY)
                .fetch()
                .stream()
                .flatMap(row -> state(row).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static void save(DSLContext context, AggregateState state) {
        delete(context, state.aggregate());
        context.insertInto(WHOLE_STATE)
                .set(WHOLE_STATE.AGGREGATE_KIND, state.aggregate().kind().name())
                .set(WHOLE_STATE.AGGREGATE_KEY, state.aggregate().key())
                .set(WHOLE_STATE.APPLICANT_ID, state instanceof PersonState ofPerson ? ofPerson.applicantId() : 0L)
                .set(WHOLE_STATE.IS_OVER, state instanceof PersonState ofPerson && ofPerson.isOver())
                .set(WHOLE_STATE.STATE_JSON, StateJson.write(state))
                .execute();
    }

    static void delete(DSLContext context, AggregateId id) {
        context.deleteFrom(WHOLE_STATE).where(of(id)).execute();
    }

    private static Condition of(AggregateId id) {
        return WHOLE_STATE.AGGREGATE_KIND.eq(id.kind().name()).and(WHOLE_STATE.AGGREGATE_KEY.eq(id.key()));
    }

    private static Optional<AggregateState> state(WholeStateRecord row) {
        AggregateId id = new AggregateId(AggregateId.Kind.valueOf(row.getAggregateKind()), row.getAggregateKey());
        return StateJson.read(id, row.getStateJson());
    }
}
