package org.uskpa.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** When mail goes out at all. */
class MailSwitchTest {

  @ParameterizedTest
  @CsvSource({
    "'',                         ON",
    "spring.profiles.active=demo, DEMO",
    "spring.mail.host=,           NO_SERVER"
  })
  void mail_goes_out_where_a_server_is_set_and_never_from_a_demonstration(
      String setting, MailSwitch.Position position) {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
        .withUserConfiguration(NoticeSetup.class)
        .withBean(PortalSite.class)
        .withBean(MailSwitch.class)
        .withPropertyValues("spring.mail.host=mail.example")
        .withPropertyValues(setting.isEmpty() ? new String[0] : new String[] {setting})
        .run(
            context -> {
              MailSwitch mail = context.getBean(MailSwitch.class);
              assertThat(mail.position()).isEqualTo(position);
              assertThat(mail.server().isPresent()).isEqualTo(position == MailSwitch.Position.ON);
            });
  }
}
