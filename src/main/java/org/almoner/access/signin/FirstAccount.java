package org.almoner.access.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.access.FirstPassword;
import org.almoner.access.NewUser;
import org.almoner.access.Passwords;
import org.almoner.access.Role;
import org.almoner.access.SignInHint;
import org.almoner.access.Users;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.StartUpReport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator of a new installation and ends the start by saying how to sign in.
 * The generated password is printed once and kept nowhere.
 */
@Component
class FirstAccount implements SmartInitializingSingleton, FirstPassword {
  private static final String ADMIN = "admin";
  private final JdbcClient jdbc;
  private final Users users;
  private final Environment environment;
  private final ObjectProvider<StartUpReport> report;
  private final ObjectProvider<SignInHint> hints;
  private final List<String> lines = new ArrayList<>();
  private Optional<String> password = Optional.empty();

  FirstAccount(
      JdbcClient jdbc,
      Users users,
      Environment environment,
      ObjectProvider<StartUpReport> report,
      ObjectProvider<SignInHint> hints) {
    this.jdbc = jdbc;
    this.users = users;
    this.environment = environment;
    this.report = report;
    this.hints = hints;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (someoneHasSignedIn()) {
      lines.add("Sign in with your user name and password");
      return;
    }
    var given = environment.getProperty("ALMONER_DEMO_PASSWORD", "");
    var password = given.isBlank() ? Passwords.generated() : given;
    provide(password);
    this.password = Optional.of(password);
    lines.add(
        given.isBlank()
            ? "Sign in as admin with the password " + password + " (it is not shown again)"
            : "Sign in as admin with the password set by ALMONER_DEMO_PASSWORD");
  }

  @Override
  public Optional<String> password() {
    return password;
  }

  /**
   * Whether the first administrator has ever come in. A first start that was cut off before its
   * password was read makes another one.
   */
  private boolean someoneHasSignedIn() {
    return jdbc.sql(
            """
            select (select count(*) from access.account) > 1 or exists (select from access.session)
            """)
        .query(Boolean.class)
        .single();
  }

  private void provide(String password) {
    try {
      users
          .byUsername(ADMIN)
          .ifPresentOrElse(
              a -> users.setPassword(a.id(), password, false),
              () ->
                  users.create(
                      NewUser.of(ADMIN, "First administrator", Role.ADMINISTRATOR)
                          .withPassword(password)));
    } catch (InvalidInput e) {
      throw new IllegalStateException("ALMONER_DEMO_PASSWORD will not do. " + e.message(), e);
    }
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (!(event.getApplicationContext() instanceof WebServerApplicationContext web)) return;
    var server = web.getWebServer();
    report.ifAvailable(
        r -> {
          if (server != null) r.step("Almoner is ready at http://localhost:" + server.getPort());
          lines.forEach(r::step);
          hints.orderedStream().flatMap(h -> h.lines().stream()).forEach(r::step);
        });
    lines.clear();
    password = Optional.empty();
  }
}
