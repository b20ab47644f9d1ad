package org.guichet.architecture.planted.messaging;

import org.guichet.architecture.planted.sync.client.PlantedClient;

record MessagingSeesSync(PlantedClient seen) {}
