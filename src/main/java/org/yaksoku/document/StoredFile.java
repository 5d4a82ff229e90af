package org.yaksoku.document;

/**
 * A file as it is served.
 *
 * @param name as it was called where it came from
 * @param bytes its length
 * @param sha256 in hexadecimal
 */
public record StoredFile(DocumentId id, String name, String mediaType, long bytes, String sha256) {

}
