package org.guichet.architecture.planted.workflow;

import org.jmrtd.PassportService;

class ReadsAChip {
    short file = PassportService.EF_DG1;
    Class<?> service = PassportService.class;
}
