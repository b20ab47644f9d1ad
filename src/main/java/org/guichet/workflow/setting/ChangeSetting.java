package org.guichet.workflow.setting;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.setting.SettingAct;
import org.guichet.domain.setting.SettingBook;
import org.guichet.domain.setting.SettingRefusal;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.staff.TwoPersonRule;

/** Changes one setting for all desks of the site. Putting the value before back is the same act. */
public final class ChangeSetting {

    private final SettingBook book;
    private final TwoPersonRule people;
    private final Ledger ledger;

    public ChangeSetting(SettingBook book, TwoPersonRule people, Ledger ledger) {
        this.book = book;
        this.people = people;
        this.ledger = ledger;
    }

    /**
     * Answers with all settings.
     *
     * @param value empty to set it no more
     */
    public Result<Map<SiteSetting, String>> run(DeskSession session, SiteSetting setting, String value) {
        return session.<Map<SiteSetting, String>>lacks(Permission.SET_UP_SITE)
                .or(() -> twoPeople(setting).flatMap(act -> people.lacks(session, act)))
                .orElseGet(() -> change(session, setting, value.strip()));
    }

    private Result<Map<SiteSetting, String>> change(DeskSession session, SiteSetting setting, String value) {
        boolean ofTheRoom = setting == SiteSetting.ROOM_CAPACITY || setting == SiteSetting.ROOM_WARNING;
        if (ofTheRoom && setting.takes(value) && warnsAboveCapacity(setting, value)) {
            return Result.refused(SettingRefusal.SETTING_WARNING_ABOVE_CAPACITY);
        }
        if (setting == SiteSetting.SECOND_PERSON_FOR && !namesActs(value)) {
            return Result.refused(SettingRefusal.SETTING_NAMES_NO_ACT);
        }
        Proposal proposal = new Proposal(setting.aggregate(), new SettingAct.SettingChanged(value));
        return Result.of(ledger.record(session.login(), session.signed(List.of(proposal))), _ -> book.all());
    }

    /** What a change of this setting is, where it asks for two. */
    private static Optional<TwoPersonAct> twoPeople(SiteSetting setting) {
        return switch (setting) {
            case SECOND_PERSON_FOR -> Optional.of(TwoPersonAct.CHOOSE_TWO_PERSON_ACTS);
            case POLICY_MOST_MINUTES -> Optional.of(TwoPersonAct.CHANGE_POLICY_LIMITS);
            default -> Optional.empty();
        };
    }

    private static boolean namesActs(String value) {
        return value.isEmpty()
                || value.equals(TwoPersonAct.NONE)
                || Arrays.stream(value.split(" ", -1))
                        .map(TwoPersonAct::named)
                        .allMatch(act -> act.filter(TwoPersonAct::isChosen).isPresent());
    }

    private boolean warnsAboveCapacity(SiteSetting setting, String value) {
        Map<SiteSetting, String> then = new EnumMap<>(book.all());
        then.put(setting, value);
        String capacity = then.getOrDefault(SiteSetting.ROOM_CAPACITY, "");
        String warning = then.getOrDefault(SiteSetting.ROOM_WARNING, "");
        return !capacity.isEmpty() && !warning.isEmpty() && Integer.parseInt(warning) > Integer.parseInt(capacity);
    }
}
