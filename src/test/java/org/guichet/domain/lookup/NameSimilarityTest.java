package org.guichet.domain.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSimilarityTest {

    private final NameSimilarity similarity = new NameSimilarity();

    @ParameterizedTest(name = "{0} may be {1}")
    @CsvSource({
        "DIALLO Mamadou, Mamadou Jallow", "EL AMRANI Youssef, Yusuf Elamrani", "N'Diaye Awa, NDIAYE Awa",
        "Kharchenko Oxana, Харченко Оксана",
        "Chin Wei-Yang, CHIN Weiyang", "A. Sissoko, Aminata Sissoko", "Nguyễn Thị Hà, NGUYEN THI HA", "Benali Karim, BENLAI Karim",
        "Da Silva Joao, SILVA João Miguel",
    })
    void oneNameInTwoSpellingsIsOne(String one, String other) {
        assertTrue(similarity.isProbablyOne(one, other));
        assertTrue(similarity.isProbablyOne(other, one));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({
        "DIALLO Mamadou, DIALLO Ousmane", "Benali Karim, Haddad Karim", "Wang Wei, Wang Fang", "Mohamed, Mohamed Benali Karim",
        "Martin, Bernard",
        "Sergey Ivanovich Petrov, Sergey Nikolaevich Petrov",
    })
    void aSharedPartMakesNoOnePerson(String one, String other) {
        assertFalse(similarity.isProbablyOne(one, other));
        assertFalse(similarity.isProbablyOne(other, one));
    }

    @Test
    void nothingIsLikeNothing() {
        assertEquals(0, similarity.between("", "Martin"));
        assertEquals(0, similarity.between("🙂", "🙂"));
        assertEquals(1, similarity.between("Martin", "MARTIN"));
    }

    /** Pairs of OpenSanctions nomenklatura (MIT). Jaro-Winkler at its best threshold reaches an F1 of 0.69 on them. */
    @Test
    void labelledPairsAreToldApartWell() throws IOException {
        List<List<String>> rows = SampleFiles.rows("person-pairs.csv");
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (List<String> row : rows) {
            boolean same = row.get(2).equals("true");
            boolean said = similarity.isProbablyOne(row.get(0), row.get(1));
            right += said && same ? 1 : 0;
            wrong += said && !same ? 1 : 0;
            missed += !said && same ? 1 : 0;
        }
        double f1 = 2.0 * right / (2 * right + wrong + missed);
        assertTrue(f1 > 0.82, "F1 " + f1);
    }
}
