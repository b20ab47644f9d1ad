package org.guichet.architecture.planted.domain;

import tools.jackson.databind.ObjectMapper;

record WritesJson(ObjectMapper mapper) {}
