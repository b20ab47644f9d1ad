package org.guichet.architecture.planted.language;

import org.guichet.domain.staff.Agent;

record LanguageSeesDomain(Agent seen) {}
