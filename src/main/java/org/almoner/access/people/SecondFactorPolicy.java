package org.almoner.access.people;

import java.util.EnumSet;
import java.util.Set;
import org.almoner.access.Role;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which roles must use an authenticator app. It counts from a person's next sign-in. */
@Component
@Transactional
class SecondFactorPolicy {
  private final JdbcClient jdbc;
  private final Audit audit;

  SecondFactorPolicy(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public Set<Role> demandedOf() {
    var codes =
        jdbc.sql("select code from access.role where needs_second_factor")
            .query(String.class)
            .set();
    var roles = EnumSet.noneOf(Role.class);
    for (var role : Role.values()) if (codes.contains(role.name())) roles.add(role);
    return roles;
  }

  public void demand(Role role, boolean demanded) {
    int changed =
        jdbc.sql(
                """
                update access.role set needs_second_factor = :demanded
                where code = :role and needs_second_factor <> :demanded
                """)
            .param("demanded", demanded)
            .param("role", role.name())
            .update();
    if (changed > 0)
      audit.record(
          AuditEntry.of(
              demanded ? "role.demand-second-factor" : "role.free-second-factor",
              null,
              "role:" + role));
  }
}
