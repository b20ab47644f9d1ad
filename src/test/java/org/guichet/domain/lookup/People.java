package org.guichet.domain.lookup;

import java.time.LocalDate;
import java.util.List;

/** A few invented people, named so that each says something about names. */
final class People {

    static final IndexedPerson YOUSSEF = person(1, "0836559096", "EL AMRANI", "Youssef", "1998-04-03", "MAR", "+33639981001",
            "youssef.elamrani@example.org");
    static final IndexedPerson WEIYANG = person(2, "3594000172", "Chin", "Weiyang", "1968-11-25", "TWN", "+33639981002",
            "chin@example.org");
    static final IndexedPerson OKSANA = person(3, "7700000103", "KHARCHENKO", "Oksana", "1991-03-12", "UKR", "+380441234567", "");
    static final IndexedPerson SHAHIN = person(4, "7700000204", "ŞAHİN", "Özlem", "1976-08-29", "TUR", "0639981004", "");
    static final IndexedPerson NDIAYE = person(5, "7700000305", "N'DIAYE", "Fatoumata", "1980-06-20", "SEN", "", "");
    static final IndexedPerson DA_SILVA = person(6, "7700000406", "da Silva", "João Miguel", "2006-08-18", "BRA", "", "");
    static final IndexedPerson NGUYEN = person(7, "7700000507", "NGUYỄN", "Thị Thu Hà", "1985-01-01", "VNM", "", "");
    static final IndexedPerson CHRISTELLE = person(8, "1105040043", "MARTIN", "Christelle Hélène Laura", "1979-06-12", "SEN", "", "");
    static final IndexedPerson MOHAMED = person(9, "7700000709", "BENALI", "Mohamed", "1972-11-19", "DZA", "", "");
    static final IndexedPerson WALESA = person(10, "7700000810", "WAŁĘSA", "Łukasz", "1988-02-02", "POL", "", "");
    static final IndexedPerson OULD_AHMED = person(11, "770000911", "OULD AHMED", "Abderrahmane", "1974-03-13", "MRT", "", "");
    static final IndexedPerson DUPONT = person(12, "7700001012", "DUPONT-MOREL", "Anne Sophie", "1969-12-31", "FRA", "", "");

    private People() { }

    static List<IndexedPerson> all() {
        return List.of(YOUSSEF, WEIYANG, OKSANA, SHAHIN, NDIAYE, DA_SILVA, NGUYEN, CHRISTELLE, MOHAMED, WALESA, OULD_AHMED, DUPONT);
    }

    static IndexedPerson person(long id, String number, String surname, String given, String birth, String nationality, String phone,
            String email) {
        return new IndexedPerson(id, number, surname, given, LocalDate.parse(birth), nationality, phone, email);
    }

    static PeopleIndex index() {
        PeopleIndex.Builder builder = PeopleIndex.builder(all().size());
        all().forEach(builder::add);
        return builder.build();
    }
}
