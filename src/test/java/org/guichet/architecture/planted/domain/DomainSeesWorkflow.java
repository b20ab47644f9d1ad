package org.guichet.architecture.planted.domain;

import org.guichet.workflow.DeskSession;

record DomainSeesWorkflow(DeskSession seen) {}
