package org.guichet.desktop.words;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;

/** A column of texts under a heading in the reader's language. The list says its own order, so none sorts. */
public final class TextColumn<T> extends TableColumn<T, String> {

    /** @param key of the heading */
    public TextColumn(Words words, String key, double width, Function<T, String> value) {
        words.bind(textProperty(), key);
        setPrefWidth(width);
        setSortable(false);
        setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    }
}
