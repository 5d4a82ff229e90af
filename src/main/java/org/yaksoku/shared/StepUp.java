package org.yaksoku.shared;

/**
 * Asks somebody who is signed in to prove once more who they are, before what cannot be
 * undone. Only {@code account} implements it.
 */
public interface StepUp {

	/**
	 * Whether the password is that of whoever is asking. Guesses are limited.
	 * @throws TooManyAttempts after too many wrong ones in a short time
	 */
	boolean confirms(String password);

}
