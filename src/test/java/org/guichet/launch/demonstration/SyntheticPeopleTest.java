package org.guichet.launch.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.store.local.BaseData;
import org.junit.jupiter.api.Test;

class SyntheticPeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final SyntheticPeople people = new SyntheticPeople(7, TODAY);

    @Test
    void aPersonIsTheSameWheneverAsked() {
        people.all(100).forEach(person -> assertEquals(person, new SyntheticPeople(7, TODAY).person(person.id())));
    }

    @Test
    void noTwoPeopleHaveTheSameForeignerNumber() {
        Set<ForeignerNumber> numbers = new HashSet<>();
        people.all(100_000).forEach(person -> numbers.add(person.foreignerNumber().orElseThrow()));
        assertEquals(100_000, numbers.size());
    }

    @Test
    void phonesAndAddressesAreThoseKeptForFiction() {
        people.all(5_000).forEach(person -> {
            assertTrue(person.phone().matches("\\+33(19900|26191|35301|46571|53649|63998)[0-9]{4}"), person.phone());
            assertTrue(person.email().matches("[a-z.]+[0-9]+@example\\.org"), person.email());
        });
    }

    @Test
    void birthDatesArePlausibleAndEverythingFitsTheStore() {
        people.all(5_000).forEach(person -> {
            LocalDate birth = person.birthDate();
            assertNotNull(birth);
            assertFalse(birth.isAfter(TODAY.minusYears(17)));
            assertFalse(birth.isBefore(TODAY.minusYears(87)));
            assertTrue(BaseData.fits(person));
        });
    }

    @Test
    void theWholeWorldComesInAboutTheStatedShares() {
        assertEquals(100, NamePool.ALL.stream().mapToInt(NamePool::share).sum());
        List<Applicant> all = new ArrayList<>();
        people.all(20_000).forEach(all::add);
        for (NamePool pool : NamePool.ALL) {
            long of = all.stream().filter(person -> pool.nationalities().contains(person.nationality())).count();
            assertTrue(Math.abs(of / 200.0 - pool.share()) < 2, () -> pool.nationalities() + ": " + of);
        }
    }

    @Test
    void someNamesAreLongerThanAnyZoneHasRoomFor() {
        List<Applicant> all = new ArrayList<>();
        people.all(20_000).forEach(all::add);
        long tooLong = all.stream().filter(person -> person.fullName().length() > 39).count();
        assertTrue(tooLong > 20 && tooLong < 1_000, () -> tooLong + " names");
    }
}
