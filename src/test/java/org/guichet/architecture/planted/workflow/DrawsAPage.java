package org.guichet.architecture.planted.workflow;

import org.apache.pdfbox.pdmodel.PDPage;

record DrawsAPage(PDPage page) {}
