package org.almoner.audit;

/**
 * An event that is written to the audit in the transaction that publishes it: no action without its
 * entry.
 */
public interface Audited {
  AuditEntry audit();
}
