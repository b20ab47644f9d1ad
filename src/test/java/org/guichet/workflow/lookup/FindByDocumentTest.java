package org.guichet.workflow.lookup;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzParser;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.junit.jupiter.api.Test;

/** A scanned document leads to its holder. */
class FindByDocumentTest {

    private final DeskFixture desk = new DeskFixture();

    private static Mrz read(String lines) {
        return MrzParser.parse(lines).orElseThrow();
    }

    private List<Long> holders(String lines) {
        return done(desk.acts.findByDocument().run(desk.agent, read(lines))).stream()
                .map(FindPeople.Row::applicantId)
                .toList();
    }

    @Test
    void aPassportLeadsToThePersonOfItsNameAndBirthDate() {
        assertEquals(List.of(LEILA.id()), holders(Synthetic.passport(LEILA)));
    }

    @Test
    void aResidenceCardLeadsToThePersonOfItsNumber() {
        assertEquals(List.of(AMADOU.id()), holders(Synthetic.cardLines(AMADOU)));
    }

    @Test
    void aPassportOfNobodyOnFileLeadsToNobody() {
        Applicant stranger = Synthetic.person(77, "Nightingale", "Flora");
        assertEquals(List.of(), holders(Synthetic.passport(stranger)));
    }
}
