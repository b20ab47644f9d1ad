package org.guichet.desktop.lookup;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.guichet.desktop.words.Words;
import org.guichet.domain.lookup.Folding;
import org.guichet.domain.lookup.MarkedPart;
import org.guichet.domain.lookup.MarkedPart.Field;
import org.guichet.domain.lookup.Match;
import org.guichet.domain.queue.Ticket;
import org.guichet.workflow.lookup.FindPeople;

/** One person who fits: the matching part marked, and just enough to tell people apart. */
final class PersonCell extends ListCell<FindPeople.Row> {

    private static final Set<Field> NUMBERS = EnumSet.complementOf(EnumSet.of(Field.SURNAME, Field.GIVEN_NAMES, Field.BIRTH_DATE));

    private static final Pattern PARTS = Pattern.compile("(?<=[\\s'’-])|(?=[\\s'’-])");

    private final Words words;
    private final TextFlow name = new TextFlow();
    private final Label facts = new Label();
    private final Label matched = new Label();
    private final Label today = new Label();
    private final HBox row;

    PersonCell(Words words) {
        this.words = words;

        facts.getStyleClass().addAll("muted", "small");
        today.getStyleClass().add("chip");
        today.setMinWidth(USE_PREF_SIZE);
        name.setMaxHeight(22);
        matched.getStyleClass().addAll("small", "mark");
        VBox lines = new VBox(2, name, new HBox(8, facts, matched));
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(12, lines, today);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        getStyleClass().add("person-cell");
    }

    @Override
    protected void updateItem(FindPeople.Row item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.getChildren().clear();
        addMarked(item, Field.SURNAME, item.surname().toUpperCase(Locale.ROOT));
        name.getChildren().add(new Text(" "));
        addMarked(item, Field.GIVEN_NAMES, item.givenNames());
        facts.setText(facts(item));
        String number = matched(item);
        matched.setText(number);
        matched.setVisible(!number.isEmpty());
        String where = where(item);
        today.setText(where);
        today.setVisible(!where.isEmpty());
        setAccessibleText(item.surname() + " " + item.givenNames() + ", " + facts.getText() + ", " + number + ", " + where);
        setGraphic(row);
    }

    private String facts(FindPeople.Row item) {
        String born = item.birthYear() == 0
                ? words.text("person.birthUnknown")
                : words.text("person.born", Integer.toString(item.birthYear()));
        String number = item.maskedNumber().isEmpty() ? "" : " · " + words.text("person.numberMasked", item.maskedNumber());
        return born + " · " + item.nationality() + number;
    }

    /** The number that led to the person, no more of it than was typed. */
    private String matched(FindPeople.Row item) {
        return item.hit().marks().stream()
                .filter(mark -> NUMBERS.contains(mark.field()))
                .findFirst()
                .map(mark -> words.texts().text("lookup.matched", mark.field())
                        + " " + (mark.how() == Match.IDENTIFIER ? "" : "…") + mark.typed())
                .orElse("");
    }

    private String where(FindPeople.Row item) {
        if (item.ticket().isPresent()) {
            Ticket ticket = item.ticket().get();
            return ticket.admission().number() + " · " + words.texts().text("ticket", ticket.status());
        }
        return item.today()
                .map(slot -> words.text(
                        "person.slotToday",
                        words.formats().time(slot.slot().toLocalTime()),
                        words.texts().text("procedure.short", slot.procedure())))
                .orElse("");
    }

    /** Words of the field as the index splits them; those that answered the question are bold. Few nodes: each costs its style. */
    private void addMarked(FindPeople.Row item, Field field, String value) {
        int word = 0;
        StringBuilder plain = new StringBuilder();
        for (String part : PARTS.split(value, -1)) {
            boolean isWord = !Folding.words(part).isEmpty();
            if (isWord && isMarked(item, field, word)) {
                addPlain(plain);
                Text text = new Text(part);
                text.getStyleClass().add("mark");
                name.getChildren().add(text);
            } else {
                plain.append(part);
            }
            word += isWord ? 1 : 0;
        }
        addPlain(plain);
    }

    private void addPlain(StringBuilder plain) {
        if (!plain.isEmpty()) {
            name.getChildren().add(new Text(plain.toString()));
            plain.setLength(0);
        }
    }

    private static boolean isMarked(FindPeople.Row item, Field field, int word) {
        for (MarkedPart mark : item.hit().marks()) {
            boolean whole = mark.word() < 0;
            if (mark.field() == field && (whole || (word >= mark.word() && word < mark.word() + mark.words()))) {
                return true;
            }
        }
        return false;
    }
}
