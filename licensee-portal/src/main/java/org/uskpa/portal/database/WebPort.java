package org.uskpa.portal.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The port the portal is to answer on, looked at before a database is started for nothing. */
final class WebPort {

  private WebPort() {}

  static void mustBeFree(Environment environment) {
    int port = port(environment.getProperty("server.port", "8080"));
    @Nullable String address = environment.getProperty("server.address");
    if (port <= 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      InetAddress bound = address == null ? null : InetAddress.getByName(address);
      socket.bind(new InetSocketAddress(bound, port));
    } catch (IOException e) {
      throw new CannotStart(inUse(port), e);
    }
  }

  private static int port(String setting) {
    try {
      int port = Integer.parseInt(setting.strip());
      if (port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new CannotStart(
        "server.port is " + setting + ", which is no port. Give one number from 1 to 65535.");
  }

  static String inUse(int port) {
    return "Port "
        + port
        + " is in use by another program. Stop that one, or choose another port with"
        + " --server.port=PORT.";
  }
}
