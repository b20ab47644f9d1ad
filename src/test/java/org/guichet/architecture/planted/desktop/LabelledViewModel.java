package org.guichet.architecture.planted.desktop;

import javafx.scene.control.Label;

record LabelledViewModel(Label label) {}
