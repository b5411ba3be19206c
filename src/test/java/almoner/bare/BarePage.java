package almoner.bare;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The floor of the page benchmarks: three indexed queries and 21 KB of HTML, on the same framework,
 * and nothing else.
 */
public final class BarePage {
  private BarePage() {}

  static void main(String[] args) {
    var application = new SpringApplication(Pages.class);
    application.run(
        "--server.port=" + args[0],
        "--bare.url=" + args[1],
        "--bare.user=" + args[2],
        "--spring.config.location=optional:none.yaml",
        "--spring.threads.virtual.enabled=true",
        "--logging.level.root=error");
    System.out.println("ready");
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
  })
  static class Pages {
    @Bean
    DataSource database(
        @org.springframework.beans.factory.annotation.Value("${bare.url}") String url,
        @org.springframework.beans.factory.annotation.Value("${bare.user}") String user) {
      var config = new HikariConfig();
      config.setJdbcUrl(url);
      config.setUsername(user);
      config.setPassword(System.getenv("BARE_PASSWORD"));
      config.setMaximumPoolSize(32);
      return new HikariDataSource(config);
    }

    @Bean
    Page page(DataSource database) {
      var jdbc = JdbcClient.create(database);
      jdbc.sql("create table if not exists page (id int primary key, words text)").update();
      jdbc.sql(
              "insert into page select n, repeat('x', 200) from generate_series(1, 100000) n on conflict do nothing")
          .update();
      return new Page(jdbc);
    }
  }

  @RestController
  static class Page {
    private static final String ROW = "<tr><td>" + "words of a row ".repeat(6) + "</td></tr>\n";
    private final JdbcClient jdbc;

    Page(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @GetMapping(value = "/page", produces = "text/html")
    String page(@RequestParam int id) {
      var text = new StringBuilder(22_000);
      for (int n = 0; n < 3; n++)
        text.append(
            jdbc.sql("select words from page where id = :id")
                .param("id", id % 99_990 + n + 1)
                .query(String.class)
                .single());
      while (text.length() < 21_000) text.append(ROW);
      return text.toString();
    }
  }
}
