package org.guichet.architecture.planted.server;

import org.guichet.architecture.planted.sync.client.PlantedClient;

record ServerSeesSyncClient(PlantedClient seen) {}
