package org.almoner.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the database, then the program, and stops them the other way round. */
public final class Launch {
  /**
   * Starts and stops again: the build records the classes of a start in a cache that halves later
   * ones.
   */
  private static final String REHEARSE = "--rehearse-start";

  private final StartUpReport report = new StartUpReport(System.out);
  private @Nullable EmbeddedDatabase embedded;
  private @Nullable ConfigurableApplicationContext context;

  private Launch() {}

  /**
   * @param commands what can be asked instead of a start, by name, on the database alone; each
   *     gives the exit code
   */
  public static void run(
      Class<?> application,
      Map<String, ? extends ToIntFunction<DataSource>> commands,
      String... args) {
    var command = args.length == 0 ? null : commands.get(args[0]);
    if (command == null) run(application, args);
    else System.exit(DatabaseCommand.run(command, System.getenv()));
  }

  private static void run(Class<?> application, String... args) {
    var launch = new Launch();
    Runtime.getRuntime().addShutdownHook(new Thread(launch::stop, "almoner-stop"));
    try {
      launch.start(application, args);
      if (List.of(args).contains(REHEARSE)) System.exit(0);
    } catch (RuntimeException e) {
      StartFailure.sentence(e).ifPresentOrElse(System.err::println, e::printStackTrace);
      System.exit(1);
    }
  }

  private void start(Class<?> application, String... args) {
    report.step("Starting Almoner");
    var env = System.getenv();
    Map<String, Object> properties = new HashMap<>(database(env).asProperties());
    if (!env.containsKey("ALMONER_SECRET_KEY"))
      properties.put("almoner.secret-key", Home.secret(home(env), "key"));
    context =
        new SpringApplicationBuilder(application)
            .registerShutdownHook(false)
            .bannerMode(Banner.Mode.OFF)
            .properties(properties)
            .initializers(this::offerReport)
            .run(args);
  }

  private void offerReport(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("startUpReport", report);
  }

  private DatabaseAccess database(Map<String, String> env) {
    if (env.containsKey("ALMONER_DATABASE_URL")) {
      report.step("Using the PostgreSQL named by ALMONER_DATABASE_URL");
      return DatabaseAccess.external(env).checked();
    }
    var home = Home.open(home(env));
    embedded = EmbeddedDatabase.start(home, report);
    report.step("PostgreSQL is up, data in " + home.resolve("postgres"));
    return embedded.access();
  }

  private static Path home(Map<String, String> env) {
    return Path.of(env.getOrDefault("ALMONER_HOME", ".almoner"));
  }

  private void stop() {
    if (context != null) SpringApplication.exit(context);
    try {
      if (embedded != null) embedded.close();
    } catch (IOException e) {
      System.err.println("The embedded PostgreSQL did not stop: " + e.getMessage());
    }
  }
}
