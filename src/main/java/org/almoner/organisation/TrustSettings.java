package org.almoner.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.organisation.keeping.Keeping;
import org.almoner.organisation.keeping.Kind;
import org.almoner.shell.Trust;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which hospital this is, as every page's header says. */
@Service
@Transactional
public class TrustSettings implements Trust {
  private final JdbcClient jdbc;
  private final Keeping keeping;

  TrustSettings(JdbcClient jdbc, Keeping keeping) {
    this.jdbc = jdbc;
    this.keeping = keeping;
  }

  /** The trust by its ORGANISATION IDENTIFIER; not there until somebody sets it up. */
  public record Entry(
      UUID id,
      String code,
      String name,
      boolean training,
      @Nullable String gs1Prefix,
      int version) {}

  @Transactional(readOnly = true)
  public Optional<Entry> entry() {
    return jdbc.sql("select id, code, name, training, gs1_prefix, version from organisation.trust")
        .query(Entry.class)
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public String name() {
    return entry().map(Entry::name).orElse("");
  }

  @Override
  @Transactional(readOnly = true)
  public boolean training() {
    return entry().map(Entry::training).orElse(false);
  }

  public UUID setUp(String code, String name, boolean training) {
    return keeping.add(Kind.TRUST, Map.of("code", code, "name", name, "training", training));
  }

  public void change(UUID id, int version, String code, String name) {
    keeping.change(Kind.TRUST, id, version, Map.of("code", code, "name", name));
  }

  /** The prefix by which GS1 knows the trust; empty until it has one. */
  @Transactional(readOnly = true)
  public Optional<String> gs1Prefix() {
    return entry().map(Entry::gs1Prefix);
  }

  /**
   * @param prefix seven to ten digits; null for none
   */
  public void change(UUID id, int version, String code, String name, @Nullable String prefix) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("code", code);
    values.put("name", name);
    values.put("gs1_prefix", prefix);
    keeping.change(Kind.TRUST, id, version, values);
  }
}
