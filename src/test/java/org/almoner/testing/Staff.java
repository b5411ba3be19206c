package org.almoner.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.access.NewUser;
import org.almoner.access.Role;
import org.almoner.access.Users;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes people with roles, already signed in. Usage: {@code var nurse = staff.with(Role.NURSE);
 * nurse.get("/patients").body()}; in a browser {@code nurse.signIn(context)}.
 */
@TestComponent
public class Staff {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Users users;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Environment environment;

  Staff(Users users, JdbcClient jdbc, Clock clock, Environment environment) {
    this.users = users;
    this.jdbc = jdbc;
    this.clock = clock;
    this.environment = environment;
  }

  /** A new person with these roles, signed in on a browser of their own. */
  public Member with(Role... roles) {
    return with(List.of(), roles);
  }

  /** The same, working in the wards and teams named as "ward:id". */
  public Member with(List<String> places, Role... roles) {
    var username =
        "staff" + NUMBER.incrementAndGet() + "." + Long.toString(RANDOM.nextInt(1 << 20), 36);
    var id =
        users.create(
            NewUser.of(username, "Test " + username, roles).at(places.toArray(String[]::new)));
    return new Member(id, username, session(id), address());
  }

  /** Another browser at which the same person is signed in. */
  public Member again(Member member) {
    return new Member(member.id(), member.username(), session(member.id()), address());
  }

  /** Nobody: a browser without a session. */
  public Web nobody() {
    return new Web(address(), "", "");
  }

  public String address() {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }

  /** Lets the person open this one record for four hours, as if they had given a reason. */
  public void breakGlass(Member member, UUID patient) {
    jdbc.sql(
            """
            insert into access.break_glass (id, account_id, patient_id, reason_code, reason, started_at, ends_at, due_at)
            values (gen_random_uuid(), :user, :patient, 'DIRECT_CARE', 'Set by a test', :at, :end, :due)
            """)
        .param("user", member.id())
        .param("patient", patient)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("end", clock.instant().atOffset(ZoneOffset.UTC).plusHours(4))
        .param("due", clock.instant().atOffset(ZoneOffset.UTC).plusDays(300))
        .update();
  }

  private String session(UUID user) {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            insert into access.session (id, token_hash, account_id, stage, started_at, last_seen_at, device)
            values (gen_random_uuid(), :hash, :user, 'OPEN', :at, :at, 'Test')
            """)
        .param("hash", sha256(token))
        .param("user", user)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A person at a browser.
   *
   * @param token value of the cookie "almoner"
   */
  public record Member(UUID id, String username, String token, String address) {
    /** For MockMvc: {@code .cookie(member.cookie())}; for java.net.http the header Cookie. */
    public jakarta.servlet.http.Cookie cookie() {
      return new jakarta.servlet.http.Cookie("almoner", token);
    }

    public Web web() {
      return new Web(address, token, csrf());
    }

    public HttpResponse<String> get(String path) {
      return web().get(path);
    }

    /** A form sent with the right _csrf and a fresh _key; redirects are not followed. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
      return web().post(path, form);
    }

    /** Signs this person in at a Playwright browser context. */
    public void signIn(BrowserContext browser) {
      browser.addCookies(List.of(new Cookie("almoner", token).setUrl(address)));
    }

    private String csrf() {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("csrf:" + token));
    }
  }
}
