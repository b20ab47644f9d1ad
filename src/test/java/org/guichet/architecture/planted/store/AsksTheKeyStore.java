package org.guichet.architecture.planted.store;

import com.github.javakeyring.Keyring;

record AsksTheKeyStore(Keyring keyring) {}
