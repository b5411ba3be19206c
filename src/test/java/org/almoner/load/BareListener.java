package org.almoner.load;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * The floor of the ingest benchmark: the least that an honest receiver does. It parses with HAPI,
 * inserts the message as one row, commits with fsync, and answers AA.
 */
public final class BareListener {
  private final HikariDataSource database;
  private final DefaultHapiContext hapi =
      new DefaultHapiContext(ValidationContextFactory.noValidation());

  private BareListener(String url, String user, String password) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(32);
    config.setAutoCommit(false);
    database = new HikariDataSource(config);
  }

  /**
   * Arguments: port, JDBC address, user; the password comes in the environment as BARE_PASSWORD.
   */
  static void main(String[] args) throws Exception {
    var listener = new BareListener(args[1], args[2], System.getenv("BARE_PASSWORD"));
    listener.createTable();
    try (var server = new ServerSocket(Integer.parseInt(args[0]))) {
      System.out.println("ready");
      while (true) {
        var socket = server.accept();
        Thread.ofVirtual().start(() -> listener.serve(socket));
      }
    }
  }

  private void createTable() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists bare (id bigserial primary key, control_id text, body bytea)");
      connection.commit();
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      for (var body = next(in); body != null; body = next(in)) {
        socket
            .getOutputStream()
            .write(("\u000b" + take(body) + "\u001c\r").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException | SQLException | HL7Exception e) {
      System.err.println(e);
    }
  }

  private static byte[] next(BufferedInputStream in) throws IOException {
    var body = new ByteArrayOutputStream(2048);
    int c;
    while ((c = in.read()) >= 0) {
      if (c == 0x0b) body.reset();
      else if (c == 0x1c) {
        in.read();
        return body.toByteArray();
      } else body.write(c);
    }
    return null;
  }

  private String take(byte[] body) throws SQLException, HL7Exception, IOException {
    var message = hapi.getPipeParser().parse(new String(body, StandardCharsets.UTF_8));
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement("insert into bare (control_id, body) values (?, ?)")) {
      insert.setString(1, new Terser(message).get("/MSH-10"));
      insert.setBytes(2, body);
      insert.executeUpdate();
      connection.commit();
    }
    return message.generateACK().encode();
  }
}
