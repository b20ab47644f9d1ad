package org.guichet.workflow.steering;

import java.util.Optional;
import org.guichet.domain.queue.PolicyRefusal;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.setting.SettingBook;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.workflow.Result;

/** How far the site lets a policy move people: narrower than what the program allows, and changed by two people only. */
public final class PolicyLimit {

    private final SettingBook settings;

    public PolicyLimit(SettingBook settings) {
        this.settings = settings;
    }

    /** The refusal to answer with where a head start is larger, either way. */
    <T> Optional<Result<T>> exceeded(PriorityPolicy policy) {
        String most = settings.all().getOrDefault(SiteSetting.POLICY_MOST_MINUTES, "");
        boolean within = most.isEmpty()
                || policy.minutes().values().stream().allMatch(minutes -> Math.abs(minutes) <= Integer.parseInt(most));
        return within ? Optional.empty() : Optional.of(Result.refused(PolicyRefusal.POLICY_BEYOND_SITE, most));
    }
}
