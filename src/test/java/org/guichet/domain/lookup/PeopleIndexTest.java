package org.guichet.domain.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleIndexTest {

    private final PeopleIndex index = People.index();

    private long first(String text) {
        List<Hit> hits = index.find(text, 10).hits();
        return hits.isEmpty() ? 0 : hits.getFirst().id();
    }

    @ParameterizedTest(name = "\"{0}\" finds person {1}")
    @CsvSource({
        "EL AMRANI Youssef, 1", "youssef el amrani, 1", "elamrani yusuf, 1", "amrani y, 1", "al-amrani youcef, 1",
        "chin wei-yang, 2", "Chin Wei Yang, 2", "qin weiyang, 2",
        "khartchenko oxana, 3", "charchenko, 3", "khar, 3",
        "sahin ozlem, 4", "chahin, 4",
        "ndiaye fatou, 5", "ndiayefatoumata, 5", "ndiayexfatoumata, 5", "N’Diaye, 5", "njie fatumata, 5",
        "silva joao, 6", "dasilva miguel, 6", "SILVA<<JOAO<MIG, 6",
        "nguyen ha, 7", "thi thu nguyen, 7",
        "martin christelle helene laur, 8", "matrin chirstelle, 8",
        "ben ali muhammad, 9", "benali mohammed 1972, 9",
        "walesa lukasz, 10",
        "ouldahmed, 11", "wuld ahmed abdurrahman, 11",
        "morel anne, 12", "dupontmorel, 12",
    })
    void aNameIsFoundHoweverItIsSpelled(String typed, long person) {
        assertEquals(person, first(typed));
    }

    @ParameterizedTest(name = "\"{0}\" finds person {1}")
    @CsvSource({
        "محمد بنعلي, 9", "يوسف الأمراني, 1", "Харченко Оксана, 3", "Харченко, 3", "陈伟洋, 2",
    })
    void anotherScriptIsReadToo(String typed, long person) {
        assertEquals(person, first(typed));
    }

    @ParameterizedTest(name = "\"{0}\" finds person {1}")
    @CsvSource({
        "0836559096, 1", "0836 559 096, 1", "836559096, 1", "559096, 1", "08365, 1", "1105040043, 8", "770000911, 11",
        "06 39 98 10 01, 1", "+33 6 39 98 10 01, 1", "0033639981004, 4", "+380 44 123 45 67, 3",
        "youssef.elamrani@example.org, 1", "Youssef.ElAmrani@EXAMPLE.org, 1",
        "12/03/1991, 3", "12 mars 1991, 3", "March 12 1991, 3", "1991-03-12, 3", "née le 12.03.91, 3",
        "martin 1979, 8", "martin né en 1979, 8", "amrani 096, 1",
    })
    void numbersAndDatesFindToo(String typed, long person) {
        assertEquals(person, first(typed));
    }

    @Test
    void theExactNameComesBeforeTheNearOne() {
        index.put(People.person(20, "", "AMRANI", "Youssef", "1950-01-01", "MAR", "", ""));
        assertEquals(20, first("amrani youssef"));
        assertEquals(1, first("el amrani youssef"));
    }

    @Test
    void whoIsInTheRoomComesFirstAmongEquals() {
        for (int id = 100; id < 140; id++) {
            index.put(People.person(id, "", "DIALLO", "Mamadou", "1970-01-01", id == 120 ? "GIN" : "SEN", "", ""));
        }
        assertEquals(100, first("diallo mamadou"));
        Favour room = new Favour() {
            @Override
            public long[] favouredIds() {
                return new long[] {137, 1};
            }

            @Override
            public float ofPerson(long id) {
                return id == 137 || id == 1 ? 1 : 0;
            }

            @Override
            public float ofNationality(String nationality) {
                return nationality.equals("GIN") ? 1 : 0;
            }
        };
        List<Hit> hits = index.find("diallo mamadou", 3, room).hits();
        assertEquals(List.of(137L, 120L, 100L), hits.stream().map(Hit::id).toList());
        assertEquals(137, index.find("d", 3, room).hits().getFirst().id());
    }

    @Test
    void tooManyAlikeAreCountedAndTheBirthYearIsAskedFor() {
        for (int id = 100; id < 140; id++) {
            index.put(People.person(id, "", "DIALLO", "Mamadou", (1950 + id % 40) + "-05-05", "SEN", "", ""));
        }
        Answer answer = index.find("diallo mamadou", 10);
        assertEquals(10, answer.hits().size());
        assertEquals(Hint.ADD_BIRTH_YEAR, answer.hint());
        assertTrue(answer.total() >= 10);
        assertEquals(Hint.ADD_GIVEN_NAME, index.find("diallo", 10).hint());
        assertEquals(1955 - 1950 + 120, index.find("diallo mamadou 1955", 10).hits().getFirst().id());
    }

    @Test
    void aPartThatFitsNobodyStillLeavesTheOthersToFindBy() {
        assertEquals(5, first("ndiaye xqzvwk"));
        assertEquals(Match.PARTIAL, index.find("ndiaye xqzvwk", 1).hits().getFirst().match());
    }

    @Test
    void theAnswerTellsWhichPartMatchedWhere() {
        Hit hit = index.find("yusuf elamrani", 1).hits().getFirst();
        assertEquals(Match.OTHER_SPELLING, hit.match());
        MarkedPart surname = hit.marks().stream().filter(m -> m.field() == MarkedPart.Field.SURNAME).findFirst().orElseThrow();
        assertEquals(0, surname.word());
        assertEquals(2, surname.words());
        assertEquals(6, surname.from());
        assertEquals(14, surname.to());
        MarkedPart given = hit.marks().stream().filter(m -> m.field() == MarkedPart.Field.GIVEN_NAMES).findFirst().orElseThrow();
        assertEquals("yusuf", given.typed());
        assertEquals(Match.OTHER_SPELLING, given.how());
    }

    @Test
    void otherSpellingsThatWereTriedAreTold() {
        assertTrue(index.find("muhammad", 10).tried().contains("mohamed"));
    }

    @Test
    void aChangedPersonIsFoundByTheNewNameOnly() {
        index.put(new IndexedPerson(9, "7700000709", "ZEROUAL", "Karim", null, "DZA", "", ""));
        assertEquals(9, first("zeroual karim"));
        assertFalse(index.find("benali mohamed", 10).hits().stream().anyMatch(hit -> hit.id() == 9));
        assertEquals(People.all().size(), index.size());
    }

    @Test
    void manyChangesOneByOneAreAllFound() {
        for (int id = 1000; id < 1400; id++) {
            index.put(new IndexedPerson(id, String.valueOf(9_000_000_000L + id), "NEWCOMER", "Number", LocalDate.of(1990, 1, 2),
                    "", "", ""));
        }
        for (int id = 1000; id < 1400; id++) {
            assertEquals(id, first(String.valueOf(9_000_000_000L + id)));
        }
        assertEquals(People.all().size() + 400, index.size());
        assertEquals(1, first("el amrani youssef"));
    }

    @Test
    void peopleMayBeAddedInAnyOrderAndTwice() {
        PeopleIndex mixed = PeopleIndex.builder(3).add(People.OKSANA).add(People.YOUSSEF).add(People.OKSANA).build();
        assertEquals(2, mixed.size());
        assertEquals(3, mixed.find("kharchenko", 5).hits().getFirst().id());
        assertEquals(1, mixed.find("kharchenko", 5).hits().size());
    }

    /** Its sound would be that of a short name by chance. */
    @Test
    void aHandOnTheKeyboardIsNobodysName() {
        index.put(People.person(20, "", "SOK", "Dara", "1950-01-01", "KHM", "", ""));
        assertEquals(20, index.find("sokk", 5).hits().getFirst().id());
        assertEquals(List.of(), index.find("zzzzqqq", 5).hits());
    }

    @Test
    void anEmptyIndexAnswersNobody() {
        Answer answer = PeopleIndex.builder(0).build().find("anyone 1990", 10);
        assertTrue(answer.hits().isEmpty());
        assertEquals(Hint.CHECK_SPELLING, answer.hint());
    }
}
