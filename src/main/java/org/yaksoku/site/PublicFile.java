package org.yaksoku.site;

/**
 * A file that something public names.
 *
 * @param name as it is saved
 * @param bytes its size
 * @param sha256 of its bytes, in hexadecimal
 */
public record PublicFile(String slug, String name, String mediaType, long bytes, String sha256) {

}
