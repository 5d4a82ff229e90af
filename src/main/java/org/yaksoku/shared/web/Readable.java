package org.yaksoku.shared.web;

import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/**
 * Answers an address that makes no sense.
 */
public final class Readable {

	private Readable() {
	}

	/**
	 * What an address asks for.
	 * @param result of reading the address
	 * @param answer throws an IllegalArgumentException where what it says makes no sense
	 * @throws ResponseStatusException with status 400 where either is so
	 */
	public static <T> T or400(BindingResult result, Supplier<T> answer) {
		if (result.hasErrors()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		try {
			return answer.get();
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, ex.getMessage(), ex);
		}
	}

}
