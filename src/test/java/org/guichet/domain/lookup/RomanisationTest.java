package org.guichet.domain.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanisationTest {

    @ParameterizedTest(name = "{0} is read {1}")
    @CsvSource({
        "Сергей, sergey", "Лавров, lavrov", "Володимир, volodimir", "Наталія, nataliia", "Щербаков, shcherbakov",
        "Παπαδόπουλος, papadopoulos", "Γεώργιος, georgios",
        "გიორგი, giorgi", "ბერიძე, beridze",
        "Հայկ, hayk", "Սարգսյան, sargsyan",
        "محمد, mohamed", "يوسف, youssef", "بوزيد, bouzid", "الأمراني, el amrani",
        "አበበ, abebe", "ኃይለ, hayle",
        "प्रिया, priya", "राजेश, rajesh", "सिंह, sinh",
        "王伟, wang wei", "欧阳明, ouyang ming", "張國華, zhang guohua",
    })
    void eachScriptHasItsRules(String written, String latin) {
        assertEquals(latin, Folding.fold(written));
    }

    @Test
    void anUnknownScriptOrCharacterStaysAsItIs() {
        assertNull(Romanisation.romanise("สมชาย"));
        assertEquals("สมชาย", Folding.fold("สมชาย"));
        assertNull(CommonHanNames.INSTANCE.read("王龘"));
    }

    @Test
    void anotherReadingOfChineseCanBeGiven() {
        HanReading reading = characters -> "zhuo yue";
        assertEquals("zhuo", Folding.words("龘龘", reading).getFirst().folded());
    }
}
