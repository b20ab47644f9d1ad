package org.guichet.domain.lookup;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class PeopleIndexFuzzTest {

    private static final long SEED = Long.getLong("guichet.seed", 20261124L);
    private static final int TEXTS = 6000;
    private static final String[] FRAGMENTS = {
        "'; drop table applicant; --", "%", "_", "' OR 1=1", "(.*)+$", "[a-z", "\\", "\u0000", "\u001b[2J", "\u202e", "\u200f",
        "e\u0301\u0301\u0301",
        "👩‍👩‍👧‍👦", "🇫🇷", "\ud800", "\udc00", "王", "ابن", "Ё", "ß", "ﬁ", "Ⅷ", "١٢٣", "12/", "/03/1991", "19", "1991-13-45", "@",
        "a@", "@b", "+33",
        "mohamed", "el", "al", "ben", "-", "--", "'", "’", " ", "\t", "\n", "\u00a0", "0", "9999999999999999999999", "né en", "mars",
    };

    private final PeopleIndex index = People.index();

    @Test
    void anyTextGetsAnAnswer() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            try {
                Answer answer = index.find(text, random.nextInt(-1, 20));
                assertNotNull(answer.hint());
                answer.hits().forEach(hit -> assertTrue(hit.id() > 0));
            } catch (RuntimeException broken) {
                fail("seed " + SEED + ", text " + i + ": " + escaped(text), broken);
            }
        }
    }

    @Test
    void tenThousandPastedCharactersAreCutAndAnswered() {
        for (String piece : new String[] {"a", "mohamed ", "1", "12/03/1991 ", "é", "王", "\u0301", "محمد ", "x@", "- ", "[a-z "}) {
            assertNotNull(index.find(piece.repeat(10_000 / piece.length()), 10));
        }
        assertTrue(index.find("martin christelle" + " ".repeat(10_000), 10).hits().stream().anyMatch(hit -> hit.id() == 8));
    }

    @Test
    void anyNameCanBeIndexedAndLookedUp() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        for (int id = 100; id < 500; id++) {
            String surname = text(random);
            String given = text(random);
            try {
                index.put(new IndexedPerson(id, text(random), surname, given, null, text(random), text(random), text(random)));
                index.find(surname, 5);
            } catch (RuntimeException broken) {
                fail("seed " + (SEED + 1) + ", " + escaped(surname) + " / " + escaped(given), broken);
            }
        }
    }

    @Test
    void readersNeverFailWhilePeopleAreAdded() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Thread reader = Thread.ofPlatform().start(() -> {
                try {
                    while (!done.get()) {
                        assertTrue(index.find("kharchenko oksana", 10).hits().stream().anyMatch(hit -> hit.id() == 3));
                        index.find("newcomer 1990", 10);
                    }
                } catch (Throwable broken) { // of another thread: asserted on after it has ended
                    failure.set(broken);
                }
            });
            readers.add(reader);
        }
        for (int id = 100; id < 900; id++) {
            index.put(People.person(id, "", "NEWCOMER", "N" + id, "1990-01-02", "", "", ""));
            index.put(People.OKSANA);
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        if (failure.get() != null) {
            fail("a reader failed while people were added", failure.get());
        }
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(0, 9);
        for (int i = 0; i < parts; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 -> text.append((char) random.nextInt(0x20, 0x250));
                default -> text.append(' ');
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        return escaped.toString();
    }
}
