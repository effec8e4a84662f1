package org.uskpa.core.certificate;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.shipment.CertificateNumber;

@Converter
class CertificateNumberConverter implements AttributeConverter<CertificateNumber, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable CertificateNumber number) {
    return number == null ? null : number.value();
  }

  @Override
  public @Nullable CertificateNumber convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : new CertificateNumber(text);
  }
}
