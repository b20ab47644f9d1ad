package org.guichet.workflow.demonstration;

import java.util.Optional;
import org.guichet.workflow.convocation.ConvocationSource;

/** The convocations of synthetic people, so that a newcomer can "scan" one at the door of a demonstration. */
public interface SpecimenConvocations extends ConvocationSource {

    /** Of somebody who stands at the door now: mostly a good one, at times for another day or forged. Empty once nobody comes. */
    Optional<String> next();
}
