package org.guichet.sync.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.sitedata.SiteDataAct.DataBrought;
import org.guichet.domain.staff.Role;
import org.guichet.workflow.export.PersonDossier;
import org.guichet.workflow.file.PersonFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is held of a person with every field, as states and acts go over the wire: one JSON object in UTF-8. Sealed pictures are named
 * by their hashes: a desk can't open them.
 */
public final class PersonJson {

    /** Fields that hold the login of an agent, and those that may. */
    private static final Set<String> LOGINS = Set.of("agent", "secondAgent", "author");
    private static final Set<String> PERHAPS_LOGINS = Set.of("first", "second", "by");

    /** Somebody else's paper, shown when they took a card in the person's place: a copy must not harm others (GDPR, article 15, 4). */
    private static final String RECIPIENT = "recipient";
    private static final String THEIR_PAPER = "documentNumber";

    /** Stands for an agent whose role is not known here. */
    private static final String OTHER = "OTHER";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PersonDossier dossier;
    private final Function<Act, String> words;

    private PersonJson(PersonDossier dossier, Function<Act, String> words) {
        this.dossier = dossier;
        this.words = words;
    }

    /** @param words an act as people read it */
    public static byte[] write(PersonDossier dossier, Function<Act, String> words) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new PersonJson(dossier, words).all());
    }

    private ObjectNode all() {
        ObjectNode all = JSON.createObjectNode();
        all.put("format", "guichet person export 1");
        all.put("site", dossier.site());
        all.put("at", dossier.at().toString());
        PersonFile file = dossier.file();
        DataBrought data = new DataBrought(
                List.of(file.person()), file.applications(), file.cards().stream().map(CardPickup::card).toList(),
                file.appointments(), dossier.kept().papers(), dossier.kept().tickets(), List.of());
        all.set("file", withRoles(JSON.readTree(ActJson.write(data))));
        ArrayNode states = all.putArray("states");
        states().forEach(state -> {
            ObjectNode each = states.addObject();
            each.put("kind", state.aggregate().kind().name());
            each.put("key", state.aggregate().key());
            each.set("state", withRoles(JSON.readTree(StateJson.write(state))));
        });
        ArrayNode trail = all.putArray("trail");
        dossier.trail().forEach(entry -> trail.add(entry(entry)));
        return all;
    }

    private List<AggregateState> states() {
        List<AggregateState> states = new ArrayList<>(dossier.file().cards());
        dossier.file().registration().ifPresent(states::add);
        states.addAll(dossier.kept().notices());
        states.addAll(dossier.kept().states());
        return states;
    }

    private ObjectNode entry(AuditEntry entry) {
        ObjectNode node = JSON.createObjectNode();
        node.put("at", entry.at().toString());
        node.put("desk", entry.desk());
        node.put("agent", who(entry.agent()));
        if (!entry.second().isEmpty()) {
            node.put("second", who(entry.second()));
        }
        node.put("type", ActTypes.of(entry.act()).name());
        node.put("what", words.apply(entry.act()));
        node.put("about", entry.aggregate().kind() + ":" + entry.aggregate().key());
        node.set("act", withRoles(JSON.readTree(ActJson.write(entry.act()))));
        return node;
    }

    private String who(String login) {
        Role role = dossier.roles().get(login);
        return dossier.namesAgents() ? login : role == null ? OTHER : role.name();
    }

    private JsonNode withRoles(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.get(RECIPIENT) instanceof ObjectNode recipient) {
                recipient.remove(THEIR_PAPER);
            }
            List.copyOf(object.propertyNames()).forEach(name -> object.set(name, value(name, object.get(name))));
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::withRoles);
        }
        return node;
    }

    private JsonNode value(String name, JsonNode node) {
        boolean login = node.isString()
                && (LOGINS.contains(name) || (PERHAPS_LOGINS.contains(name) && dossier.roles().containsKey(node.stringValue())));
        return login ? JSON.getNodeFactory().stringNode(who(node.stringValue())) : withRoles(node);
    }
}
