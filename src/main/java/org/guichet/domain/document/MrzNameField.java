package org.guichet.domain.document;

/**
 * Surname and given names in one field, cut where they don't fit (Doc 9303 part 4, 4.2.3): the given names first; the surname only
 * so far that one letter of them finds room. A cut field ends with a letter, so that a reader sees it may be cut.
 */
final class MrzNameField {

    private static final String SEPARATOR = "<<";

    private MrzNameField() {}

    /** At most {@code width} characters, without the fillers that follow. */
    static String write(String surname, String givenNames, int width) {
        String first = Transliteration.recommended(surname).replace(' ', '<');
        String second = Transliteration.recommended(givenNames).replace(' ', '<');
        if (second.isEmpty()) {
            return cut(first, width);
        }
        int familyRoom = Math.min(first.length(), width - SEPARATOR.length() - 1);
        String field = joined(first, second, familyRoom, width);
        // Words of one letter have none to give: then the surname gives it, so that the cut shows in the last column.
        for (int room = familyRoom - 1; room > 0 && field.length() < Math.min(width, whole(first, second)); room--) {
            field = joined(first, second, room, width);
        }
        return field;
    }

    private static String joined(String first, String second, int familyRoom, int width) {
        String family = cut(first, familyRoom);
        return family + SEPARATOR + cut(second, width - SEPARATOR.length() - family.length());
    }

    private static int whole(String first, String second) {
        return first.length() + SEPARATOR.length() + second.length();
    }

    /** The beginning of the words, of exactly {@code room} characters and ending with a letter where anything is cut. */
    private static String cut(String words, int room) {
        if (words.length() <= room) {
            return words;
        }
        String beginning = words.substring(0, room);
        return beginning.endsWith("<") ? shortenedBefore(beginning, words.charAt(room)) : beginning;
    }

    /** The cut fell between two words: the longest one before gives a letter, so that the next one's first letter shows. */
    private static String shortenedBefore(String beginning, char nextLetter) {
        String[] words = beginning.substring(0, beginning.length() - 1).split("<", -1);
        int longest = 0;
        for (int i = 1; i < words.length; i++) {
            if (words[i].length() >= words[longest].length()) {
                longest = i;
            }
        }
        if (words[longest].length() < 2) {
            return beginning.substring(0, beginning.length() - 1);
        }
        words[longest] = words[longest].substring(0, words[longest].length() - 1);
        return String.join("<", words) + "<" + nextLetter;
    }
}
