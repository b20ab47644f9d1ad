package org.guichet.architecture.planted.desktop;

import picocli.CommandLine;

record IsACommand(CommandLine line) {}
