package org.guichet.architecture.planted.sync;

import org.guichet.store.local.LocalStore;

record SyncSeesStore(LocalStore seen) {}
