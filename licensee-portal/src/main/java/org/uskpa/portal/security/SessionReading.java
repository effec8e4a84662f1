package org.uskpa.portal.security;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * Reads sessions written by another release of the portal: what can no longer be read is taken as
 * not there, so that its owner signs in anew instead of meeting a fault on every page.
 */
@Configuration(proxyBeanMethods = false)
class SessionReading {

  private static final Logger LOG = LoggerFactory.getLogger(SessionReading.class);

  /** The name is Spring Session's. */
  @Bean("springSessionConversionService")
  ConversionService springSessionConversionService() {
    GenericConversionService conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
    DeserializingConverter reader =
        new DeserializingConverter(SessionReading.class.getClassLoader());
    conversion.addConverter(byte[].class, Object.class, bytes -> readOrNothing(reader, bytes));
    return conversion;
  }

  static @Nullable Object readOrNothing(DeserializingConverter reader, byte[] bytes) {
    try {
      return reader.convert(bytes);
    } catch (SerializationFailedException ofAnotherRelease) {
      LOG.info("A part of a session could not be read: {}", ofAnotherRelease.getMessage());
      return null;
    }
  }
}
