package org.guichet.desktop.lookup;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.guichet.desktop.file.WorkInHand;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.lookup.FindPeople;
import org.guichet.workflow.lookup.PeopleFilter;
import org.guichet.workflow.lookup.PeopleFinder.Progress;
import org.guichet.workflow.lookup.Relief;
import org.jspecify.annotations.Nullable;

/** The search field: what is typed, and the people it fits. Only the newest question's answer is ever shown. */
public final class LookupViewModel {

    private static final int LIMIT = 8;

    /** As many letters of the alphabet as the other choices leave. */
    private static final int MOST_EMPLOYERS = 5;

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final WorkInHand work;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<FindPeople.@Nullable Found> found = new SimpleObjectProperty<>();
    private final ObjectProperty<Progress> progress;
    private final ObjectProperty<FindPeople.@Nullable Row> chosen = new SimpleObjectProperty<>();
    private final IntegerProperty purpose = new SimpleIntegerProperty();
    private List<ConsultationPurpose> purposes = List.of();
    private final ObjectProperty<PeopleFilter> filter = new SimpleObjectProperty<>(PeopleFilter.OFF);
    private final BooleanProperty choosingFilter = new SimpleBooleanProperty();
    private final ObjectProperty<List<String>> employers = new SimpleObjectProperty<>(List.of());
    private volatile Asked newest = new Asked("", PeopleFilter.OFF);
    private final ElsewhereViewModel elsewhere;
    private boolean suggesting;

    private record Asked(String text, PeopleFilter filter) {}

    public LookupViewModel(DeskActs acts, DeskSession session, ActRunner runner, WorkInHand work) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.work = work;
        this.elsewhere = new ElsewhereViewModel(acts.exchange(), session, runner);
        this.progress = new SimpleObjectProperty<>(acts.findPeople().progress());
        runner.read(acts.purposes()::inUse, list -> purposes = list);
        text.addListener((_, _, typed) -> {
            chosen.set(null);
            elsewhere.forget();
            ask(typed);
        });
        if (!progress.get().complete()) {
            acts.findPeople().onProgress(() -> FxThread.run(this::follow));
        }
    }

    private void follow() {
        progress.set(acts.findPeople().progress());
        if (progress.get().complete()) {
            refresh();
        }
    }

    /** How far the index is: until it is complete, names are found of some people only. */
    public ReadOnlyObjectProperty<Progress> progress() {
        return progress;
    }

    public StringProperty text() {
        return text;
    }

    /** Null while there is no question. */
    public ReadOnlyObjectProperty<FindPeople.@Nullable Found> found() {
        return found;
    }

    /** Asks the same again: the index has grown, or somebody was admitted. */
    public void refresh() {
        ask(text.get());
    }

    /** Which of the people found are listed. */
    ReadOnlyObjectProperty<PeopleFilter> filter() {
        return filter;
    }

    /** Whether the choices of filters are in the list's place. */
    ReadOnlyBooleanProperty choosingFilter() {
        return choosingFilter;
    }

    void chooseFilter(boolean choosing) {
        choosingFilter.set(choosing && chosen.get() == null);
        if (!choosingFilter.get()) {
            return;
        }
        if (found.get() == null) {
            suggest();
        }
        employers.set(List.of());
        String typed = text.get();
        runner.lookUp(
                () -> acts.findPeople().employers(session, typed, MOST_EMPLOYERS),
                result -> runner.settle(result, employers::set));
    }

    /** Of the people found, to filter by. */
    ReadOnlyObjectProperty<List<String>> employers() {
        return employers;
    }

    /** Asks anew with this filter. */
    void filterBy(PeopleFilter wanted) {
        filter.set(wanted);
        refresh();
    }

    /** Takes off what made the list empty, where a filter did and nothing else was typed since. */
    void takeReliefOff() {
        FindPeople.Found now = found.get();
        Relief relief = now == null ? null : now.relief();
        if (now != null && relief != null && newest.equals(new Asked(now.text(), now.filter()))) {
            filterBy(relief.left());
        }
    }

    /** Opens the file of somebody whom this desk has called; of anybody else once the purpose is chosen too. */
    public void choose(FindPeople.Row row) {
        if (row.isInHandAt(session.desk().number())) {
            clear();
            work.open(row.applicantId(), Purpose.TICKET_IN_HAND);
        } else {
            chosen.set(row);
        }
    }

    /** The person whose file waits for a purpose; null where none does. */
    public ReadOnlyObjectProperty<FindPeople.@Nullable Row> chosen() {
        return chosen;
    }

    public List<ConsultationPurpose> purposes() {
        return purposes;
    }

    /** Place in the list of the purpose that Enter takes: the one taken last. */
    public ReadOnlyIntegerProperty purpose() {
        return purpose;
    }

    public void movePurpose(int by) {
        purpose.set(Math.clamp((long) purpose.get() + by, 0, Math.max(0, purposes.size() - 1)));
    }

    /** @return whether there is such a place in the list */
    public boolean open(int place) {
        FindPeople.Row row = chosen.get();
        if (row == null || place < 0 || place >= purposes.size()) {
            return false;
        }
        purpose.set(place);
        clear();
        work.open(row.applicantId(), purposes.get(place));
        return true;
    }

    /** People of other sites. */
    ElsewhereViewModel elsewhere() {
        return elsewhere;
    }

    /** Asks the central store for what is typed. */
    public void askElsewhere() {
        elsewhere.ask(text.get().strip());
    }

    /** Back to the list. */
    public void chooseNobody() {
        chosen.set(null);
    }

    /** Whether this agent may give a file to somebody who has none. */
    boolean mayRegister() {
        return session.agent().role().may(Permission.REGISTER);
    }

    /** The field is empty again; the work in hand is untouched. */
    public void clear() {
        chosen.set(null);
        choosingFilter.set(false);
        boolean filtered = !filter.get().isOff();
        filter.set(PeopleFilter.OFF);
        text.set("");
        if (filtered) {
            suggesting = false;
            newest = new Asked("", PeopleFilter.OFF);
            found.set(null);
        }
        if (suggesting) {
            suggesting = false;
            found.set(null);
        }
    }

    /** Before anything is typed: people whose files were opened here today, and people of today. */
    public void suggest() {
        if (!text.get().isBlank() || chosen.get() != null) {
            return;
        }
        suggesting = true;
        Asked question = new Asked("", filter.get());
        newest = question;
        runner.lookUp(() -> acts.findPeople().atHand(session, question.filter(), LIMIT), result -> {
            if (suggesting && question.equals(newest) && !(result instanceof Result.Refused)) {
                boolean asked = !question.filter().isOff();
                runner.settle(result, people -> found.set(people.rows().isEmpty() && !asked ? null : people));
            }
        });
    }

    private void ask(String typed) {
        Asked question = new Asked(typed.strip(), filter.get());
        newest = question;
        boolean atHand = suggesting;
        suggesting = false;
        if (question.text().isEmpty()) {
            if (atHand || !question.filter().isOff()) {
                suggest();
            } else {
                found.set(null);
            }
            return;
        }
        runner.lookUp(
                () -> question.equals(newest)
                        ? acts.findPeople().run(session, question.text(), question.filter(), LIMIT)
                        : null,
                result -> {
                    if (result != null && question.equals(newest)) {
                        runner.settle(result, found::set);
                    }
                });
    }
}
