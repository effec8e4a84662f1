package org.uskpa.portal.open;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address at which the portal is reached, for descriptions that are read elsewhere. */
@Component
class OpenSite {

  /** Works of the U.S. Government are in the public domain (17 U.S.C. 105). */
  static final String LICENSE = "https://www.usa.gov/publicdomain/label/1.0/";

  private final String address;

  OpenSite(@Value("${kp.public-address:http://localhost:${server.port:8080}}") String address) {
    this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** A path with the address before it. */
  String at(String path) {
    return address + path;
  }
}
