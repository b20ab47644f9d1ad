package org.guichet.architecture.planted.domain.queue;

import org.guichet.domain.cardpickup.CardPickup;

record QueueSeesCardPickup(CardPickup seen) {}
