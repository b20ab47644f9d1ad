package org.guichet.architecture.planted.workflow;

import javafx.stage.Stage;

record ShowsAWindow(Stage window) {}
