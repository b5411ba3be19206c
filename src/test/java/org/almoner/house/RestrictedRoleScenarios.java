package org.almoner.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class RestrictedRoleScenarios {
  @Autowired JdbcClient jdbc;

  @Test
  void the_program_runs_as_the_restricted_role() {
    assertThat(jdbc.sql("select current_user").query(String.class).single())
        .isEqualTo("almoner_app");
  }
}
