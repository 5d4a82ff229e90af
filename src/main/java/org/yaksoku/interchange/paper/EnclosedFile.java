package org.yaksoku.interchange.paper;

/**
 * A file inside a PDF.
 *
 * @param name as it is saved, in plain letters
 * @param mediaType without parameters
 * @param description what it is, in the language of the document
 */
public record EnclosedFile(String name, String mediaType, String description, byte[] bytes) {

}
