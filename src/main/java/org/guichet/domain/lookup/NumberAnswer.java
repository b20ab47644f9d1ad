package org.guichet.domain.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The people to whom numbers lead, brought together with those that the index found. */
public final class NumberAnswer {

    private NumberAnswer() { }

    /** Best first, each person once, at most {@code limit}. */
    public static Answer join(Answer found, List<NumberHolder> holders, int limit) {
        if (holders.isEmpty() || limit <= 0) {
            return found;
        }
        List<Hit> all = new ArrayList<>();
        holders.forEach(holder -> all.add(hit(holder)));
        all.addAll(found.hits());
        all.sort(Comparator.comparingDouble((Hit hit) -> -hit.score()));
        Set<Long> seen = new HashSet<>();
        List<Hit> once = all.stream().filter(hit -> seen.add(hit.id())).toList();
        int more = once.size() - found.hits().size();
        List<Hit> best = once.subList(0, Math.min(limit, once.size()));
        boolean sure = best.getFirst().match() == Match.IDENTIFIER;
        boolean isRest = found.hint() == Hint.CHECK_SPELLING || sure;
        return new Answer(best, found.total() + more, found.totalIsCapped(), isRest ? Hint.NONE : found.hint(), found.tried());
    }

    private static Hit hit(NumberHolder holder) {
        Match how = holder.whole() ? Match.IDENTIFIER : Match.BEGINNING;
        MarkedPart part = new MarkedPart(holder.typed(), holder.field(), -1, 1, how, 0, 0);
        return new Hit(holder.applicantId(), how, holder.whole() ? 1 : ofEnd(holder.field()), List.of(part));
    }

    /** Beside the last digits of a foreigner number, which the index gives about 0.94: few cards wait, but many applications end alike. */
    private static float ofEnd(MarkedPart.Field field) {
        return switch (field) {
            case CARD -> 0.96f;
            case APPOINTMENT, VISA -> 0.95f;
            default -> 0.90f;
        };
    }
}
