package org.yaksoku.statement;

import java.time.Instant;

/**
 * What both sides were asked to sign once.
 *
 * @param by who asked, as the history names them
 * @param at an instant; shown in UTC+9
 * @param fingerprint SHA-256 of the canonical form in hexadecimal
 */
public record RequestedWording(String by, Instant at, String fingerprint, SignedWording wording) {

}
