package org.guichet.domain.document;

import java.util.List;
import java.util.stream.Collectors;

/** The characters one check digit stands for, and where that digit is. */
record CheckedSpan(MrzField field, List<Slot> over, Slot check) {

    CheckDigit judge(List<String> lines) {
        String characters = over.stream().map(slot -> slot.in(lines)).collect(Collectors.joining());
        char found = check.in(lines).charAt(0);
        char expected = CheckDigit.over(characters);
        // Doc 9303 part 4, 4.2.2.2: where the optional data are empty, the issuer may print the filler for the zero.
        boolean emptyOption = field == MrzField.OPTIONAL_DATA_1 && found == '<' && characters.chars().allMatch(c -> c == '<');
        return new CheckDigit(field, emptyOption ? found : expected, found);
    }
}
