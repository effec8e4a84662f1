package org.uskpa.portal.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that says no to one command, and yes to all others: GreenMail refuses nobody. */
final class RefusingServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String command;
  private final String answer;

  /**
   * Starts it.
   *
   * @param command to which it says no, such as {@code RCPT}
   * @param answer such as {@code 550 No such person}
   */
  RefusingServer(String command, String answer) {
    this.command = command;
    this.answer = answer;
    try {
      this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread thread = new Thread(this::serve, "refusing mail server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (SocketException closed) {
        return;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    Writer answers = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII);
    say("220 localhost", answers);
    boolean data = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String said = line.toUpperCase(Locale.ROOT);
      if (data) {
        if (line.equals(".")) {
          data = false;
          say(command.equals(".") ? answer : "250 OK", answers);
        }
      } else if (said.startsWith(command)) {
        say(answer, answers);
      } else if (said.startsWith("DATA")) {
        data = true;
        say("354 Go on", answers);
      } else if (said.startsWith("QUIT")) {
        say("221 Bye", answers);
        return;
      } else {
        say("250 OK", answers);
      }
    }
  }

  private static void say(String answer, Writer answers) throws IOException {
    answers.write(answer + "\r\n");
    answers.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
