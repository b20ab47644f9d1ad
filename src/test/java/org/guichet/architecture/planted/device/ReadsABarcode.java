package org.guichet.architecture.planted.device;

import com.google.zxing.MultiFormatReader;

record ReadsABarcode(MultiFormatReader reader) {}
