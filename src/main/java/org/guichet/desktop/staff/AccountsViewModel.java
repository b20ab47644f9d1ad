package org.guichet.desktop.staff;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.staff.Role;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.staff.ManageAccounts;
import org.guichet.workflow.staff.ManageAccounts.Done;
import org.guichet.workflow.staff.ManageAccounts.Line;

/** The accounts, and the secret that was made last, until something else is done. */
final class AccountsViewModel {

    /** @param login whose it is; empty where there is none */
    record Secret(String login, String text, boolean password) {
        static final Secret NONE = new Secret("", "", false);
    }

    private final ManageAccounts accounts;
    private final DeskSession session;
    private final ActRunner runner;
    private final ObjectProperty<List<Line>> lines = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Secret> secret = new SimpleObjectProperty<>(Secret.NONE);

    AccountsViewModel(ManageAccounts accounts, DeskSession session, ActRunner runner) {
        this.accounts = accounts;
        this.session = session;
        this.runner = runner;
        refresh();
    }

    ReadOnlyObjectProperty<List<Line>> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<Secret> secret() {
        return secret;
    }

    void refresh() {
        runner.read(() -> accounts.read(session), result -> {
            if (result instanceof Result.Done<List<Line>>(List<Line> read)) {
                lines.set(read);
            }
        });
    }

    void open(String login, String name, Role role, Runnable then) {
        run(login, true, "accounts.opened", () -> accounts.open(session, login, name, role), then);
    }

    void reset(String login) {
        run(login, true, "accounts.reset.done", () -> accounts.reset(session, login), () -> {});
    }

    void setOpen(String login, boolean open) {
        run(login, false, open ? "accounts.reopened" : "accounts.closed", () -> accounts.setOpen(session, login, open), () -> {});
    }

    void give(String login, Role role) {
        run(login, false, "accounts.role.done", () -> accounts.give(session, login, role), () -> {});
    }

    void setSecondFactor(String login, boolean wanted) {
        run(login, false, wanted ? "accounts.factor.done" : "accounts.factor.gone",
                () -> accounts.setSecondFactor(session, login, wanted), () -> {});
    }

    private void run(String login, boolean password, String said, Supplier<Result<Done>> act, Runnable then) {
        secret.set(Secret.NONE);
        runner.run(act, done -> {
            lines.set(done.accounts());
            secret.set(done.secret().isEmpty() ? Secret.NONE : new Secret(login, done.secret(), password));
            runner.tell(Notice.done(said, login));
            then.run();
        });
    }
}
