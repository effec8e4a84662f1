package org.uskpa.core.record;

/** Why another version of a record began to count. */
public enum Cause {
  /** A certificate was issued. */
  ISSUED,
  /** Its export was recorded. */
  EXPORTED,
  /** The recorded export was taken back. */
  EXPORT_TAKEN_BACK,
  /** It was voided and counts no more. */
  VOIDED,
  /** An import was recorded. */
  RECORDED,
  /** What a certificate or an import said was corrected. */
  CORRECTED,
  /** A record of the past was entered later. */
  BACK_ENTRY
}
