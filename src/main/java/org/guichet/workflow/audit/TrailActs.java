package org.guichet.workflow.audit;

/** What can be done with the trail. */
public record TrailActs(ReadAuditTrail read, ExportTrail export) {}
