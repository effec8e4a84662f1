package org.uskpa.portal.notice;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Whether mail goes out at all: where a server is set, and never from a demonstration. */
@Component
class MailSwitch {

  /** Why no mail goes out, or that it does. */
  enum Position {
    ON,
    NO_SERVER,
    DEMO
  }

  private static final Logger LOG = LoggerFactory.getLogger(MailSwitch.class);

  private final Position position;
  private final Optional<MailServer> server;

  MailSwitch(
      ObjectProvider<JavaMailSender> sender,
      NoticeSettings settings,
      PortalSite site,
      Environment environment) {
    boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
    // Spring makes a sender for a host that is set to nothing, too.
    boolean named = !environment.getProperty("spring.mail.host", "").isEmpty();
    server =
        demo || !named
            ? Optional.empty()
            : Optional.ofNullable(sender.getIfAvailable())
                .map(one -> new MailServer(one, from(settings, site), site.host()));
    position = demo ? Position.DEMO : server.isPresent() ? Position.ON : Position.NO_SERVER;
    if (position == Position.NO_SERVER) {
      LOG.info(
          "No e-mail is sent, for spring.mail.host is not set: notices stand in the portal, and their mail waits");
    }
  }

  private static String from(NoticeSettings settings, PortalSite site) {
    return settings.from().isEmpty() ? "no-reply@" + site.host() : settings.from();
  }

  Position position() {
    return position;
  }

  /** Empty when no mail goes out. */
  Optional<MailServer> server() {
    return server;
  }
}
