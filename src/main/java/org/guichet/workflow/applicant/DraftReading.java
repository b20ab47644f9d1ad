package org.guichet.workflow.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guichet.domain.applicant.Applicant.Sex;
import org.guichet.domain.applicant.BirthText;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.PersonDraft;

/** The form as a search that found nobody fills it: what was typed need not be typed again. */
public final class DraftReading {

    private static final int LONGEST = 300;

    private DraftReading() {}

    /** Words in capitals are the surname; where none or all are, the first word is. */
    public static PersonDraft of(String question) {
        String text = question.length() > LONGEST ? question.substring(0, LONGEST) : question;
        List<String> names = new ArrayList<>();
        String birth = "";
        String number = "";
        String email = "";
        for (String word : text.strip().split("\\s+", -1)) {
            if (word.indexOf('@') > 0) {
                email = word;
            } else if (BirthText.parse(word).isPresent()) {
                birth = word;
            } else if (ForeignerNumber.parse(word).isPresent()) {
                number = word;
            } else if (word.chars().noneMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter)) {
                names.add(word);
            }
        }
        List<String> capitals = names.stream().filter(DraftReading::isInCapitals).toList();
        boolean marked = !capitals.isEmpty() && capitals.size() < names.size();
        List<String> surname = marked ? capitals : names.stream().limit(1).toList();
        List<String> given = marked
                ? names.stream().filter(name -> !isInCapitals(name)).toList()
                : names.stream().skip(1).toList();
        return new PersonDraft(
                String.join(" ", surname), String.join(" ", given), birth, Sex.UNSPECIFIED, "", "", email, number);
    }

    private static boolean isInCapitals(String name) {
        return name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
    }
}
