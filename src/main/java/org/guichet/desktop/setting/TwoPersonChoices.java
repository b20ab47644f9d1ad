package org.guichet.desktop.setting;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.TwoPersonAct;

/** A box for each act that a site may ask two people for; the space bar turns one. */
final class TwoPersonChoices extends VBox {

    private final SettingsViewModel model;
    private final Map<TwoPersonAct, CheckBox> boxes = new EnumMap<>(TwoPersonAct.class);

    TwoPersonChoices(SettingsViewModel model, Words words) {
        super(8);
        this.model = model;
        for (TwoPersonAct act : TwoPersonAct.values()) {
            if (act.isChosen()) {
                CheckBox box = new CheckBox();
                box.setId("two-" + act.name());
                box.setWrapText(true);
                words.bind(box.textProperty(), "twoPerson." + act.name());
                box.setOnAction(_ -> save());
                boxes.put(act, box);
                getChildren().add(box);
            }
        }
    }

    /** As it is, whatever was turned and not saved. */
    void show() {
        Set<TwoPersonAct> chosen = TwoPersonAct.chosen(model.value(SiteSetting.SECOND_PERSON_FOR));
        boxes.forEach((act, box) -> box.setSelected(chosen.contains(act)));
    }

    private void save() {
        Set<TwoPersonAct> wanted = EnumSet.noneOf(TwoPersonAct.class);
        boxes.forEach((act, box) -> {
            if (box.isSelected()) {
                wanted.add(act);
            }
        });
        model.change(SiteSetting.SECOND_PERSON_FOR, TwoPersonAct.written(wanted), this::show);
    }
}
