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
    int port = environment.getProperty("server.port", Integer.class, 8080);
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

  static String inUse(int port) {
    return "Port "
        + port
        + " is in use by another program. Stop that one, or choose another port with"
        + " --server.port=PORT.";
  }
}
