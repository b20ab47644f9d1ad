package org.guichet.desktop.visavalidation;

import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.guichet.desktop.cardpickup.Callout;
import org.guichet.desktop.cardpickup.StepPane;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.visavalidation.AddressProof;
import org.guichet.domain.visavalidation.Home;
import org.guichet.domain.visavalidation.HomeAddress;
import org.guichet.workflow.visavalidation.ReadSignedPaper;
import org.jspecify.annotations.Nullable;

/** Step 4: the home in France and how the person is reached. What is wrong is said by the refusal; nothing typed is lost. */
final class HomePane extends StepPane {

    private final ValidationViewModel model;
    private final Words words;
    private final GridPane grid = new GridPane();
    private final TextField street = field("home-street", 0, 320);
    private final TextField extra = field("home-extra", 1, 320);
    private final TextField postcode = field("home-postcode", 2, 90);
    private final TextField city = field("home-city", 2, 200);
    private final TextField phone = field("home-phone", 3, 200);
    private final TextField email = field("home-email", 4, 320);
    private final ComboBox<AddressProof.Kind> proof = new ComboBox<>(
            FXCollections.observableArrayList(AddressProof.Kind.PAPER_SEEN, AddressProof.Kind.DECLARED));
    private final VBox said = new VBox(8);
    private Optional<ReadSignedPaper.Proof> scanned = Optional.empty();

    HomePane(ValidationViewModel model, Words words) {
        this.model = model;
        this.words = words;
        grid.setHgap(10);
        grid.setVgap(6);
        name(0, "visa.street", street);
        name(1, "visa.extra", extra);
        name(2, "visa.town", postcode);
        words.bind(city.accessibleTextProperty(), "visa.city");
        grid.getChildren().removeAll(postcode, city);
        grid.add(new HBox(8, postcode, city), 1, 2);
        name(3, "visa.phone", phone);
        name(4, "visa.email", email);
        phone.setText(model.contact().phone());
        email.setText(model.contact().email());
        proof.setId("home-proof");
        proof.setConverter(proofs());
        proof.setValue(AddressProof.Kind.PAPER_SEEN);
        words.bind(proof.accessibleTextProperty(), "visa.proof");
        Button save = words.button("visa.saveHome", "⏎", this::save);
        save.setId("save-home");
        save.getStyleClass().addAll("accent", "primary");
        grid.add(proof, 1, 5);
        grid.add(words.label("visa.proof", "muted"), 0, 5);
        HBox last = new HBox(8, save);
        last.setAlignment(Pos.CENTER_LEFT);
        model.specimenVisa().ifPresent(visa -> last.getChildren().add(
                specimen(words, "visa.specimenHome", () -> model.readProof(visa.proof(), this::take))));
        Label hint = words.label("visa.homeHint", "muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(hint, grid, said, last);
    }

    @Override
    public void focusFirst() {
        street.requestFocus();
    }

    private TextField field(String id, int row, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(width);
        field.setMaxWidth(width);
        field.setOnAction(_ -> save());
        grid.add(field, 1, row);
        return field;
    }

    private void name(int row, String key, TextField field) {
        Label name = words.label(key, "muted");
        name.setLabelFor(field);
        field.accessibleTextProperty().bind(name.textProperty());
        grid.add(name, 0, row);
    }

    /** A 2D-Doc fills the address; saving it is left to the agent. */
    @Override
    public boolean takeScan(WedgeScan scan) {
        if (scan.kind() != WedgeScan.Kind.TEXT) {
            return false;
        }
        model.readProof(scan.text(), this::take);
        return true;
    }

    private void take(ReadSignedPaper.Proof proof) {
        AddressProof.Kind kind = proof.proof().kind();
        said.getChildren().setAll(worth(kind));
        if (kind == AddressProof.Kind.ALTERED) {
            return;
        }
        if (!proof.inTheirName()) {
            said.getChildren().add(new Callout(Notice.Kind.ATTENTION, words.text("visa.proofOfAnother")));
        }
        scanned = Optional.of(proof);
        putIn(proof.address());
    }

    private Callout worth(AddressProof.Kind kind) {
        String text = words.texts().text("proof", kind);
        return switch (kind) {
            case AUTHENTIC -> new Callout(Notice.Kind.DONE, text);
            case ALTERED -> new Callout(Notice.Kind.BLOCKED, text + " " + words.text("refusal.ADDRESS_PROOF_ALTERED.remedy"));
            case UNVERIFIABLE, PAPER_SEEN, DECLARED -> new Callout(Notice.Kind.ATTENTION, text);
        };
    }

    /** Enter saves it then. */
    private void putIn(HomeAddress address) {
        street.setText(address.street());
        extra.setText(address.extra());
        postcode.setText(address.postcode());
        city.setText(address.city());
        email.requestFocus();
        email.end();
    }

    private void save() {
        HomeAddress address = new HomeAddress(street.getText(), extra.getText(), postcode.getText(), city.getText());
        AddressProof shown = scanned.filter(each -> isOf(each.address(), address)).map(ReadSignedPaper.Proof::proof)
                .orElseGet(() -> scanned.isPresent() ? AddressProof.DECLARED : new AddressProof(proof.getValue(), "", null));
        model.declareHome(new Home(address, shown, phone.getText(), email.getText()));
    }

    /** What was changed by hand after the scan is the person's word, and no proof any more. */
    private static boolean isOf(HomeAddress proved, HomeAddress typed) {
        return spaced(proved.inOneLine()).equals(spaced(typed.inOneLine()));
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    private StringConverter<AddressProof.Kind> proofs() {
        return new StringConverter<>() {
            @Override
            public String toString(AddressProof.@Nullable Kind kind) {
                return kind == null ? "" : words.texts().text("proof", kind);
            }

            @Override
            public AddressProof.@Nullable Kind fromString(String text) {
                return proof.getValue();
            }
        };
    }
}
