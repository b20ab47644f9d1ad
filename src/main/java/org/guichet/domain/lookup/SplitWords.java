package org.guichet.domain.lookup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a word that is no name as two that are, for a space that was lost or mistyped: benalimohamed, benalixmohamed. */
final class SplitWords {

    private static final int SHORTEST = 6;
    private static final int SHORTEST_PART = 2;
    private static final int LONGEST = 40;

    private SplitWords() { }

    /** The question with such words split; the same question where there is none. */
    static Question of(Question question, Segment segment) {
        List<Word> names = new ArrayList<>();
        for (Word word : question.names()) {
            int length = word.folded().length();
            if (length < SHORTEST || length > LONGEST || frequency(segment, word.folded()) > 0) {
                names.add(word);
            } else {
                addParts(word, segment, names);
            }
        }
        return names.size() == question.names().size() ? question
                : new Question(names, question.birth(), question.digits(), question.email(), question.open());
    }

    /** The place where the rarer of the two names is most frequent; one letter between them may be a missed space bar. */
    private static void addParts(Word word, Segment segment, List<Word> names) {
        String folded = word.folded();
        int best = 0;
        int at = 0;
        int skipped = 0;
        for (int skip = 0; skip <= 1; skip++) {
            for (int i = SHORTEST_PART; i + skip + SHORTEST_PART <= folded.length(); i++) {
                int frequency = Math.min(frequency(segment, folded.substring(0, i)), frequency(segment, folded.substring(i + skip)));
                if (frequency > best) {
                    best = frequency;
                    at = i;
                    skipped = skip;
                }
            }
        }
        if (best == 0) {
            names.add(word);
            return;
        }
        boolean plain = word.end() - word.start() == folded.length();
        int from = plain ? word.start() + at + skipped : word.start();
        names.add(new Word(folded.substring(0, at), word.start(), plain ? word.start() + at : word.end(), word.joined()));
        names.add(new Word(folded.substring(at + skipped), from, word.end(), false));
    }

    private static int frequency(Segment segment, String word) {
        int token = segment.tokens.find(word.getBytes(StandardCharsets.UTF_8));
        return token < 0 ? 0 : segment.frequency(token);
    }
}
