package org.guichet.domain.lookup;

/** What a favour adds to a score: enough to part equals, too little to lift a poor fit over a good one. */
final class FavourScore {

    private static final float PERSON = 0.06f;
    private static final float NATIONALITY = 0.01f;
    static final float MOST = PERSON + NATIONALITY;

    private FavourScore() { }

    static float of(Favour favour, long id, String nationality) {
        return PERSON * Math.clamp(favour.ofPerson(id), 0, 1) + NATIONALITY * Math.clamp(favour.ofNationality(nationality), 0, 1);
    }
}
