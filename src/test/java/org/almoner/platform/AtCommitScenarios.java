package org.almoner.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@HospitalTest
class AtCommitScenarios {
  @Autowired PlatformTransactionManager transactions;
  private final List<List<String>> written = new ArrayList<>();
  private final AtCommit<String> waiting = new AtCommit<>(written::add);

  @Test
  void what_a_transaction_adds_is_written_together_and_only_when_it_commits() {
    in(TransactionDefinition.PROPAGATION_REQUIRED, false, () -> add("a", "b"));
    assertThat(written).containsExactly(List.of("a", "b"));
    in(TransactionDefinition.PROPAGATION_REQUIRED, true, () -> add("lost"));
    add("alone");
    assertThat(written).containsExactly(List.of("a", "b"), List.of("alone"));
  }

  @Test
  void a_savepoint_takes_back_what_was_added_since_and_nothing_else() {
    in(
        TransactionDefinition.PROPAGATION_REQUIRED,
        false,
        () -> {
          add("first");
          in(TransactionDefinition.PROPAGATION_NESTED, true, () -> add("refused line"));
          in(TransactionDefinition.PROPAGATION_NESTED, false, () -> add("good line"));
        });
    assertThat(written).containsExactly(List.of("first", "good line"));
  }

  @Test
  void a_transaction_inside_another_writes_its_own() {
    in(
        TransactionDefinition.PROPAGATION_REQUIRED,
        true,
        () -> {
          add("outer");
          in(TransactionDefinition.PROPAGATION_REQUIRES_NEW, false, () -> add("inner"));
          add("outer too");
        });
    assertThat(written).containsExactly(List.of("inner"));
  }

  private void add(String... things) {
    for (var thing : things) waiting.add(thing);
  }

  private void in(int propagation, boolean back, Runnable work) {
    var template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(propagation);
    template.executeWithoutResult(
        status -> {
          work.run();
          if (back) status.setRollbackOnly();
        });
  }
}
