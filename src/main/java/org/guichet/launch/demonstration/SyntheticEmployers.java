package org.guichet.launch.demonstration;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.guichet.domain.applicant.PermitApplication.PermitType;

/** Employers that don't exist, for those whose ground of stay is work; some have many people. */
final class SyntheticEmployers {

    private static final Set<PermitType> WORK = EnumSet.of(PermitType.EMPLOYEE, PermitType.TALENT, PermitType.ICT_POSTED_WORKER);

    private static final List<String> NAMES = List.of(
            "Clinique Fictive des Tilleuls",
            "Ateliers Fictifs Verdurin",
            "Fonderie Imaginaire du Levant",
            "Hôtel Fictif Beau Rivage",
            "Imaginaire Semiconducteurs SAS",
            "Boulangeries Fictives Réunies",
            "Transports Imaginaires Morel",
            "Université Fictive d’Arcadie",
            "Vergers Fictifs de la Combe",
            "Bâtiment Imaginaire et Fils",
            "Logiciels Fictifs Boréal",
            "Restaurant Imaginaire Le Phare");

    private SyntheticEmployers() {}

    /** Empty where the ground of stay is another. The earlier in the list, the more people. */
    static String of(PermitType type, SplittableRandom random) {
        double chance = random.nextDouble();
        int place = (int) (chance * chance * NAMES.size());
        return WORK.contains(type) ? NAMES.get(place) : "";
    }
}
