package org.guichet.architecture.planted.store;

import org.guichet.architecture.planted.sync.client.PlantedClient;

record StoreSeesSyncClient(PlantedClient seen) {}
