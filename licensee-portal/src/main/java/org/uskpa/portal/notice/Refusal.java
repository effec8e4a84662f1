package org.uskpa.portal.notice;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** Reads from what the mail library throws whether a mail can be tried again. */
final class Refusal {

  private static final int PERMANENT = 500;
  private static final int LONGEST = 500;

  private Refusal() {}

  static Delivery of(MailException thrown) {
    if (thrown instanceof MailParseException || thrown instanceof MailPreparationException) {
      return new Delivery.Refused(why(thrown));
    }
    for (Throwable one : chain(thrown)) {
      if (one instanceof SMTPAddressFailedException address) {
        return byCode(address.getReturnCode(), address);
      }
    }
    for (Throwable one : chain(thrown)) {
      if (one instanceof SMTPSendFailedException sent) {
        // Whoever refuses the sender refuses every mail: the settings are wrong, not this one.
        return isOfSender(sent)
            ? new Delivery.NotNow(why(sent), true)
            : byCode(sent.getReturnCode(), sent);
      }
    }
    return new Delivery.NotNow(why(deepest(thrown)), isAway(thrown));
  }

  private static Delivery byCode(int code, Throwable told) {
    return code >= PERMANENT
        ? new Delivery.Refused(why(told))
        : new Delivery.NotNow(why(told), false);
  }

  private static boolean isOfSender(SMTPSendFailedException failed) {
    String command = failed.getCommand();
    return command != null && command.toUpperCase(Locale.ROOT).startsWith("MAIL");
  }

  /** No connection, or no sign-in: the message itself was never looked at. */
  private static boolean isAway(MailException thrown) {
    return thrown instanceof MailAuthenticationException
        || (thrown instanceof MailSendException && thrown.getCause() != null);
  }

  /** All that was thrown with it; the library hangs the refusals of addresses beside the cause. */
  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> all = new ArrayList<>();
    Deque<Throwable> left = new ArrayDeque<>(List.of(thrown));
    while (!left.isEmpty()) {
      Throwable one = left.poll();
      if (all.contains(one)) {
        continue;
      }
      all.add(one);
      if (one instanceof MailSendException several) {
        left.addAll(List.of(several.getMessageExceptions()));
      }
      if (one instanceof MessagingException withNext) {
        add(withNext.getNextException(), left);
      }
      add(one.getCause(), left);
    }
    return all;
  }

  private static void add(@Nullable Throwable one, Deque<Throwable> left) {
    if (one != null) {
      left.add(one);
    }
  }

  private static Throwable deepest(Throwable thrown) {
    List<Throwable> all = chain(thrown);
    return all.stream()
        .filter(MessagingException.class::isInstance)
        .findFirst()
        .orElse(all.get(all.size() - 1));
  }

  /** In one line, and not without end. */
  private static String why(Throwable told) {
    String words = String.valueOf(told.getMessage()).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    String said = words.isEmpty() ? told.getClass().getSimpleName() : words;
    return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
  }
}
