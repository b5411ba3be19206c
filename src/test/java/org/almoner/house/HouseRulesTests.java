package org.almoner.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** House rules that a reader would otherwise have to check by eye. */
class HouseRulesTests {
  private static final Path JAVA = Path.of("src/main/java/org/almoner");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  @Test
  void source_files_stay_readable() {
    assertThat(files(JAVA, ".java").filter(f -> lines(f).size() > 300)).isEmpty();
    assertThat(files(JAVA, ".jte").filter(f -> lines(f).size() > 300)).isEmpty();
  }

  @Test
  void methods_stay_under_thirty_lines() {
    assertThat(files(JAVA, ".java").flatMap(f -> LongMethods.in(f, lines(f)).stream())).isEmpty();
  }

  @Test
  void folders_stay_under_thirty_files() throws IOException {
    try (var folders = Files.walk(JAVA)) {
      assertThat(folders.filter(Files::isDirectory).filter(f -> javaFiles(f) > 30)).isEmpty();
    }
  }

  @Test
  void templates_never_print_unescaped_or_handle_events_inline() {
    var forbidden =
        Pattern.compile("\\$unsafe|\\son[a-z]+=|\\sstyle=|javascript:|<script(?! src=)");
    assertThat(offending(JAVA, ".jte", forbidden.asPredicate())).isEmpty();
  }

  @Test
  void nobody_asks_the_system_for_the_time() {
    var system =
        Pattern.compile(
            "(Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime)\\.now\\(\\)");
    assertThat(offending(JAVA, ".java", system.asPredicate())).isEmpty();
    var sql =
        Pattern.compile(
            "\\b(now\\(\\)|current_timestamp|current_date|clock_timestamp)",
            Pattern.CASE_INSENSITIVE);
    assertThat(offending(JAVA, ".java", sql.asPredicate())).isEmpty();
    assertThat(offending(MIGRATIONS, ".sql", sql.asPredicate())).isEmpty();
  }

  @Test
  void dates_are_written_in_one_place() {
    var named = Pattern.compile("\"[^\"]*MMM[^\"]*\"");
    assertThat(
            offending(JAVA, ".java", named.asPredicate()).stream()
                .filter(l -> !l.contains("platform/Cui.java")))
        .hasSize(1) // the letter to a patient writes months in full
        .allMatch(l -> l.contains("d MMMM uuuu"));
  }

  @Test
  void migrations_touch_only_their_own_schema() {
    var changes =
        Pattern.compile(
            "\\b(?:create table|alter table|create (?:unique )?index [^;]*? on|insert into|update|delete from|"
                + "create (?:or replace )?view|create (?:or replace )?function|drop table)\\s+"
                + "(?:if (?:not )?exists )?([a-z_]+)\\.",
            Pattern.CASE_INSENSITIVE);
    var strangers = new ArrayList<String>();
    files(MIGRATIONS, ".sql")
        .forEach(
            f -> {
              var own = MIGRATIONS.relativize(f).getName(0).toString();
              var found = changes.matcher(withoutComments(read(f)));
              while (found.find())
                if (!found.group(1).equals(own)) strangers.add(f + " touches " + found.group(1));
            });
    assertThat(strangers).isEmpty();
  }

  @Test
  void migration_versions_are_unique() {
    var names =
        files(MIGRATIONS, ".sql").map(f -> f.getFileName().toString().split("__")[0]).toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  private static String withoutComments(String sql) {
    return sql.replaceAll("(?m)--.*$", "");
  }

  private static List<String> offending(Path root, String ending, Predicate<String> rule) {
    return files(root, ending)
        .flatMap(f -> lines(f).stream().filter(rule).map(l -> f + ": " + l.strip()))
        .toList();
  }

  private static java.util.stream.Stream<Path> files(Path root, String ending) {
    try (var walk = Files.walk(root)) {
      return walk.filter(f -> f.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static long javaFiles(Path folder) {
    return folder.toFile().list((d, n) -> n.endsWith(".java") || n.endsWith(".jte")).length;
  }

  private static List<String> lines(Path file) {
    return read(file).lines().toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
