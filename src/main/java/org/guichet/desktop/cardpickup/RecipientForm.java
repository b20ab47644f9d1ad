package org.guichet.desktop.cardpickup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.Recipient;
import org.guichet.domain.cardpickup.Recipient.Document;
import org.guichet.domain.cardpickup.Recipient.Proof;
import org.guichet.domain.cardpickup.Recipient.Quality;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzFormat;
import org.jspecify.annotations.Nullable;

/** Who takes the card in the holder's place. A scan of that person's document fills most of it. */
final class RecipientForm extends GridPane {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    private final Quality quality;
    private final Words words;
    private final TextField name = new TextField();
    private final ComboBox<Document> document = new ComboBox<>();
    private final TextField number = new TextField();
    private final ComboBox<Proof> proof = new ComboBox<>();
    private final TextField certificate = new TextField();

    /** @param submit what Enter does in a field */
    RecipientForm(Quality quality, Words words, Runnable submit) {
        this.quality = quality;
        this.words = words;
        setId("recipient");
        setHgap(12);
        setVgap(8);
        document.getItems().setAll(Document.values());
        document.setValue(Document.PASSPORT);
        document.setConverter(named("recipientDocument"));
        proof.getItems().setAll(Arrays.stream(Proof.values()).filter(each -> each != Proof.MEDICAL_CERTIFICATE).toList());
        proof.setValue(Proof.FAMILY_RECORD);
        proof.setConverter(named("recipientProof"));
        name.setId("recipient-name");
        document.setId("recipient-document");
        number.setId("recipient-number");
        proof.setId("recipient-proof");
        certificate.setId("recipient-certificate");
        row(0, "recipient.name", name);
        row(1, "recipient.document", document);
        row(2, "recipient.number", number);
        if (quality == Quality.GUARDIAN) {
            row(3, "recipient.proof", proof);
        } else {
            row(3, "recipient.certificate", certificate);
            words.bind(certificate.promptTextProperty(), "recipient.day");
        }
        for (TextField field : List.of(name, number, certificate)) {
            field.setPrefColumnCount(22);
            field.setOnAction(_ -> submit.run());
        }
    }

    private void row(int row, String key, Node field) {
        Label label = words.label(key, "muted");
        label.setLabelFor(field);
        words.bind(field.accessibleTextProperty(), key);
        addRow(row, label, field);
    }

    private <E extends Enum<E>> StringConverter<E> named(String prefix) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable E value) {
                return value == null ? "" : words.texts().text(prefix, value);
            }

            @Override
            public @Nullable E fromString(String text) {
                return null;
            }
        };
    }

    /** Puts in what a document of that person says. */
    void take(Mrz mrz) {
        name.setText((mrz.names().surname() + " " + mrz.names().givenNames()).strip());
        number.setText(mrz.documentNumber());
        boolean passport = mrz.format() == MrzFormat.TD3;
        document.setValue(passport ? Document.PASSPORT
                : mrz.documentCode().startsWith("IR") ? Document.RESIDENCE_CARD : Document.IDENTITY_CARD);
    }

    void focusFirst() {
        name.requestFocus();
    }

    /** Empty where something is missing; the keyboard is there then. */
    Optional<Recipient> recipient() {
        LocalDate day = quality == Quality.PROXY ? day(certificate.getText()) : null;
        for (TextField field : List.of(name, number)) {
            if (field.getText().isBlank()) {
                field.requestFocus();
                return Optional.empty();
            }
        }
        if (quality == Quality.PROXY && day == null) {
            certificate.requestFocus();
            return Optional.empty();
        }
        return Optional.of(new Recipient(
                quality, name.getText().strip(), document.getValue(), number.getText().strip(),
                quality == Quality.PROXY ? Proof.MEDICAL_CERTIFICATE : proof.getValue(), day));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip().replace('.', '/').replace('-', '/'), DAY);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
