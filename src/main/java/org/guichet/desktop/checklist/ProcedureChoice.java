package org.guichet.desktop.checklist;

import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.guichet.desktop.words.Words;
import org.guichet.domain.appointment.Procedure;
import org.jspecify.annotations.Nullable;

/** The procedure whose list is shown. */
final class ProcedureChoice extends ComboBox<Procedure> {

    ProcedureChoice(String id, ObjectProperty<Procedure> chosen, Words words) {
        super(FXCollections.observableArrayList(Procedure.values()));
        setId(id);
        words.bind(accessibleTextProperty(), "pieces.procedure");
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Procedure value) {
                return value == null ? "" : words.texts().text("procedure", value);
            }

            @Override
            public @Nullable Procedure fromString(String typed) {
                return getValue();
            }
        });
        valueProperty().bindBidirectional(chosen);
    }
}
