package org.guichet.sync.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.kernel.UnknownAct;
import org.guichet.sync.protocol.ActTypes.ActType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The arguments of an act as JSON: its record's components in order, absent ones left out, dates and moments in ISO 8601. */
final class ActJson {

    static final JsonMapper MAPPER = mapper(WireLimits.OPERATION_BYTES);

    private ActJson() {}

    /** @param longest characters of a text that it reads */
    static JsonMapper mapper(int longest) {
        return JsonMapper.builder(WireLimits.factory(longest))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .changeDefaultPropertyInclusion(rule -> rule.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(textForms())
                .build();
    }

    static String write(Act act) {
        return act instanceof UnknownAct unknown ? unknown.json() : MAPPER.writeValueAsString(act);
    }

    /** @throws JacksonException or IllegalArgumentException where the JSON is not the act's */
    static Act read(ActType type, String json) {
        Class<? extends Act> known = ActTypes.classOf(type).orElse(null);
        if (known == null) {
            return new UnknownAct(type.name(), type.version(), json);
        }
        Act act = MAPPER.readValue(json, known);
        CompleteRecord.check(act);
        if (!ActTypes.of(act).equals(type)) {
            throw new IllegalArgumentException("arguments of another version");
        }
        return act;
    }

    private static SimpleModule textForms() {
        SimpleModule module = new SimpleModule("guichet-text-forms");
        TextForm.add(module, StampNumber.class, StampNumber::digits, StampNumber::new);
        TextForm.add(module, OperationId.class, OperationId::toString, OperationId::of);
        TextForm.add(module, Hash.class, Hash::hex, Hash::new);
        TextForm.add(module, Signature.class, Signature::encode, text -> Signature.decode(text).orElseThrow(
                () -> new IllegalArgumentException("no signature")));
        return module;
    }
}
