package org.guichet.domain.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects people in the order of their ids for a {@link Segment}. */
final class SegmentBuilder {

    private static final int LONGEST_WORD = 60;
    private static final int MOST_WORDS = 12;
    private static final int SHORT_COMPOUND = 14;

    final TokenPool pool = new TokenPool();
    long[] ids;
    int[] births;
    short[] nationalities;
    final List<String> nationalityNames = new ArrayList<>();
    private final Map<String, Short> nationalityNumbers = new HashMap<>();
    int[] entryStarts;
    int[] entries;
    long[] numbersForward;
    long[] numbersBackward;
    long[] phones;
    long[] emails;
    int count;
    int numbers;
    int phoneCount;
    int emailCount;

    SegmentBuilder(int expected) {
        int room = Math.max(16, expected);
        ids = new long[room];
        births = new int[room];
        nationalities = new short[room];
        entryStarts = new int[room + 1];
        entries = new int[room * 4];
        numbersForward = new long[room];
        numbersBackward = new long[room];
        phones = new long[room];
        emails = new long[room];
    }

    /** Ids must rise. */
    void add(IndexedPerson person) {
        if (count > 0 && person.id() <= ids[count - 1]) {
            throw new IllegalArgumentException("people come in the order of their ids");
        }
        if (count == SortedKeys.MOST_PEOPLE - 1) {
            throw new IllegalStateException("an index holds at most " + SortedKeys.MOST_PEOPLE + " people");
        }
        makeRoom();
        ids[count] = person.id();
        LocalDate birth = person.birthDate();
        births[count] = birth == null || !BirthClue.isYear(birth.getYear()) ? 0
                : BirthClue.packed(birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth());
        nationalities[count] = nationality(person.nationality());
        addIdentifiers(person);
        entryStarts[count + 1] = entryStarts[count];
        addWords(Folding.words(person.surname()), 0);
        addWords(Folding.words(person.givenNames()), Segment.GIVEN);
        count++;
    }

    private void makeRoom() {
        if (count < ids.length) {
            return;
        }
        int room = ids.length + (ids.length >> 1);
        ids = Arrays.copyOf(ids, room);
        births = Arrays.copyOf(births, room);
        nationalities = Arrays.copyOf(nationalities, room);
        entryStarts = Arrays.copyOf(entryStarts, room + 1);
        numbersForward = Arrays.copyOf(numbersForward, room);
        numbersBackward = Arrays.copyOf(numbersBackward, room);
        phones = Arrays.copyOf(phones, room);
        emails = Arrays.copyOf(emails, room);
    }

    private short nationality(String code) {
        return nationalityNumbers.computeIfAbsent(code, c -> {
            nationalityNames.add(c);
            return (short) (nationalityNames.size() - 1);
        });
    }

    private void addIdentifiers(IndexedPerson person) {
        String number = Digits.only(person.foreignerNumber());
        if (!number.isEmpty()) {
            numbersForward[numbers] = SortedKeys.entry(Digits.forward(number, Digits.NUMBER), count);
            numbersBackward[numbers++] = SortedKeys.entry(Digits.backward(number, Digits.NUMBER), count);
        }
        String phone = Digits.phone(person.phone());
        if (!phone.isEmpty()) {
            phones[phoneCount++] = SortedKeys.entry(Digits.backward(phone, Digits.PHONE), count);
        }
        if (!person.email().isBlank()) {
            emails[emailCount++] = SortedKeys.entry(EmailKey.of(person.email().strip().toLowerCase(Locale.ROOT)), count);
        }
    }

    private void addWords(List<Word> words, int field) {
        int most = Math.min(words.size(), MOST_WORDS);
        for (int i = 0; i < most; i++) {
            addEntry(words.get(i).folded(), 0, field);
            if (i > 0 && isCompound(words, i, field)) {
                addEntry(words.get(i - 1).folded() + words.get(i).folded(), 1, field);
            }
            if (i > 1 && NameFamilies.isParticle(words.get(i - 1).folded()) && NameFamilies.isParticle(words.get(i - 2).folded())) {
                addEntry(words.get(i - 2).folded() + words.get(i - 1).folded() + words.get(i).folded(), 2, field);
            }
        }
    }

    /** Whether a word and the one before it are also written as one: El Amrani, Kuo-Chiang, Bou Aziz. */
    private static boolean isCompound(List<Word> words, int second, int field) {
        String before = words.get(second - 1).folded();
        String word = words.get(second).folded();
        if (NameFamilies.isParticle(before)) {
            return true;
        }
        boolean brief = before.length() + word.length() <= SHORT_COMPOUND;
        if (words.get(second).joined()) {
            return brief;
        }
        return brief && (field != Segment.GIVEN ? before.length() <= 4 : ChineseSyllables.isOne(before) && ChineseSyllables.isOne(word));
    }

    private void addEntry(String word, int joined, int field) {
        String kept = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
        int at = entryStarts[count + 1];
        if (at == entries.length) {
            entries = Arrays.copyOf(entries, at + (at >> 1));
        }
        entries[at] = (pool.number(kept) << Segment.TOKEN_SHIFT) | (joined << Segment.JOINED_SHIFT) | field;
        entryStarts[count + 1] = at + 1;
    }

    Segment build() {
        return new Segment(this);
    }
}
