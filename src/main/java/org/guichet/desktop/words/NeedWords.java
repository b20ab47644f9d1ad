package org.guichet.desktop.words;

import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.domain.queue.PriorityNeed;

/** Kinds of priority need, in words that can be said aloud in a full room. */
public final class NeedWords {

    private NeedWords() {}

    public static String of(Set<PriorityNeed> needs, Words words) {
        return needs.stream().map(each -> words.texts().text("need", each)).collect(Collectors.joining(" + "));
    }
}
