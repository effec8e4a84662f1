package org.uskpa.portal.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.uskpa.core.notice.Outbox;

/** Hands mail to the server that is set: plain text, with the same Message-ID at every attempt. */
final class MailServer {

  private final JavaMailSender sender;
  private final String from;
  private final String host;

  /**
   * A server.
   *
   * @param from the sender's address
   * @param host of the portal, behind the name of each message
   */
  MailServer(JavaMailSender sender, String from, String host) {
    this.sender = sender;
    this.from = from;
    this.host = host;
  }

  Delivery hand(Outbox.Mail mail, Instant now) {
    try {
      sender.send(message(mail, now));
      return new Delivery.Taken();
    } catch (MailException thrown) {
      return Refusal.of(thrown);
    } catch (MessagingException malformed) {
      return new Delivery.Refused(String.valueOf(malformed.getMessage()));
    }
  }

  private MimeMessage message(Outbox.Mail mail, Instant now) throws MessagingException {
    MimeMessage message = sender.createMimeMessage();
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
    message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    message.setText(mail.body(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(now));
    message.setHeader("Message-ID", "<%s@%s>".formatted(mail.message(), host));
    // So that nobody's answering machine answers.
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }
}
