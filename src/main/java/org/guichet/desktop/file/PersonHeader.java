package org.guichet.desktop.file;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.queue.Ticket;
import org.guichet.workflow.file.PersonFile;

/** Who is at the desk: always on top of the work in hand. */
final class PersonHeader extends VBox {

    PersonHeader(PersonFile file, Words words, LocalDate today) {
        Applicant person = file.person();
        getStyleClass().add("person-header");
        setSpacing(6);
        Label name = new Label(person.fullName());
        name.setId("person-name");
        name.getStyleClass().add("person-name");
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(12, name);
        top.setAlignment(Pos.CENTER_LEFT);
        file.ticket().ifPresent(ticket -> top.getChildren().add(ticketChip(ticket, words)));

        FlowPane facts = new FlowPane(16, 4);
        facts.getChildren().add(fact(words, "person.number", person.foreignerNumber().map(ForeignerNumber::grouped).orElse("—")));
        LocalDate birth = person.birthDate();
        boolean onlyYear = file.registration().filter(Registration::onlyBirthYear).isPresent();
        String age = birth == null
                ? "—"
                : words.text(
                        "person.birthAndAge",
                        onlyYear ? Integer.toString(birth.getYear()) : words.formats().date(birth),
                        Period.between(birth, today).getYears());
        facts.getChildren().add(fact(words, "person.birth", age));
        facts.getChildren().add(fact(words, "person.nationality", person.nationality()));
        facts.getChildren().add(fact(words, "person.sex", words.texts().text("sex", person.sex())));
        getChildren().addAll(top, facts);
    }

    private static Label ticketChip(Ticket ticket, Words words) {
        String state = ticket.admission().number() + " · " + words.texts().text("ticket", ticket.status());
        Label chip = new Label(ticket.matters().size() == 1 ? state : state + " · " + matters(ticket, words));
        chip.getStyleClass().addAll("chip", "status-" + ticket.status().name());
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    /** What is still to be done, what is in hand first. */
    private static String matters(Ticket ticket, Words words) {
        return ticket.left().stream()
                .map(Matter::procedure)
                .sorted(Comparator.comparing(each -> each != ticket.inHand()))
                .map(each -> words.texts().text("procedure.short", each))
                .collect(Collectors.joining(" + "));
    }

    private static HBox fact(Words words, String key, String value) {
        Label label = new Label(words.text(key));
        label.getStyleClass().add("muted");
        Label shown = new Label(value);
        shown.getStyleClass().add("strong");
        HBox fact = new HBox(6, label, shown);
        fact.setAlignment(Pos.CENTER_LEFT);
        return fact;
    }
}
