package org.guichet.scenario;

import org.guichet.inmemory.SettableClock;
import org.guichet.workflow.desk.DeskActs;

/** Where the story plays: a desk with its clock. */
interface Site extends AutoCloseable {

    SettableClock clock();

    DeskActs acts();

    /** The program ends and is started again; what it had shown as saved must be there. */
    void restart();

    @Override
    void close();
}
