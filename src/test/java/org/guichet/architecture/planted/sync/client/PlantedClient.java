package org.guichet.architecture.planted.sync.client;

public record PlantedClient() {}
