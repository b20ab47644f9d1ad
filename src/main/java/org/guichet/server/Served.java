package org.guichet.server;

import org.guichet.sync.protocol.CaptureStore;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.DeskDirectory;
import org.guichet.sync.protocol.StoreLog;
import org.guichet.sync.protocol.TemplateStore;
import org.guichet.sync.protocol.WipeOrders;

/** What stands behind the paths. */
public record Served(CentralStore store, CaptureStore captures, TemplateStore templates, DeskDirectory desks, StoreLog log,
        WipeOrders wipes) {}
