package org.almoner.shell.once;

import org.almoner.shell.drafts.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Marks the request's key as committed, and ends its draft, inside the very transaction that makes
 * the change.
 */
@Component
class CommitMark implements TransactionExecutionListener {
  private final ObjectProvider<RequestKeys> keys;
  private final ObjectProvider<Drafts> drafts;

  CommitMark(ObjectProvider<RequestKeys> keys, ObjectProvider<Drafts> drafts) {
    this.keys = keys;
    this.drafts = drafts;
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    var current = CurrentClaim.get();
    if (current != null && failure == null) current.transactionBegins();
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    var current = CurrentClaim.get();
    if (current == null || !current.outermost() || transaction.isReadOnly()) return;
    if (!keys.getObject().commit(current.claim)) throw new TakenOver();
    var draft = current.claim.draft();
    if (draft != null)
      drafts.getObject().end(current.claim.person(), draft.form(), draft.patient());
  }

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    var current = CurrentClaim.get();
    if (current == null) return;
    if (failure == null && current.outermost() && !transaction.isReadOnly())
      current.committed = true;
    current.transactionEnds();
  }

  @Override
  public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
    var current = CurrentClaim.get();
    if (current != null) current.transactionEnds();
  }

  /** The same form was sent again and went ahead while this request was thought lost. */
  static final class TakenOver extends IllegalStateException {
    TakenOver() {
      super(
          "The request was taken over by a later one with the same key; nothing was changed by this one");
    }
  }
}
