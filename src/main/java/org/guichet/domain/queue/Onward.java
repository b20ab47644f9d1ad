package org.guichet.domain.queue;

import java.util.Set;
import org.guichet.domain.appointment.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * Where a desk has sent a waiting person on to: to one desk, to any desk with a skill, or nowhere.
 *
 * @param desk the only desk that "next" gives the ticket to
 * @param skill what a desk must serve for "next" to give it the ticket
 */
public record Onward(@Nullable Integer desk, @Nullable Procedure skill) {

    public static final Onward NOWHERE = new Onward(null, null);

    static Onward toDesk(int desk) {
        return new Onward(desk, null);
    }

    static Onward toSkill(Procedure skill) {
        return new Onward(null, skill);
    }

    boolean isAnywhere() {
        return desk != null || skill != null;
    }

    /** A desk that was asked by name knows the case, whatever its skills. */
    boolean mayGoTo(int number, Set<Procedure> skills) {
        return desk == null ? skill != null && skills.contains(skill) : desk == number;
    }
}
