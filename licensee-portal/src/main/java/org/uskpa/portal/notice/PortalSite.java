package org.uskpa.portal.notice;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach the portal, for what is read outside of it. */
@Component
class PortalSite {

  private final String address;

  PortalSite(@Value("${kp.public-address:http://localhost:${server.port:8080}}") String address) {
    this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** A path with the address before it. */
  String at(String path) {
    return address + path;
  }

  String host() {
    return URI.create(address).getHost();
  }
}
