package org.guichet.desktop.rebooking;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.rebooking.RebookingPlan;
import org.guichet.workflow.rebooking.RebookingPlan.Left;
import org.guichet.workflow.rebooking.RebookingPlan.Planned;

/** What a plan of new dates would do, in a sentence or two. */
public final class PlanWords {

    private static final int NAMED = 3;

    private final Words words;

    public PlanWords(Words words) {
        this.words = words;
    }

    /** How many get a date, from when to when; who does not, and why. */
    public String of(RebookingPlan plan) {
        String moved = plan.planned().stream().map(Planned::to).min(Comparator.naturalOrder())
                .map(first -> words.text("redate.plan", plan.planned().size(), first, last(plan, first)))
                .orElseGet(() -> words.text("redate.planNobody"));
        long leaving = plan.planned().stream().filter(each -> each.ticket().isPresent()).count();
        String queue = leaving == 0 ? "" : " " + words.text("redate.planLeaves", leaving);
        return plan.left().isEmpty() ? moved + queue : moved + queue + " " + words.text("redate.planLeft", plan.left().size(), left(plan));
    }

    private static LocalDateTime last(RebookingPlan plan, LocalDateTime first) {
        return plan.planned().stream().map(Planned::to).max(Comparator.naturalOrder()).orElse(first);
    }

    private String left(RebookingPlan plan) {
        String first = plan.left().stream().limit(NAMED).map(this::why).collect(Collectors.joining(" "));
        return plan.left().size() > NAMED ? first + " …" : first;
    }

    private String why(Left left) {
        Notice notice = ActRunner.refusal(left.why(), left.detail());
        return left.appointment().number() + " – " + words.text(notice.key(), notice.arguments().toArray());
    }
}
