package org.guichet.desktop.outbox;

import javafx.util.StringConverter;
import org.guichet.desktop.words.Words;
import org.guichet.domain.exchange.SentBook.Filter;

/** Filters in a list of choices, which nobody types. */
final class FilterWords extends StringConverter<Filter> {

    private final Words words;

    FilterWords(Words words) {
        this.words = words;
    }

    @Override
    public String toString(Filter filter) {
        return filter == null ? "" : words.text("outbox.filter." + filter.name());
    }

    @Override
    public Filter fromString(String text) {
        return Filter.ALL;
    }
}
