package org.guichet.architecture.planted.device;

import com.github.sarxos.webcam.WebcamDevice;

record LooksThroughACamera(WebcamDevice camera) {}
