package org.guichet.architecture.planted.desktop;

import org.guichet.store.local.LocalStore;

record DesktopSeesStore(LocalStore seen) {}
