package org.uskpa.core.participant;

/**
 * A state or union of states in the Kimberley Process.
 *
 * @param code two letters, as its certificates' numbers begin
 * @param counted false for Chinese Taipei, which trades within the scheme but is not one of the
 *     counted Participants
 */
public record Participant(String code, String name, boolean counted, String note) {}
