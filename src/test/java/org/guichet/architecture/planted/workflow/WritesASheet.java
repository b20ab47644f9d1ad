package org.guichet.architecture.planted.workflow;

import org.dhatim.fastexcel.Workbook;

record WritesASheet(Workbook book) {}
