package org.guichet.architecture.planted.device;

import com.machinezoo.sourceafis.FingerprintTemplate;

class ComparesFingers {
    FingerprintTemplate kept = new FingerprintTemplate(new byte[0]);
}
