package org.guichet.domain.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** An act that one person alone may not do where the site says so. Names are stored: append only. */
public enum TwoPersonAct {
    /** To say which of two hand-overs or validations took place. */
    SETTLE_DISPUTE(Permission.SETTLE_CONFLICTS, Permission.SETTLE_CONFLICTS, true),
    /** To change how far a supervisor may move people in the queue. */
    CHANGE_POLICY_LIMITS(Permission.SET_UP_SITE, Permission.SET_UP_SITE, true),
    /** To take what is kept about people out of the house. */
    EXPORT_PERSONAL_DATA(Permission.EXPORT_PERSONAL_DATA, Permission.CONFIRM_EXPORT, true),
    /** To take entries of the trail out of the house. */
    EXPORT_TRAIL(Permission.READ_AUDIT_TRAIL, Permission.CONFIRM_EXPORT, true),
    /** To order the queue by another policy, within its limits. */
    APPLY_POLICY(Permission.STEER_QUEUE, Permission.STEER_QUEUE, false),
    /** To change which acts ask for two: no site lets one person do that. */
    CHOOSE_TWO_PERSON_ACTS(Permission.SET_UP_SITE, Permission.SET_UP_SITE, true);

    /** What a site writes that asks for no second person but where it must. */
    public static final String NONE = "NONE";

    private final Permission right;
    private final Permission secondRight;
    private final boolean usual;

    TwoPersonAct(Permission right, Permission secondRight, boolean usual) {
        this.right = right;
        this.secondRight = secondRight;
        this.usual = usual;
    }

    /** What the person who does it needs. */
    public Permission right() {
        return right;
    }

    /** What the second person needs. */
    public Permission secondRight() {
        return secondRight;
    }

    /** Whether the site may say that one person is enough. */
    public boolean isChosen() {
        return this != CHOOSE_TWO_PERSON_ACTS;
    }

    /**
     * Those that ask for two.
     *
     * @param setting their names as the site wrote them; the usual ones where it wrote nothing. Names of other programs count for nothing
     */
    public static Set<TwoPersonAct> chosen(String setting) {
        Set<TwoPersonAct> chosen = EnumSet.noneOf(TwoPersonAct.class);
        Set<String> named = Set.of(setting.split(" ", -1));
        for (TwoPersonAct act : values()) {
            if (!act.isChosen() || (setting.isEmpty() ? act.usual : named.contains(act.name()))) {
                chosen.add(act);
            }
        }
        return chosen;
    }

    /** What a site writes for these. */
    public static String written(Set<TwoPersonAct> chosen) {
        Set<TwoPersonAct> those = EnumSet.noneOf(TwoPersonAct.class);
        chosen.stream().filter(TwoPersonAct::isChosen).forEach(those::add);
        return those.isEmpty() ? NONE : String.join(" ", those.stream().map(TwoPersonAct::name).toList());
    }

    public static Optional<TwoPersonAct> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
