package org.guichet.workflow;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.change.Operation;
import org.guichet.domain.exchange.DisputeAct.Choice;
import org.guichet.domain.queue.PolicyRefusal;
import org.guichet.domain.queue.StandardPolicy;
import org.guichet.domain.setting.SettingRefusal;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.AccountRefusal;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.SecondPersonRefusal;
import org.guichet.domain.staff.StaffRefusal;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.SiteData;
import org.guichet.workflow.audit.TrailPress;
import org.guichet.workflow.export.PersonPress;
import org.guichet.workflow.staff.Credentials;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What one person alone may not do, act by act, and who counts as a second one. */
class TwoPersonActsTest {

    private static final Agent OTHER = new Agent("s.other", "Sam Other", Role.SUPERVISOR);

    private final DeskFixture desk = new DeskFixture();
    private final DeskSession supervisor = desk.site.session(Role.SUPERVISOR, DESK);

    /** Each as somebody with the right for it begins it. */
    private static Map<TwoPersonAct, BiFunction<DeskFixture, DeskSession, Result<?>>> acts() {
        Map<TwoPersonAct, BiFunction<DeskFixture, DeskSession, Result<?>>> acts = new EnumMap<>(TwoPersonAct.class);
        acts.put(TwoPersonAct.SETTLE_DISPUTE, (d, s) -> {
            done(d.acts.openFile().run(d.agent, LEILA.id(), Purpose.CORRECTION));
            return d.acts.exchange().settle().run(
                    s, d.site.ledger().operations().getLast().id(), Choice.DISPUTED_STANDS, "seen by both");
        });
        acts.put(TwoPersonAct.CHANGE_POLICY_LIMITS, (d, s) -> d.acts.settings().change().run(s, SiteSetting.POLICY_MOST_MINUTES, "90"));
        acts.put(TwoPersonAct.APPLY_POLICY, (d, s) -> d.acts.steering().applyPolicy().run(
                s, StandardPolicy.REOPENING.policy(), "", "a full room"));
        acts.put(TwoPersonAct.CHOOSE_TWO_PERSON_ACTS, (d, s) -> d.acts.settings().change().run(
                s, SiteSetting.SECOND_PERSON_FOR, TwoPersonAct.NONE));
        acts.put(TwoPersonAct.EXPORT_PERSONAL_DATA, (d, s) -> d.acts.applicants().export().run(
                s, done(d.acts.openFile().run(d.agent, LEILA.id(), Purpose.CORRECTION)), PersonPress.Format.PDF, Object::toString,
                Locale.UK));
        acts.put(TwoPersonAct.EXPORT_TRAIL, (d, s) -> d.acts.trail().export().run(
                s, TrailPress.Format.CSV, List.of(), "", Locale.UK));
        return acts;
    }

