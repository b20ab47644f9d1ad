package org.guichet.workflow.export;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.audit.AuditTrail;
import org.guichet.domain.audit.AuditedAct.PersonDataExported;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.setting.SettingBook;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.file.OpenFile;
import org.guichet.workflow.file.PersonFile;
import org.guichet.workflow.staff.TwoPersonRule;

/** All that is held of a person as one file for them. That it was made, and by which two people, is in the trail, and in the file. */
public final class ExportPersonData {

    private static final int WHOLE_TRAIL = 1_000_000;

    /** What is held, and where. */
    public record Sources(OpenFile files, PersonRecords records, AuditTrail trail, StaffDirectory staff, SettingBook settings) {}

    private final Sources sources;
    private final PersonPress press;
    private final TwoPersonRule people;
    private final Ledger ledger;
    private final String site;
    private final Clock clock;

    public ExportPersonData(
            Sources sources, PersonPress press, TwoPersonRule people, Ledger ledger, String site, Clock clock) {
        this.sources = sources;
        this.press = press;
        this.people = people;
        this.ledger = ledger;
        this.site = site;
        this.clock = clock;
    }

    /**
     * @param open the person's file, whose look-up is on record already
     * @param words an act as the screen has it
     */
    public Result<byte[]> run(
            DeskSession session, PersonFile open, PersonPress.Format format, Function<Act, String> words, Locale language) {
        return people.<byte[]>lacks(session, TwoPersonAct.EXPORT_PERSONAL_DATA).orElseGet(() -> {
            List<Proposal> gesture = List.of(
                    new Proposal(Registration.aggregateOf(open.person().id()), new PersonDataExported(format.name())));
            return switch (Result.of(ledger.record(session.login(), session.signed(gesture)), _ -> open)) {
                case Result.Done<PersonFile> _ -> made(session, open, format, words, language);
                case Result.Refused<PersonFile> refused -> Result.refused(refused.reason(), refused.detail());
                case Result.NotSaved<PersonFile> notSaved -> new Result.NotSaved<>(notSaved.trouble());
            };
        });
    }

    private Result<byte[]> made(
            DeskSession session, PersonFile open, PersonPress.Format format, Function<Act, String> words, Locale language) {
        return switch (sources.files().reread(session, open)) {
            case Result.Done<PersonFile>(PersonFile now) -> Result.done(press.bytes(format, dossier(now), words, language));
            case Result.Refused<PersonFile> refused -> Result.refused(refused.reason(), refused.detail());
            case Result.NotSaved<PersonFile> notSaved -> new Result.NotSaved<>(notSaved.trouble());
        };
    }

    private PersonDossier dossier(PersonFile file) {
        long person = file.person().id();
        Map<String, Role> roles = sources.staff().everyAgent().stream().collect(Collectors.toMap(Agent::login, Agent::role));
        boolean names = "YES".equals(sources.settings().all().get(SiteSetting.ACCESS_NAMES_AGENTS));
        return new PersonDossier(
                site, clock.getZone(), clock.instant(), file, sources.records().of(person),
                sources.trail().ofApplicant(person, WHOLE_TRAIL), roles, names);
    }
}
