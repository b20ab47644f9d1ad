package org.guichet.architecture.planted.desktop;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

record HashesAPassword(Argon2BytesGenerator generator) {}
