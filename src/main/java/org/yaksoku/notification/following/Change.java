package org.yaksoku.notification.following;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.notification.mail.Sentence;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * Something that changed about what a reader follows.
 *
 * @param follower the key of the reader
 * @param title of the action, or of the statement where it changed itself
 * @param context the statement and the number of the clause; null where the statement
 * changed itself
 * @param words the key of the sentence that says what happened
 * @param arguments of the sentence; what begins with = is said as it stands, anything
 * else is the key of a message
 * @param path of the public page, without its language
 */
record Change(UUID follower, Spoken title, @Nullable Spoken context, Sentence words, String path) {

}
