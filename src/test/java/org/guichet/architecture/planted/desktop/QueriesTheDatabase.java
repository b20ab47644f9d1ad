package org.guichet.architecture.planted.desktop;

import org.jooq.DSLContext;

record QueriesTheDatabase(DSLContext context) {}
