package org.almoner.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has to write of one kind, written in one go just before it commits; at once
 * where there is no transaction. What was added since a savepoint goes with it.
 */
public final class AtCommit<T> {
  private final Consumer<List<T>> write;
  private final ThreadLocal<@Nullable Waiting> current = new ThreadLocal<>();

  public AtCommit(Consumer<List<T>> write) {
    this.write = write;
  }

  public void add(T thing) {
    var waiting = waiting();
    if (waiting == null) write.accept(List.of(thing));
    else waiting.things.add(thing);
  }

  private @Nullable Waiting waiting() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) return null;
    var waiting = current.get();
    if (waiting == null) {
      waiting = new Waiting();
      TransactionSynchronizationManager.registerSynchronization(waiting);
      current.set(waiting);
    }
    return waiting.written ? null : waiting;
  }

  private final class Waiting implements TransactionSynchronization {
    private final List<T> things = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();
    private boolean written;

    @Override
    public void beforeCommit(boolean readOnly) {
      written = true;
      if (!things.isEmpty()) write.accept(List.copyOf(things));
    }

    @Override
    public void savepoint(Object savepoint) {
      savepoints.put(savepoint, things.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
      things.subList(savepoints.getOrDefault(savepoint, 0), things.size()).clear();
    }

    @Override
    public void suspend() {
      current.remove();
    }

    @Override
    public void resume() {
      current.set(this);
    }

    @Override
    public void afterCompletion(int status) {
      current.remove();
    }
  }
}
