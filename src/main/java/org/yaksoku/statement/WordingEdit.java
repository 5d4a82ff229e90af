package org.yaksoku.statement;

/**
 * The wording an edit is about.
 *
 * @param clearsSignatures whether the writer was told that a request for signatures ends
 * with this edit, and signatures already given with it
 */
public record WordingEdit(VersionId version, boolean clearsSignatures) {

}
