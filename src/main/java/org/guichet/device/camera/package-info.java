/** Cameras that codes are held before, and one that is not there: webcam-capture lives here and nowhere else. */
package org.guichet.device.camera;

import org.guichet.device.Cameras;