    @TestFactory
    Stream<DynamicTest> onePersonAloneIsRefusedAndTwoAreBothOnRecord() {
        Set<TwoPersonAct> missing = EnumSet.allOf(TwoPersonAct.class);
        missing.removeAll(acts().keySet());
        assertEquals(Set.of(), missing, "an act without its test");
        return acts().entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey().name(), () -> {
            DeskFixture fresh = new DeskFixture();
            DeskSession alone = fresh.site.session(Role.SUPERVISOR, DESK);
            askFor(fresh, alone, each.getKey());
            int before = fresh.site.ledger().operations().size();
            refused(SecondPersonRefusal.SECOND_PERSON_NEEDED, each.getKey().name(), each.getValue().apply(fresh, alone));
            assertTrue(since(fresh, before).stream().noneMatch(act -> act.agent().equals(alone.login())), "nothing is recorded");

            int between = fresh.site.ledger().operations().size();
            done(each.getValue().apply(fresh, alone.with(OTHER, each.getKey())));
            List<Operation> made = since(fresh, between).stream().filter(act -> act.agent().equals(alone.login())).toList();
            assertFalse(made.isEmpty());
            made.forEach(act -> assertEquals(OTHER.login(), act.second()));
            String agent = made.getFirst().agent();
            assertTrue(fresh.site.trail().latest(5).stream()
                    .anyMatch(entry -> entry.agent().equals(agent) && entry.second().equals(OTHER.login())), "the trail names both");
        }));
    }

    @TestFactory
    Stream<DynamicTest> whoeverStandsBesideAnotherActIsNobody() {
        return acts().entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey().name(), () -> {
            DeskFixture fresh = new DeskFixture();
            DeskSession alone = fresh.site.session(Role.SUPERVISOR, DESK);
            askFor(fresh, alone, each.getKey());
            TwoPersonAct other = each.getKey() == TwoPersonAct.SETTLE_DISPUTE
                    ? TwoPersonAct.APPLY_POLICY : TwoPersonAct.SETTLE_DISPUTE;
            refused(SecondPersonRefusal.SECOND_PERSON_NEEDED, each.getValue().apply(fresh, alone.with(OTHER, other)));
            refused(SecondPersonRefusal.SECOND_PERSON_IS_FIRST, each.getValue().apply(fresh, alone.with(alone.agent(), each.getKey())));
            Agent without = new Agent("r.reception", "Rose", Role.RECEPTION);
            refused(SecondPersonRefusal.SECOND_PERSON_MAY_NOT, each.getValue().apply(fresh, alone.with(without, each.getKey())));
        }));
    }

    /** The other act of this kind, from the command line. */
    @Test
    void peopleAreListedForTwoOnly() {
        refused(SecondPersonRefusal.SECOND_PERSON_NEEDED, desk.listPeople().run(desk.agent, 3));
        assertEquals(3, done(desk.listPeople().run(desk.agent.with(OTHER, TwoPersonAct.EXPORT_PERSONAL_DATA), 3)));
        assertEquals(OTHER.login(), desk.site.ledger().operations().getLast().second());
    }

    /** Also for those that a site has to ask for. */
    private static void askFor(DeskFixture desk, DeskSession session, TwoPersonAct act) {
        if (act.isChosen()) {
            done(desk.acts.settings().change().run(
                    session.with(OTHER, TwoPersonAct.CHOOSE_TWO_PERSON_ACTS), SiteSetting.SECOND_PERSON_FOR, act.name()));
        }
    }

    private static List<Operation> since(DeskFixture desk, int before) {
        List<Operation> all = desk.site.ledger().operations();
        return all.subList(before, all.size());
    }

    @Test
    void aSiteThatSaysNothingAsksForTheNamedOnesAndOneThatSaysNoneForNone() {
        assertEquals(
                EnumSet.complementOf(EnumSet.of(TwoPersonAct.APPLY_POLICY)), TwoPersonAct.chosen(""));
        assertEquals(EnumSet.of(TwoPersonAct.CHOOSE_TWO_PERSON_ACTS), TwoPersonAct.chosen(TwoPersonAct.NONE));
        assertEquals(TwoPersonAct.chosen("APPLY_POLICY"), TwoPersonAct.chosen("APPLY_POLICY OF_A_NEWER_PROGRAM"));
        for (TwoPersonAct act : TwoPersonAct.values()) {
            Set<TwoPersonAct> one = EnumSet.of(act, TwoPersonAct.CHOOSE_TWO_PERSON_ACTS);
            assertEquals(one, TwoPersonAct.chosen(TwoPersonAct.written(one)));
            assertTrue(SiteSetting.SECOND_PERSON_FOR.takes(TwoPersonAct.written(one)));
        }
        assertTrue(SiteSetting.SECOND_PERSON_FOR.takes(TwoPersonAct.written(EnumSet.allOf(TwoPersonAct.class))));
    }

    @Test
    void namesThatAreNoActsAreRefusedRatherThanLeftOut() {
        DeskSession both = supervisor.with(OTHER, TwoPersonAct.CHOOSE_TWO_PERSON_ACTS);
        for (String wrong : List.of("SETTLE_DISPUTES", "NONE APPLY_POLICY", "CHOOSE_TWO_PERSON_ACTS")) {
            refused(SettingRefusal.SETTING_NAMES_NO_ACT, desk.acts.settings().change().run(both, SiteSetting.SECOND_PERSON_FOR, wrong));
        }
    }

    @Test
    void aPolicyBeyondTheSitesLimitIsNeitherAppliedNorKept() {
        DeskSession both = supervisor.with(OTHER, TwoPersonAct.CHANGE_POLICY_LIMITS);
        done(desk.acts.settings().change().run(both, SiteSetting.POLICY_MOST_MINUTES, "20"));
        var far = StandardPolicy.REOPENING.policy();
        refused(PolicyRefusal.POLICY_BEYOND_SITE, "20", desk.acts.steering().applyPolicy().run(supervisor, far, "", "x"));
        refused(PolicyRefusal.POLICY_BEYOND_SITE, "20", desk.acts.steering().keepPolicy().keep(supervisor, "x", far));
    }

    @Test
    void theSecondSignsWithTheirOwnPasswordAndTheSessionInHandGoesOn() {
        DeskSession administrator = desk.site.session(Role.ADMINISTRATOR, DESK);
        DeskSession both = done(call(administrator, TwoPersonAct.CHANGE_POLICY_LIMITS, "supervisor", SiteData.PASSWORD));
        assertEquals(administrator.agent(), both.agent());
        done(desk.acts.settings().change().run(both, SiteSetting.POLICY_MOST_MINUTES, "90"));
        Operation made = desk.site.ledger().operations().getLast();
        assertEquals(administrator.login() + " supervisor", made.agent() + " " + made.second());
    }

    @Test
    void nobodyIsTheirOwnSecondAndRolesWithoutTheRightAreRefused() {
        DeskSession administrator = desk.site.session(Role.ADMINISTRATOR, DESK);
        refused(SecondPersonRefusal.SECOND_PERSON_IS_FIRST,
                call(supervisor, TwoPersonAct.SETTLE_DISPUTE, supervisor.login(), SiteData.PASSWORD));
        refused(SecondPersonRefusal.SECOND_PERSON_MAY_NOT,
                call(administrator, TwoPersonAct.CHANGE_POLICY_LIMITS, "agent", SiteData.PASSWORD));
    }

    @Test
    void aWrongPasswordCountsAsAnAttemptAndAfterEnoughOfThemTheRightOneWaits() {
        DeskSession administrator = desk.site.session(Role.ADMINISTRATOR, DESK);
        for (int i = 0; i < 5; i++) {
            refused(StaffRefusal.WRONG_LOGIN_OR_PASSWORD,
                    call(administrator, TwoPersonAct.CHANGE_POLICY_LIMITS, "supervisor", "guess" + i));
        }
        refused(AccountRefusal.TOO_MANY_ATTEMPTS,
                call(administrator, TwoPersonAct.CHANGE_POLICY_LIMITS, "supervisor", SiteData.PASSWORD));
        desk.clock.pass(Duration.ofHours(2));
        done(call(administrator, TwoPersonAct.CHANGE_POLICY_LIMITS, "supervisor", SiteData.PASSWORD));
    }

    @Test
    void aClosedAccountAndOneWithAFirstPasswordAreNobody() {
        DeskSession administrator = desk.site.session(Role.ADMINISTRATOR, DESK);
        done(desk.acts.accounts().manage().open(administrator, "n.new", "Nina New", Role.SUPERVISOR));
        refused(SecondPersonRefusal.SECOND_PERSON_NEW,
                call(administrator, TwoPersonAct.CHANGE_POLICY_LIMITS, "n.new", "first-password"));
        done(desk.acts.accounts().manage().setOpen(administrator, "supervisor", false));
        refused(SecondPersonRefusal.SECOND_PERSON_CLOSED,
                call(administrator, TwoPersonAct.CHANGE_POLICY_LIMITS, "supervisor", SiteData.PASSWORD));
    }

    private Result<DeskSession> call(DeskSession first, TwoPersonAct act, String login, String password) {
        return desk.acts.accounts().second().run(first, act, Credentials.of(login, password.toCharArray()));
    }

    @Test
    void theSecondFactorIsAskedForWhereTheyHaveOne() {
        DeskSession administrator = desk.site.session(Role.ADMINISTRATOR, DESK);
        done(desk.acts.accounts().manage().setSecondFactor(administrator, "supervisor", true));
        refused(AccountRefusal.SECOND_FACTOR_NEEDED,
                call(administrator, TwoPersonAct.CHANGE_POLICY_LIMITS, "supervisor", SiteData.PASSWORD));
    }
}
