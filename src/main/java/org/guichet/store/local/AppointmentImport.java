package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPLICANT;
import static org.guichet.store.generated.Tables.APPOINTMENT;
import static org.guichet.store.generated.Tables.BOOKING_MOVE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.change.NotSaved;
import org.guichet.domain.sitedata.SiteDataAct.DataBrought;

/** Appointments of a file, taken all together or not at all; and what has to be known to check them. */
public final class AppointmentImport {

    private static final int ASKED_AT_ONCE = 1_000;

    private final Database database;
    private final Optional<SiteBringing> bringing;

    /** @param bringing where the book is shared with other desks */
    AppointmentImport(Database database, Optional<SiteBringing> bringing) {
        this.database = database;
        this.bringing = bringing;
    }

    /** The ids of those that are known. */
    public Map<ForeignerNumber, Long> people(Collection<ForeignerNumber> numbers) {
        Map<ForeignerNumber, Long> ids = new HashMap<>();
        inParts(numbers.stream().map(ForeignerNumber::digits).distinct().toList(), part -> database.read(context -> context
                .select(APPLICANT.FOREIGNER_NUMBER, APPLICANT.APPLICANT_ID)
                .from(APPLICANT)
                .where(APPLICANT.FOREIGNER_NUMBER.in(part))
                .fetch(row -> ids.put(new ForeignerNumber(row.value1()), row.value2()))));
        return ids;
    }

    public Map<String, Appointment> known(Collection<String> numbers) {
        Map<String, Appointment> known = new HashMap<>();
        inParts(numbers.stream().distinct().toList(), part -> database.read(context -> context.selectFrom(APPOINTMENT)
                .where(APPOINTMENT.APPOINTMENT_NUMBER.in(part))
                .fetch(row -> known.put(row.getAppointmentNumber(), AppointmentRows.appointment(row)))));
        return known;
    }

    /** The slots that appointments had before they were moved at this desk; those that were not are left out. */
    public Map<String, Set<LocalDateTime>> leftSlots(Collection<String> numbers) {
        Map<String, Set<LocalDateTime>> left = new HashMap<>();
        inParts(numbers.stream().distinct().toList(), part -> database.read(context -> context.selectFrom(BOOKING_MOVE)
                .where(BOOKING_MOVE.APPOINTMENT_NUMBER.in(part))
                .fetch(row -> left.computeIfAbsent(row.getAppointmentNumber(), _ -> new HashSet<>()).add(row.getFromSlot()))));
        return left;
    }

    public List<Appointment> on(LocalDate day) {
        return new LocalAppointmentBook(database).on(day);
    }

    /**
     * At a desk on its own one transaction, which survives a power cut when this returns; else operations that all desks get.
     *
     * @param agent in whose name
     * @throws NotSaved where not all could be saved: the same file can be taken again
     */
    public void take(String agent, List<Appointment> added, List<Appointment> changed) {
        if (bringing.isPresent()) {
            List<Appointment> all = new ArrayList<>(added);
            all.addAll(changed);
            bringing.get().bring(agent, "appointments-" + UUID.randomUUID().toString().substring(0, 8), DataBrought.ofAppointments(all));
            return;
        }
        take(added, changed);
    }

    private void take(List<Appointment> added, List<Appointment> changed) {
        database.change(context -> {
            List<String> numbers = changed.stream().map(Appointment::number).toList();
            inParts(numbers, part -> context.deleteFrom(APPOINTMENT).where(APPOINTMENT.APPOINTMENT_NUMBER.in(part)).execute());
            context.connection(connection -> {
                AppointmentRows.APPOINTMENTS.insert(connection, added);
                AppointmentRows.APPOINTMENTS.insert(connection, changed);
            });
        });
        database.force();
    }

    private static void inParts(List<String> all, Consumer<List<String>> query) {
        for (int from = 0; from < all.size(); from += ASKED_AT_ONCE) {
            query.accept(new ArrayList<>(all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE))));
        }
    }
}
