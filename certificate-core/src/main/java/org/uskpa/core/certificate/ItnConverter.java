package org.uskpa.core.certificate;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.shipment.Itn;

@Converter
class ItnConverter implements AttributeConverter<Itn, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Itn itn) {
    return itn == null ? null : itn.value();
  }

  @Override
  public @Nullable Itn convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : new Itn(text);
  }
}
