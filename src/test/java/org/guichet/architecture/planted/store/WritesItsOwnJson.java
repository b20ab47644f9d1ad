package org.guichet.architecture.planted.store;

import tools.jackson.databind.ObjectMapper;

record WritesItsOwnJson(ObjectMapper mapper) {}
