package org.guichet.desktop.file;

import java.time.LocalDate;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.visavalidation.ExpiryDates;
import org.guichet.domain.visavalidation.Visa;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.file.PersonFile;
import org.jspecify.annotations.Nullable;

/** The visas of a person's file with what became of each and when a card is to be asked for; and where one is validated. */
final class VisaList extends VBox {

    private final Words words;
    private final Function<Visa, ExpiryDates> dates;
    private final LocalDate today;

    /** @param validate begins the validation of a visa; null for who may not */
    VisaList(PersonFile file, Function<Visa, ExpiryDates> dates, @Nullable Runnable validate, Words words, LocalDate today) {
        this.words = words;
        this.dates = dates;
        this.today = today;
        setSpacing(8);
        setId("visas");
        getChildren().add(words.label("file.validations", "section-title"));
        if (file.validations().isEmpty()) {
            getChildren().add(words.label("file.validations.none", "muted"));
        }
        file.validations().forEach(this::add);
        if (validate != null) {
            Button show = words.button("file.validate", "", validate);
            show.setId("validate-visa");
            getChildren().add(show);
        }
    }

    private void add(VisaValidation validation) {
        Visa visa = validation.visa();
        VisaValidation.Closing closing = validation.closing();
        Label head = new Label(words.text("file.visa", visa.number(), words.text("permit." + visa.title())));
        head.getStyleClass().add("strong");
        Label state = new Label(
                closing == null
                        ? words.text("file.visaOpen", visa.validUntil())
                        : closing.isValidated()
                                ? words.text("file.visaValidated", visa.validUntil(), closing.reference())
                                : words.text("file.visaAdvised", visa.validUntil()));
        state.getStyleClass().addAll("muted", "small");
        state.setWrapText(true);
        VBox entry = new VBox(2, head, state);
        if (validation.isValidated()) {
            ExpiryDates renewal = dates.apply(visa);
            Label chip = new Label(words.text("file.visaRenew", renewal.renewalFrom(), renewal.renewalUntil()));
            chip.getStyleClass().addAll("chip", renewal.renewalFrom().isAfter(today) ? "neutral" : "attention");
            entry.getChildren().add(chip);
        }
        getChildren().add(entry);
    }
}
