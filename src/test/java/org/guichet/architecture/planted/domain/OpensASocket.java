package org.guichet.architecture.planted.domain;

import java.net.URI;

record OpensASocket(URI address) {}
