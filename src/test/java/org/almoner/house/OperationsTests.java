package org.almoner.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** docs/operations.md lists every setting that the code reads and every alarm that it raises. */
class OperationsTests {
  private static final Path CODE = Path.of("src/main/java/org/almoner");
  private static final String MANUAL = read(Path.of("docs/operations.md"));
  private static final Pattern READ =
      Pattern.compile("\\$\\{((?:almoner\\.|ALMONER_)[\\w.-]+)[:}]|\"(ALMONER_[A-Z0-9_]+)\"");
  private static final Pattern ALARM =
      Pattern.compile("(?i:log)\\s*\\.(?:error|warn)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  @Test
  void every_setting_of_the_code_is_listed_and_no_other() {
    var inCode = new TreeSet<String>();
    sources()
        .forEach(
            code -> {
              READ.matcher(code).results().map(OperationsTests::variable).forEach(inCode::add);
            });
    groups()
        .forEach(
            group ->
                Arrays.stream(group.getRecordComponents())
                    .map(c -> variable(group, c))
                    .forEach(inCode::add));
    var listed =
        Pattern.compile("`(ALMONER_[A-Z0-9_]+)`")
            .matcher(MANUAL.split("## Settings")[1].split("\n## ")[0])
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(inCode).hasSizeGreaterThan(20);
    assertThat(listed).isEqualTo(inCode);
  }

  @ParameterizedTest
  @MethodSource("groups")
  void a_listed_variable_reaches_its_setting(Class<?> group) {
    for (var part : group.getRecordComponents()) {
      var variable = Map.<String, Object>of(variable(group, part), "7");
      var environment = new StandardEnvironment();
      environment
          .getPropertySources()
          .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variable));
      var prefix = group.getAnnotation(ConfigurationProperties.class).value();
      var bound =
          new Binder(ConfigurationPropertySources.get(environment))
              .bind(prefix + "." + kebab(part.getName()), String.class);
      assertThat(bound.isBound()).as(variable.toString()).isTrue();
    }
  }

  @Test
  void every_alarm_is_explained() {
    var raised =
        sources()
            .flatMap(c -> ALARM.matcher(c).results())
            .map(m -> m.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(raised).hasSizeGreaterThan(5);
    assertThat(raised.stream().filter(a -> !MANUAL.contains(a.replace("{}", "…")))).isEmpty();
  }

  static Stream<Class<?>> groups() {
    return files()
        .filter(f -> read(f).contains("@ConfigurationProperties("))
        .map(
            f ->
                "org.almoner."
                    + CODE.relativize(f).toString().replace(".java", "").replace('/', '.'))
        .map(OperationsTests::type);
  }

  private static String variable(MatchResult found) {
    var name = found.group(1) == null ? found.group(2) : found.group(1);
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static String variable(Class<?> group, RecordComponent part) {
    var name =
        group.getAnnotation(ConfigurationProperties.class).value() + "." + kebab(part.getName());
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static Stream<String> sources() {
    return files().map(OperationsTests::read);
  }

  private static Stream<Path> files() {
    try (var all = Files.walk(CODE)) {
      return all.filter(f -> f.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
