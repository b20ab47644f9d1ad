package org.guichet.inmemory;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.domain.setting.SettingBook;
import org.guichet.domain.setting.SettingValue;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.workflow.audit.ExportTrail;
import org.guichet.workflow.setting.ChangeSetting;
import org.guichet.workflow.setting.KeyCare;
import org.guichet.workflow.setting.ReadSettings;
import org.guichet.workflow.setting.SettingActs;
import org.guichet.workflow.staff.TwoPersonRule;
import org.guichet.workflow.steering.PolicyLimit;

/** The site's settings read off the ledger. */
record InMemorySettings(InMemoryLedger ledger) implements SettingBook {

    @Override
    public Map<SiteSetting, String> all() {
        return Arrays.stream(SiteSetting.values()).collect(Collectors.toMap(Function.identity(), setting ->
                ledger.find(setting.aggregate(), SettingValue.class).map(SettingValue::value).orElse("")));
    }

    TwoPersonRule people() {
        return new TwoPersonRule(this);
    }

    PolicyLimit limit() {
        return new PolicyLimit(this);
    }

    ExportTrail exportTrail(Clock clock) {
        return new ExportTrail(new PaperlessTrail(), people(), ledger, "site-test", clock);
    }

    SettingActs acts() {
        return new SettingActs(new ReadSettings(this), new ChangeSetting(this, people(), ledger), KeyCare.WEAKEST);
    }
}
