package org.guichet.inmemory;

import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.lookup.AskedNumbers;
import org.guichet.domain.lookup.MarkedPart.Field;
import org.guichet.domain.lookup.NumberBook;
import org.guichet.domain.lookup.NumberHolder;

/** Numbers as the books in memory have them, by looking at each. */
record InMemoryNumbers(InMemoryRegister register, InMemoryBooks.Appointments appointments, InMemoryLedger ledger)
        implements NumberBook {

    @Override
    public List<NumberHolder> byReference(AskedNumbers asked) {
        List<NumberHolder> holders = new ArrayList<>();
        for (String typed : asked.references()) {
            ledger.all(CardPickup.class).forEach(each ->
                    compare(each.card().serial(), each.card().applicantId(), Field.CARD, typed, holders));
            register.papers().forEach(each -> compare(each.number(), each.applicantId(), Field.VISA, typed, holders));
            appointments.all().forEach(each -> compare(each.number(), each.applicantId(), Field.APPOINTMENT, typed, holders));
            for (PermitApplication each : register.applications()) {
                compare(each.number(), each.applicantId(), Field.APPLICATION, typed, holders);
            }
        }
        return holders;
    }

    private static void compare(String number, long applicant, Field field, String typed, List<NumberHolder> holders) {
        String bare = AskedNumbers.reference(number);
        if (bare.endsWith(typed)) {
            holders.add(new NumberHolder(applicant, field, typed, bare.equals(typed)));
        }
    }

    /** The index in memory has them all. */
    @Override
    public List<NumberHolder> byPersonalNumber(AskedNumbers asked) {
        return List.of();
    }
}
