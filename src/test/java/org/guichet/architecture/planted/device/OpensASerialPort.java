package org.guichet.architecture.planted.device;

import com.fazecast.jSerialComm.SerialPort;

record OpensASerialPort(SerialPort port) {}
