package org.guichet.domain.lookup;

/**
 * How a folded word sounds, whatever the spelling habit of the office that wrote it: French (Cherbouche, Ouali, Djamila),
 * English (Sharbush, Wali, Jameela), German (Schewtschenko) or Polish (Szewczenko). One letter per sound: a e i o u, the
 * consonants, S for sh and its kin, y only where it is a consonant.
 */
final class SoundForm {

    /** Which spelling habit is assumed where letters are ambiguous. */
    enum Habit {
        /** g hard, c before e and i as s, j as in jeep, ch as in Cherif. */
        COMMON,
        /** Turkish c and soft g as j: Cem and Djem, Gibril and Djibril. */
        SOFT,
        /** German, Polish, Ukrainian: j as y, ch as kh, Ukrainian h for Russian g. */
        SLAVIC
    }

    private final String word;
    private final Habit habit;
    private final StringBuilder sound;
    private int at;

    private SoundForm(String word, Habit habit) {
        this.word = word;
        this.habit = habit;
        this.sound = new StringBuilder(word.length());
    }

    static String of(String folded) {
        return of(folded, Habit.COMMON);
    }

    static String of(String folded, Habit habit) {
        return new SoundForm(folded, habit).read();
    }

    private String read() {
        while (at < word.length()) {
            char c = word.charAt(at);
            switch (c) {
                case 'a', 'e', 'i', 'o', 'u', 'y' -> vowel(c);
                case 'b' -> take('b', next('h') ? 2 : 1);
                case 'c' -> c();
                case 'd' -> d();
                case 'g' -> g();
                case 'h' -> h();
                case 'j' -> take(habit == Habit.SLAVIC ? 'y' : 'j', 1);
                case 'k' -> take('k', next('h') ? 2 : 1);
                case 'p' -> take(next('h') ? 'f' : 'p', next('h') ? 2 : 1);
                case 'q' -> take('k', next('u') && isFront(2) ? 2 : 1);
                case 's' -> s();
                case 't' -> t();
                case 'w' -> w();
                case 'x' -> x();
                case 'z' -> take(next('h') ? 'j' : 'z', next('h') ? 2 : 1);
                default -> take(c, 1);
            }
        }
        return sound.toString();
    }

    private void take(char heard, int letters) {
        if (sound.isEmpty() || sound.charAt(sound.length() - 1) != heard) {
            sound.append(heard);
        }
        at += letters;
    }

    private char letter(int ahead) {
        return at + ahead < word.length() ? word.charAt(at + ahead) : ' ';
    }

    private boolean next(char c) {
        return letter(1) == c;
    }

    private boolean isFront(int ahead) {
        char c = letter(ahead);
        return c == 'e' || c == 'i' || c == 'y';
    }

    private boolean isVowel(int ahead) {
        char c = letter(ahead);
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }

    private boolean afterConsonant() {
        return at > 0 && "aeiouy".indexOf(word.charAt(at - 1)) < 0;
    }

    private void vowel(char c) {
        boolean pair = (c == 'o' && (next('u') || next('o'))) || (c == 'e' && next('e'));
        char heard = pair ? (c == 'o' ? 'u' : 'i') : c;
        int letters = pair ? 2 : 1;
        if (heard == 'u' && isVowel(letters) && letter(letters) != 'u' && letter(letters) != 'y') {
            take('v', letters);
        } else if (c == 'y') {
            boolean glide = isVowel(1) && letter(1) != 'y' && (at == 0 || !afterConsonant());
            take(glide ? 'y' : 'i', 1);
        } else {
            take(heard, letters);
        }
    }

    private void c() {
        if (next('h')) {
            take(habit == Habit.SLAVIC ? 'k' : 'S', 2);
        } else if (next('z')) {
            take('S', 2);
        } else if (next('k')) {
            take('k', 2);
        } else if (habit == Habit.SOFT && isVowel(1)) {
            take('j', 1);
        } else {
            take(isFront(1) ? 's' : 'k', 1);
        }
    }

    /** Silent at the end: Hamzah, Konateh. */
    private void h() {
        if (habit == Habit.SLAVIC && !afterConsonant()) {
            take('g', 1);
        } else if (at + 1 == word.length() && at > 1) {
            at++;
        } else {
            take('h', 1);
        }
    }

    private void d() {
        boolean glide = (next('i') || next('y')) && isVowel(2);
        if (next('j')) {
            take('j', 2);
        } else if (next('z') && letter(2) == 'h') {
            take('j', 3);
        } else if (glide) {
            take('j', 2);
        } else {
            take('d', next('h') ? 2 : 1);
        }
    }

    private void g() {
        if (next('u') && isFront(2)) {
            take('g', 2);
        } else if (next('n') && isVowel(2)) {
            take('n', 2);
        } else if (habit == Habit.SOFT && isFront(1)) {
            take('j', 1);
        } else {
            take('g', next('h') ? 2 : 1);
        }
    }

    private void s() {
        if (next('c') && letter(2) == 'h') {
            take('S', 3);
        } else if (next('h') || next('z')) {
            take('S', 2);
        } else {
            take('s', next('c') && isFront(2) ? 2 : 1);
        }
    }

    private void t() {
        if (next('s') && letter(2) == 'c' && letter(3) == 'h') {
            take('S', 4);
        } else if ((next('c') || next('s')) && letter(2) == 'h') {
            take('S', 3);
        } else if (next('s') || next('z')) {
            take('s', 2);
        } else {
            take('t', next('h') ? 2 : 1);
        }
    }

    private void w() {
        if (isVowel(1)) {
            take('v', 1);
        } else if (at > 0 && afterConsonant()) {
            take('u', 1);
        } else {
            at++;
        }
    }

    private void x() {
        if (at > 0) {
            sound.append('k');
        }
        take('s', 1);
    }

    /**
     * The consonants that stay when a name passes from script to script: no vowels, no h, sibilants unified, last consonant
     * voiceless. A leading vowel counts as "A". Empty for an empty word.
     */
    static String skeleton(String sound) {
        StringBuilder bones = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            char c = sound.charAt(i);
            char bone = switch (c) {
                case 'a', 'e', 'i', 'o', 'u', 'y', 'h' -> i == 0 || (i == 1 && sound.charAt(0) == 'h') ? 'A' : ' ';
                case 'S', 'z' -> 's';
                case 'n' -> i + 1 < sound.length() && "bp".indexOf(sound.charAt(i + 1)) >= 0 ? 'm' : 'n';
                default -> c;
            };
            boolean repeatsLead = bone == 'A' && !bones.isEmpty();
            boolean doubled = i > 0 && !bones.isEmpty() && bones.charAt(bones.length() - 1) == bone && isSibilant(sound.charAt(i - 1));
            if (bone != ' ' && !repeatsLead && !doubled) {
                bones.append(bone);
            }
        }
        int last = bones.length() - 1;
        if (last > 0) {
            bones.setCharAt(last, voiceless(bones.charAt(last)));
        }
        return bones.toString();
    }

    private static boolean isSibilant(char c) {
        return c == 's' || c == 'S' || c == 'z';
    }

    private static char voiceless(char c) {
        return switch (c) {
            case 'b' -> 'p';
            case 'd' -> 't';
            case 'g' -> 'k';
            case 'v' -> 'f';
            default -> c;
        };
    }
}
