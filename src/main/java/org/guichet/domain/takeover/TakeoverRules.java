package org.guichet.domain.takeover;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.document.DocumentReport.Outcome;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.takeover.TakeoverAct.DatumRectified;
import org.guichet.domain.takeover.TakeoverAct.DatumTaken;
import org.guichet.domain.takeover.TakeoverAct.TakeoverUndone;
import org.jspecify.annotations.Nullable;

/** The newest datum of a kind counts; what is taken back makes room for the one before. */
public final class TakeoverRules {

    static final int LONGEST_VALUE = 400;
    private static final int LONGEST_DOCUMENT = 80;
    private static final int MOST = 200;
    private static final String ID = "[1-9][0-9]{0,17}";

    private TakeoverRules() {}

    public static Decision<TakenData> decide(@Nullable TakenData known, Operation operation, TakeoverAct act) {
        if (!operation.aggregate().key().matches(ID)) {
            return refuse(TakeoverRefusal.DATUM_NOT_POSSIBLE);
        }
        TakenData now = known == null ? new TakenData(Long.parseLong(operation.aggregate().key()), 0, List.of()) : known;
        return switch (act) {
            case DatumTaken taken -> take(now, operation, taken);
            case DatumRectified rectified -> rectify(now, operation, rectified);
            case TakeoverUndone undone -> undo(now, undone);
        };
    }

    private static Decision<TakenData> take(TakenData now, Operation operation, DatumTaken act) {
        if (act.value().isBlank() || act.value().length() > LONGEST_VALUE || act.document().length() > LONGEST_DOCUMENT) {
            return refuse(TakeoverRefusal.DATUM_NOT_POSSIBLE, Integer.toString(LONGEST_VALUE));
        }
        if (act.why().outcome() == Outcome.ALTERED) {
            return refuse(TakeoverRefusal.DATUM_OF_ALTERED_DOCUMENT);
        }
        if (now.value(act.kind()).filter(act.value()::equals).isPresent()) {
            return refuse(TakeoverRefusal.DATUM_UNCHANGED);
        }
        if (now.data().size() >= MOST) {
            return refuse(TakeoverRefusal.DATUM_TOO_MANY);
        }
        return accept(with(now, new TakenDatum(
                act.kind(), act.value(), act.document(), act.why(), operation.id(), operation.deskTime(), operation.agent())));
    }

    private static Decision<TakenData> rectify(TakenData now, Operation operation, DatumRectified act) {
        if (!TakeoverAct.RECTIFIABLE.contains(act.kind())) {
            return refuse(TakeoverRefusal.DATUM_NOT_RECTIFIABLE);
        }
        if (act.value().length() > LONGEST_VALUE) {
            return refuse(TakeoverRefusal.DATUM_NOT_POSSIBLE, Integer.toString(LONGEST_VALUE));
        }
        if (act.reason().isBlank() || act.reason().length() > TakeoverAct.REASON_LENGTH) {
            return refuse(TakeoverRefusal.DATUM_REASON_NOT_POSSIBLE, Integer.toString(TakeoverAct.REASON_LENGTH));
        }
        if (now.value(act.kind()).filter(act.value()::equals).isPresent()) {
            return refuse(TakeoverRefusal.DATUM_UNCHANGED);
        }
        return now.data().size() >= MOST
                ? refuse(TakeoverRefusal.DATUM_TOO_MANY)
                : accept(with(now, new TakenDatum(
                        act.kind(), act.value(), TakenDatum.RECTIFIED, OutcomeReason.NOTHING_SIGNED, operation.id(), operation.deskTime(),
                        operation.agent(), act.reason())));
    }

    private static TakenData with(TakenData now, TakenDatum datum) {
        List<TakenDatum> data = new ArrayList<>(now.data());
        data.add(datum);
        return new TakenData(now.applicantId(), now.version() + 1, data);
    }

    private static Decision<TakenData> undo(TakenData now, TakeoverUndone act) {
        boolean counts = now.current().values().stream().anyMatch(datum -> datum.by().equals(act.what()));
        return counts
                ? accept(new TakenData(now.applicantId(), now.version() + 1,
                        now.data().stream().filter(datum -> !datum.by().equals(act.what())).toList()))
                : refuse(TakeoverRefusal.DATUM_NOT_TO_UNDO);
    }
}
