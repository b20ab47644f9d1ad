package org.guichet.architecture.planted.desktop;

import io.javalin.http.Context;

record ServesRequests(Context used) {}
