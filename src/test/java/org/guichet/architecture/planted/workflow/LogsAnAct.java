package org.guichet.architecture.planted.workflow;

import org.slf4j.Logger;

record LogsAnAct(Logger log) {}
