package org.guichet.launch.demonstration;

import java.util.EnumSet;
import java.util.List;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.store.local.HomeSettings;
import org.guichet.store.local.SiteStart;

/** Accounts and desks of the demonstration. Nobody of these names works anywhere; all have the same password. */
final class DemonstrationStaff {

    static final String PASSWORD = "demo";

    static final List<Agent> AGENTS = List.of(
            new Agent("bernard", "Claire Bernard", Role.AGENT),
            new Agent("moreau", "Hugo Moreau", Role.AGENT),
            new Agent("petit", "Inès Petit", Role.AGENT),
            new Agent("garnier", "Paul Garnier", Role.AGENT),
            new Agent("lefevre", "Anne Lefèvre", Role.SUPERVISOR),
            new Agent("delmas", "Karim Delmas", Role.SUPERVISOR),
            new Agent("accueil", "Marc Fontaine", Role.RECEPTION),
            new Agent("auditeur", "Sophie Renard", Role.AUDITOR),
            new Agent("admin", "Yves Carpentier", Role.ADMINISTRATOR));

    static final List<ServiceDesk> DESKS = List.of(
            new ServiceDesk(1, EnumSet.allOf(Procedure.class)),
            new ServiceDesk(2, EnumSet.of(Procedure.CARD_PICKUP, Procedure.VISA_VALIDATION)),
            new ServiceDesk(3, EnumSet.of(Procedure.CARD_PICKUP, Procedure.VISA_VALIDATION, Procedure.BIOMETRICS)),
            new ServiceDesk(4, EnumSet.of(Procedure.FIRST_FILING, Procedure.RENEWAL, Procedure.BIOMETRICS)),
            new ServiceDesk(5, EnumSet.of(Procedure.ASYLUM, Procedure.FIRST_FILING, Procedure.RENEWAL)),
            new ServiceDesk(6, EnumSet.of(Procedure.NATURALISATION, Procedure.RENEWAL)));

    /** Tickets of the morning begin with A; those that this desk gives begin with another letter. */
    private static final String TICKET_LETTER = "B";

    /** The room is filling up when the demonstration begins. */
    private static final String ROOM_CAPACITY = "50";

    private static final String ROOM_WARNING = "35";

    /** Pickups and visas are the most; long matters have few places. */
    private static final String AGENDA = "MON,TUE,WED,THU,FRI 08:45-16:15/15 CARD_PICKUP=5 VISA_VALIDATION=3 BIOMETRICS=2"
            + " FIRST_FILING=2 RENEWAL=2 ASYLUM=1 NATURALISATION=1";

    private DemonstrationStaff() {}

    static void enrol(SiteStart base) {
        base.agents(AGENTS, PASSWORD.toCharArray());
        DESKS.forEach(base::desk);
        base.setting(HomeSettings.TICKET_LETTER, TICKET_LETTER);
        base.setting(HomeSettings.ROOM_CAPACITY, ROOM_CAPACITY);
        base.setting(HomeSettings.ROOM_WARNING, ROOM_WARNING);
        base.setting(HomeSettings.AGENDA, AGENDA);
    }
}
