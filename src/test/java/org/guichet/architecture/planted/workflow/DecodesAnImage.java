package org.guichet.architecture.planted.workflow;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;

class DecodesAnImage {
    J2KImageWriteParam how = new J2KImageWriteParam();
}
