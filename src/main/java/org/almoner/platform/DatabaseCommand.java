package org.almoner.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Does one thing with the database, whether or not the program is running on it. */
final class DatabaseCommand {
  private static final int CANNOT = 2;

  private DatabaseCommand() {}

  static int run(ToIntFunction<DataSource> command, Map<String, String> env) {
    try {
      if (env.containsKey("ALMONER_DATABASE_URL"))
        return command.applyAsInt(source(DatabaseAccess.external(env)));
      return embedded(command, Path.of(env.getOrDefault("ALMONER_HOME", ".almoner")));
    } catch (RuntimeException | IOException e) {
      System.err.println("Not done: " + e.getMessage());
      return CANNOT;
    }
  }

  private static int embedded(ToIntFunction<DataSource> command, Path folder) throws IOException {
    if (Files.notExists(folder.resolve("postgres.complete")))
      throw new LaunchFailed("There is no Almoner database in " + folder + ".", null);
    Home home;
    try {
      home = Home.open(folder);
    } catch (LaunchFailed running) {
      return command.applyAsInt(source(running(folder)));
    }
    try (var database =
        EmbeddedDatabase.start(
            home, new StartUpReport(new PrintStream(OutputStream.nullOutputStream())))) {
      return command.applyAsInt(source(database.access()));
    }
  }

  /** The database of the program that is running: its port stands in the server's own file. */
  private static DatabaseAccess running(Path folder) throws IOException {
    var port = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3).strip();
    var secrets = folder.resolve("secrets");
    return new DatabaseAccess(
        "jdbc:postgresql://127.0.0.1:" + port + "/almoner",
        "almoner_owner",
        "",
        "almoner_run",
        Files.readString(secrets.resolve("run")).strip());
  }

  private static DataSource source(DatabaseAccess access) {
    return new DriverManagerDataSource(access.url(), access.user(), access.password());
  }
}
