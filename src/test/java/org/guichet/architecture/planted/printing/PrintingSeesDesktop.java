package org.guichet.architecture.planted.printing;

import org.guichet.desktop.words.Words;

record PrintingSeesDesktop(Words seen) {}
