package org.uskpa.portal.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
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
    conversion.addConverter(new Reader());
    return conversion;
  }

  private static final class Reader implements GenericConverter {

    private final DeserializingConverter reader =
        new DeserializingConverter(SessionReading.class.getClassLoader());

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(byte[].class, Object.class));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object written, TypeDescriptor from, TypeDescriptor to) {
      try {
        return written == null ? null : reader.convert((byte[]) written);
      } catch (SerializationFailedException ofAnotherRelease) {
        LOG.info("A part of a session could not be read: {}", ofAnotherRelease.getMessage());
        return null;
      }
    }
  }
}
