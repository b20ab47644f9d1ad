package org.guichet.architecture.planted.workflow;

import org.guichet.store.local.LocalStore;

record WorkflowSeesStore(LocalStore seen) {}
