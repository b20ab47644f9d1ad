package org.guichet.domain.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void accentsOfManyAlphabetsFallAway() {
        assertEquals("francois", Folding.fold("François"));
        assertEquals("nguyen thi dao", Folding.fold("Nguyễn Thị Đào"));
        assertEquals("walesa lukasz", Folding.fold("WAŁĘSA Łukasz"));
        assertEquals("sahin ilgin istanbul", Folding.fold("Şahin Ilgın İstanbul"));
        assertEquals("soren aeroe strasse coeur", Folding.fold("Søren Ærøe Straße Cœur"));
    }

    @Test
    void anAccentMayComeAsASeparateMark() {
        assertEquals("ndeye kone", Folding.fold("Nde\u0300ye Kone\u0301"));
    }

    @Test
    void anApostropheJoinsAndAHyphenParts() {
        assertEquals("ndiaye", Folding.fold("N’Diaye"));
        assertEquals("obrien", Folding.fold("O'BRIEN"));
        assertEquals("jean pierre", Folding.fold("Jean-Pierre"));
        assertEquals(true, Folding.words("Wei-Yang").get(1).joined());
        assertEquals(false, Folding.words("Wei Yang").get(1).joined());
    }

    @Test
    void eachWordKnowsWhereItStoodInTheText() {
        Word second = Folding.words("  El  Amrâni!").get(1);
        assertEquals(6, second.start());
        assertEquals(12, second.end());
    }
}
