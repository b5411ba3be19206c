package org.almoner.hl7.mllp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class SeldomScenarios {
  @Test
  void the_first_is_said_at_once_and_the_others_together_later() throws Exception {
    var said = new CopyOnWriteArrayList<Long>();
    var seldom = new Seldom(said::add, 400);
    for (int i = 0; i < 25; i++) seldom.happened();
    assertThat(said).isEqualTo(List.of(1L));
    for (int i = 0; i < 300 && said.size() < 2; i++) Thread.sleep(10);
    assertThat(said).isEqualTo(List.of(1L, 24L));
    Thread.sleep(600);
    assertThat(said).hasSize(2);
    seldom.happened();
    assertThat(said).isEqualTo(List.of(1L, 24L, 1L));
  }
}
