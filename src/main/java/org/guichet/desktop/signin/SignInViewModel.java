package org.guichet.desktop.signin;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.staff.AccountRefusal;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.staff.Credentials;
import org.jspecify.annotations.Nullable;

/** Who signs in, where, and what went wrong. */
public final class SignInViewModel {

    /** Whom a newcomer should try first. */
    private static final List<Role> OFFERED =
            List.of(Role.AGENT, Role.SUPERVISOR, Role.RECEPTION, Role.AUDITOR, Role.ADMINISTRATOR);

    private final DeskActs acts;
    private final ActRunner runner;
    private final Consumer<DeskSession> opened;
    private final StringProperty login = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty chosen = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final BooleanProperty choosing = new SimpleBooleanProperty();
    private final BooleanProperty codeAsked = new SimpleBooleanProperty();
    private final IntegerProperty desk;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Notice> trouble = new SimpleObjectProperty<>();

    public SignInViewModel(DeskActs acts, ActRunner runner, Consumer<DeskSession> opened) {
        this.acts = acts;
        this.desk = new SimpleIntegerProperty(acts.exchange().usualDesk());
        this.runner = runner;
        this.opened = opened;
    }

    public StringProperty login() {
        return login;
    }

    public StringProperty password() {
        return password;
    }

    /** Another password, from this sign-in on. */
    public StringProperty chosen() {
        return chosen;
    }

    public StringProperty again() {
        return again;
    }

    /** Of the second factor. */
    public StringProperty code() {
        return code;
    }

    /** Whether another password is to be chosen, or somebody wants to. */
    public BooleanProperty choosing() {
        return choosing;
    }

    public BooleanProperty codeAsked() {
        return codeAsked;
    }

    public IntegerProperty desk() {
        return desk;
    }

    public BooleanProperty busy() {
        return busy;
    }

    /** Null while nothing went wrong. */
    public ObjectProperty<@Nullable Notice> trouble() {
        return trouble;
    }

    public boolean isDemonstration() {
        return acts.site().demonstration();
    }

    public String siteName() {
        return acts.site().name();
    }

    public List<ServiceDesk> desks() {
        return acts.staff().desks();
    }

    /** The accounts to choose from: shown in a demonstration only. */
    public List<Agent> demonstrationAgents() {
        if (!isDemonstration()) {
            return List.of();
        }
        return acts.staff().agents().stream()
                .sorted(Comparator.comparingInt((Agent agent) -> OFFERED.indexOf(agent.role())).thenComparing(Agent::displayName))
                .toList();
    }

    /** Whom a newcomer may try as the second person of an act: in a demonstration only. */
    public static List<Agent> seconds(DeskActs acts, DeskSession session, TwoPersonAct act) {
        return !acts.site().demonstration()
                ? List.of()
                : acts.staff().agents().stream()
                        .filter(agent -> agent.role().may(act.secondRight()) && !agent.login().equals(session.login()))
                        .toList();
    }

    /** A document was scanned before anybody was signed in. */
    public void refuseScan() {
        trouble.set(Notice.attention("scan.signInFirst", "scan.signInFirst.remedy"));
    }

    public void submit() {
        if (busy.get()) {
            return;
        }
        trouble.set(null);
        if (choosing.get() && !chosen.get().equals(again.get())) {
            trouble.set(Notice.attention("signin.notTheSame", "signin.notTheSame.remedy"));
            return;
        }
        busy.set(true);
        String who = login.get().strip();
        char[] other = choosing.get() ? chosen.get().toCharArray() : new char[0];
        Credentials credentials = new Credentials(who, password.get().toCharArray(), other, code.get());
        int where = desk.get();
        runner.read(() -> acts.signIn().run(credentials, where), this::answer);
    }

    private void answer(Result<DeskSession> result) {
        busy.set(false);
        switch (result) {
            case Result.Done<DeskSession>(DeskSession session) -> {
                List.of(password, chosen, again, code).forEach(each -> each.set(""));
                opened.accept(session);
            }
            case Result.Refused<DeskSession> refused when refused.reason() == AccountRefusal.PASSWORD_TO_CHOOSE -> {
                choosing.set(true);
                trouble.set(ActRunner.refusal(refused.reason(), refused.detail()));
            }
            case Result.Refused<DeskSession> refused when refused.reason() == AccountRefusal.SECOND_FACTOR_NEEDED -> {
                codeAsked.set(true);
                trouble.set(ActRunner.refusal(refused.reason(), refused.detail()));
            }
            case Result.Refused<DeskSession> refused -> trouble.set(ActRunner.refusal(refused.reason(), refused.detail()));
            case Result.NotSaved<DeskSession> notSaved -> {
                String key = "trouble." + notSaved.trouble().name();
                trouble.set(Notice.blocked(key, key + ".remedy"));
            }
        }
    }
}
