package org.guichet.workflow.biometric;

import java.util.Arrays;
import java.util.Map;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.biometric.FingerPolicy;
import org.guichet.domain.setting.SettingBook;
import org.guichet.domain.setting.SiteSetting;

/** What the site asks of fingers, procedure by procedure. */
public final class FingerPolicies {

    private static final String USUAL_QUALITY = "60";
    private static final String USUAL_TRIES = "3";

    /** Residence cards from six, asylum from fourteen. */
    private static final String USUAL_AGE = "6 ASYLUM=14";

    private final SettingBook settings;

    public FingerPolicies(SettingBook settings) {
        this.settings = settings;
    }

    public FingerPolicy of(Procedure procedure) {
        Map<SiteSetting, String> all = settings.all();
        return new FingerPolicy(
                value(all.getOrDefault(SiteSetting.FINGER_QUALITY, ""), USUAL_QUALITY, procedure),
                value(all.getOrDefault(SiteSetting.FINGER_TRIES, ""), USUAL_TRIES, procedure),
                value(all.getOrDefault(SiteSetting.FINGER_FROM_AGE, ""), USUAL_AGE, procedure),
                all.getOrDefault(SiteSetting.FINGER_SECOND_AGENT, "").equals("YES"));
    }

    /** The procedure's own, else the first. */
    private static int value(String written, String usual, Procedure procedure) {
        String[] parts = (written.isEmpty() ? usual : written).split(" ");
        return Integer.parseInt(Arrays.stream(parts)
                .filter(each -> each.startsWith(procedure.name() + "="))
                .map(each -> each.substring(each.indexOf('=') + 1))
                .findFirst()
                .orElse(parts[0]));
    }
}
